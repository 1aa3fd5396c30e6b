"""Makes more AVIF and JPEG XL images of this folder, and what libavif's and libjxl's own programs show of all of
them, on white: NAME.rgb.

    python3 make_golden.py

Debian 12: libavif-bin 0.11 (decoding by dav1d) and libjxl-tools 0.7. The picture is that of `make.py`.
"""
import io
import struct
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

here = Path(__file__).parent
width, height = 23, 17
work = Path(tempfile.mkdtemp())


def picture(alpha, shift=0):
    image = Image.new("RGBA", (width, height))
    for y in range(height):
        for x in range(width):
            edge = 90 if (x * 3 + y * 5) % 40 < 12 else 0
            opacity = 255 if not alpha else 0 if x < 4 else min(255, (x - 3) * 20 + y)
            image.putpixel((x, y), ((x * 11 + shift) % 256, y * 15 % 256, (x * 4 + y * 3 + edge) % 256, opacity))
    return image if alpha else image.convert("RGB")


def run(*command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def png(name, image, **options):
    path = work / name
    image.save(path, **options)
    return path


def shown(name):
    """What the format's own program decodes, on white."""
    decoded = work / f"{name}.png"
    run("avifdec" if name.endswith("avif") else "djxl", here / name, decoded)
    image = Image.open(decoded).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


opaque, clear = png("opaque.png", picture(False)), png("clear.png", picture(True))
gray = png("gray.png", picture(False).convert("L"))
second = png("second.png", picture(False, 120))
frames = png("frames.png", picture(False), save_all=True, append_images=[picture(False, 120)], duration=90)

for name, source, options in (
    ("smooth.jxl", opaque, ("-d", "1")),
    ("rough.jxl", opaque, ("-d", "4")),
    ("lossy_alpha.jxl", clear, ("-d", "0.5")),
    ("gray.jxl", gray, ("-d", "0")),
    ("animated.jxl", frames, ("-d", "0")),
    ("container.jxl", opaque, ("-d", "1", "--container=1")),
    ("in_passes.jxl", opaque, ("-d", "1", "-p")),
):
    run("cjxl", source, here / name, *options)
jpeg = png("picture.jpg", picture(False), quality=85)
run("cjxl", jpeg, here / "of_a_jpeg.jxl")
for name, sources, options in (
    ("gray.avif", (gray,), ("-y", "400")),
    ("half_colour.avif", (opaque,), ("-y", "422")),
    ("full_alpha.avif", (clear,), ("-y", "444", "--min", "5", "--max", "10")),
    ("limited_range.avif", (opaque,), ("-r", "limited", "--min", "5", "--max", "10")),
    ("twelve_bits.avif", (opaque,), ("-d", "12", "-y", "444")),
    ("animated.avif", (opaque, second), ("--min", "10", "--max", "20")),
):
    run("avifenc", "-s", "6", *options, *sources, here / name)

for path in sorted([*here.glob("*.jxl"), *here.glob("*.avif")]):
    if path.name.startswith(("turned_", "mirrored_")):
        continue  # this version of avifdec does not turn
    try:
        image = shown(path.name)
    except subprocess.CalledProcessError as error:
        print(path.name, error.stderr.decode()[-200:])
        continue
    new = struct.pack("<HH", *image.size) + image.tobytes()
    file = here / f"{path.name}.rgb"
    if file.exists():
        old = file.read_bytes()
        print(path.name, "before:", sum(abs(a - b) for a, b in zip(old, new)) / len(new))
    file.write_bytes(new)
