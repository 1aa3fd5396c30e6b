"""Makes the images of this folder, and what Pillow shows of each, on white: NAME.rgb.

    python3 make.py

Pillow 9.4. The picture is smooth with edges, 23 by 17 pixels, so that no row ends at a whole byte or word.
"""
import io
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageOps

here = Path(__file__).parent
width, height = 23, 17


def picture(mode="RGB"):
    image = Image.new("RGBA", (width, height))
    for y in range(height):
        for x in range(width):
            edge = 90 if (x * 3 + y * 5) % 40 < 12 else 0
            alpha = 0 if x < 4 else min(255, (x - 3) * 20 + y)
            image.putpixel((x, y), (x * 11 % 256, y * 15 % 256, (x * 4 + y * 3 + edge) % 256, alpha))
    return image if mode == "RGBA" else image.convert("RGB").convert(mode)


def shown(data):
    """Upright, and on white."""
    image = Image.open(io.BytesIO(data))
    image.load()
    if image.format != "TIFF":  # turned by being loaded
        image = ImageOps.exif_transpose(image)
    if image.mode in ("I;16", "I;16B"):
        image = Image.frombytes("L", image.size, bytes(v >> 8 for v in image.getdata()))
    image = image.convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")


def keep(name, data, expected=None):
    (here / name).write_bytes(data)
    image = expected or shown(data)
    (here / f"{name}.rgb").write_bytes(struct.pack("<HH", *image.size) + image.tobytes())


def saved(image, form, **options):
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def exif(orientation):
    tags = Image.Exif()
    tags[0x0112] = orientation
    return tags.tobytes()


rgb, rgba = picture(), picture("RGBA")
turned = rgb.transpose(Image.Transpose.ROTATE_90)

keep("lossy.webp", saved(rgb, "WEBP", quality=80))
keep("lossless.webp", saved(rgb, "WEBP", lossless=True))
keep("lossy_alpha.webp", saved(rgba, "WEBP", quality=70))
keep("lossless_alpha.webp", saved(rgba, "WEBP", lossless=True, exact=True))
keep("turned.webp", saved(rgb, "WEBP", lossless=True, exif=exif(6)))
animation = saved(rgb, "WEBP", save_all=True, append_images=[turned.resize(rgb.size)], duration=90)
keep("animated.webp", animation)
at = animation.index(b"ANMF") + 8
# The first frame stands a bit lower and further right, on a larger canvas.
moved = bytearray(animation)
moved[at : at + 6] = bytes((2, 0, 0, 1, 0, 0))
canvas = animation.index(b"VP8X") + 12
moved[canvas : canvas + 6] = struct.pack("<I", width + 5)[:3] + struct.pack("<I", height + 3)[:3]
keep("moved_frame.webp", bytes(moved))
moved[canvas - 4] |= 0x10  # the canvas may be transparent
keep("moved_frame_alpha.webp", bytes(moved))

palette = rgb.quantize(200)
keep("palette.gif", saved(palette, "GIF", interlace=0))
keep("interlaced.gif", saved(palette, "GIF", interlace=1))
keep("few.gif", saved(rgb.quantize(3), "GIF"))
keep("gray.gif", saved(picture("L"), "GIF"))
keep("transparent.gif", saved(rgb.quantize(60), "GIF", transparency=7))
keep("animated.gif", saved(palette, "GIF", save_all=True, append_images=[turned.resize(rgb.size)]))
# A frame that is smaller than the canvas, and one that is larger, with and without transparency.
for name, source in (("opaque", saved(palette, "GIF")), ("clear", (here / "transparent.gif").read_bytes())):
    at = source.index(b"\x2c\0\0\0\0" + struct.pack("<HH", width, height))
    small = bytearray(source)
    small[6:10] = struct.pack("<HH", width + 6, height + 4)
    small[at + 1 : at + 5] = struct.pack("<HH", 3, 2)
    keep(f"{name}_small_frame.gif", bytes(small))
    large = bytearray(source)
    large[6:10] = struct.pack("<HH", 10, 8)
    keep(f"{name}_large_frame.gif", bytes(large))
noise = Image.effect_noise((130, 90), 120)
keep("full_table.gif", saved(noise, "GIF"))


def bmp(bits, rows, colours=b"", compression=0, masks=b"", length=40, top_down=False, used=0):
    """Rows are from the top, and not padded yet; with compression they are as stored."""
    if compression in (0, 3):
        rows = [row + bytes(-len(row) % 4) for row in rows]
        pixels = b"".join(rows if top_down else rows[::-1])
    else:
        pixels = rows
    high = -height if top_down else height
    header = struct.pack("<iiHHIIiiII", width, high, 1, bits, compression, len(pixels), 2835, 2835, used, 0)
    header += masks
    header += bytes(max(0, length - 4 - len(header)))
    start = 14 + 4 + len(header) + len(colours)
    return struct.pack("<2sIHHII", b"BM", start + len(pixels), 0, 0, start, length) + header + colours + pixels


def quads(image, count):
    values = (image.getpalette() or [])[: 3 * count]
    values += [0] * (3 * count - len(values))
    return b"".join(bytes((values[i + 2], values[i + 1], values[i], 0)) for i in range(0, 3 * count, 3))


def packed(image, bits):
    rows = []
    for y in range(height):
        values = [image.getpixel((x, y)) for x in range(width)]
        text = "".join(f"{value:0{bits}b}" for value in values)
        text += "0" * (-len(text) % 8)
        rows.append(bytes(int(text[i : i + 8], 2) for i in range(0, len(text), 8)))
    return rows


two, sixteen, many = rgb.quantize(2), rgb.quantize(16), rgb.quantize(250)
keep("1_bit.bmp", bmp(1, packed(two, 1), quads(two, 2)))
keep("4_bits.bmp", bmp(4, packed(sixteen, 4), quads(sixteen, 16)))
keep("8_bits.bmp", bmp(8, packed(many, 8), quads(many, 256)))
keep("8_bits_few_colours.bmp", bmp(8, packed(sixteen, 8), quads(sixteen, 16), used=16))
keep("8_bits_top_down.bmp", bmp(8, packed(many, 8), quads(many, 256), top_down=True))
keep("gray.bmp", saved(picture("L"), "BMP"))
keep("24_bits.bmp", saved(rgb, "BMP"))
keep("24_bits_top_down.bmp", bmp(24, [rgb.crop((0, y, width, y + 1)).tobytes("raw", "BGR") for y in range(height)], top_down=True))


def pixels(size, pack):
    return [b"".join(pack(*rgba.getpixel((x, y))).to_bytes(size, "little") for x in range(width)) for y in range(height)]


def of_15(r, g, b, a):
    return r >> 3 << 10 | g >> 3 << 5 | b >> 3


def of_16(r, g, b, a):
    return r >> 3 << 11 | g >> 2 << 5 | b >> 3


def of_32(r, g, b, a):
    return a << 24 | r << 16 | g << 8 | b


def other_order(r, g, b, a):
    return r << 24 | g << 16 | b << 8


keep("16_bits_555.bmp", bmp(16, pixels(2, of_15)))
keep("16_bits_565.bmp", bmp(16, pixels(2, of_16), masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F), compression=3))
keep("32_bits.bmp", bmp(32, pixels(4, of_32)))
keep("32_bits_other_order.bmp", bmp(32, pixels(4, other_order), masks=struct.pack("<III", 0xFF000000, 0xFF0000, 0xFF00), compression=3))
alpha = struct.pack("<IIII", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
keep("32_bits_alpha.bmp", bmp(32, pixels(4, of_32), masks=alpha, compression=3, length=108))
unset = bmp(32, pixels(4, lambda r, g, b, a: of_32(r, g, b, 0)), masks=alpha, compression=3, length=108)
keep("32_bits_alpha_not_set.bmp", unset, rgb)
oldest = struct.pack("<2sIHHI", b"BM", 0, 0, 0, 26 + 48) + struct.pack("<IHHHH", 12, width, height, 1, 4)
colours = quads(sixteen, 16)
oldest += b"".join(colours[i : i + 3] for i in range(0, 64, 4))
oldest += b"".join(row + bytes(-len(row) % 4) for row in packed(sixteen, 4)[::-1])
# Pillow takes the wrong palette for this version when the pixels follow it at once.
keep("os2.bmp", oldest, sixteen.convert("RGB"))


def runs(image, bits):
    data = b""
    for y in reversed(range(height)):
        values = [image.getpixel((x, y)) for x in range(width)]
        at = 0
        while at < width:
            count = 1
            while at + count < width and values[at + count] == values[at]:
                count += 1
            if count == 1 and width - at >= 5:
                count = 5  # as they are
                some = values[at : at + count]
                body = bytes(some) if bits == 8 else bytes(a << 4 | b for a, b in zip(some[::2], some[1::2] + [0]))
                data += bytes((0, count)) + body + bytes(len(body) % 2)
            else:
                data += bytes((count, values[at] if bits == 8 else values[at] * 17))
            at += count
        data += b"\0\0"
    return data + b"\0\1"


keep("runs_of_8.bmp", bmp(8, runs(many, 8), quads(many, 256), compression=1), many.convert("RGB"))
keep("runs_of_4.bmp", bmp(4, runs(sixteen, 4), quads(sixteen, 16), compression=2), sixteen.convert("RGB"))
# One run, a move of 3 to the right and 2 up, another run, and the end: the rest has index 0.
skips = bytes((5, 9, 0, 2, 3, 2, 4, 7, 0, 1))
moves = Image.new("P", rgb.size, 0)
moves.putpalette(many.getpalette())
for x, y, value in [(x, height - 1, 9) for x in range(5)] + [(x, height - 3, 7) for x in range(8, 12)]:
    moves.putpixel((x, y), value)
keep("moves.bmp", bmp(8, skips, quads(many, 256), compression=1), moves.convert("RGB"))


gray = picture("L")
for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"):
    keep(f"{compression}.tif", saved(rgb, "TIFF", compression=compression))
keep("lzw_differences.tif", saved(rgb, "TIFF", compression="tiff_lzw", tiffinfo={317: 2}))
keep("lzw_long.tif", saved(Image.effect_noise((97, 61), 120), "TIFF", compression="tiff_lzw"))
keep("gray.tif", saved(gray, "TIFF"))
keep("1_bit.tif", saved(gray.convert("1"), "TIFF"))
keep("palette.tif", saved(palette, "TIFF"))
keep("alpha.tif", saved(rgba, "TIFF", compression="tiff_lzw"))
keep("gray_alpha.tif", saved(rgba.convert("LA"), "TIFF"))
keep("inks.tif", saved(picture("CMYK"), "TIFF", compression="tiff_lzw"))
keep("turned.tif", saved(rgb, "TIFF", tiffinfo={274: 6}))
deep = Image.frombytes("I;16", gray.size, b"".join(struct.pack("<H", v * 257) for v in gray.getdata()))
keep("16_bits.tif", saved(deep, "TIFF"))


def swapped(data):
    """Bits of each byte in the other order."""
    return bytes(int(f"{byte:08b}"[::-1], 2) for byte in data)


def tiff(image, order="<", big=False, tile=None, planar=False, deep=False, low_first=False, rows=5, differences=False, deflate=False):
    """A TIFF of 8 or 16 bits, in strips or tiles, which are padded."""
    samples = len(image.getbands())
    size = image.size

    def value(x, y, sample):
        x, y = min(x, size[0] - 1), min(y, size[1] - 1)
        pixel = image.getpixel((x, y))
        number = pixel if samples == 1 else pixel[sample]
        return number * 256 + (x * 7 + y) % 256 if deep else number

    def part(left, top, across, down, wanted):
        data = b""
        for y in range(top, top + down):
            line = [[value(x, y, sample) for sample in wanted] for x in range(left, left + across)]
            if differences:
                most = 65536 if deep else 256
                line = [line[0]] + [[(a - b) % most for a, b in zip(one, before)] for before, one in zip(line, line[1:])]
            for pixel in line:
                data += b"".join(struct.pack(order + ("H" if deep else "B"), number) for number in pixel)
        data = zlib.compress(data) if deflate else data
        return swapped(data) if low_first else data

    across, down = tile or (size[0], rows)
    groups = [[sample] for sample in range(samples)] if planar else [range(samples)]
    parts = [
        part(left, top, across, down if tile else min(down, size[1] - top), wanted)
        for wanted in groups
        for top in range(0, size[1], down)
        for left in range(0, size[0], across)
    ]
    header = (b"II" if order == "<" else b"MM") + struct.pack(order + ("HHHQ" if big else "HI"), *((43, 8, 0, 16) if big else (42, 8)))
    meaning = {1: 1, 3: 2, 4: 2}[samples]
    entries = {256: (3, [size[0]]), 257: (3, [size[1]]), 258: (3, [16 if deep else 8] * samples), 259: (3, [8 if deflate else 1])}
    entries |= {262: (3, [meaning]), 277: (3, [samples]), 284: (3, [2 if planar else 1])}
    if low_first:
        entries[266] = (3, [2])
    if differences:
        entries[317] = (3, [2])
    if samples == 4:
        entries[338] = (3, [2])
    wide = "Q" if big else "I"
    kind = 16 if big else 4
    if tile:
        entries |= {322: (3, [across]), 323: (3, [down]), 324: (kind, [0] * len(parts)), 325: (kind, [len(p) for p in parts])}
    else:
        entries |= {278: (3, [down]), 273: (kind, [0] * len(parts)), 279: (kind, [len(p) for p in parts])}
    room = 8 if big else 4
    letters = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q"}
    start = len(header) + (8 if big else 2) + len(entries) * (20 if big else 12) + room
    sizes = {tag: struct.calcsize("<" + letters[kind]) * len(values) for tag, (kind, values) in entries.items()}
    behind = start + sum(size for size in sizes.values() if size > room)
    places = [behind + sum(map(len, parts[:index])) for index in range(len(parts))]
    entries[324 if tile else 273] = (kind, places)
    directory = struct.pack(order + ("Q" if big else "H"), len(entries))
    values_behind = b""
    for tag, (kind_, values) in sorted(entries.items()):
        packed_ = b"".join(struct.pack(order + letters[kind_], number) for number in values)
        directory += struct.pack(order + ("HHQ" if big else "HHI"), tag, kind_, len(values))
        if len(packed_) <= room:
            directory += packed_ + bytes(room - len(packed_))
        else:
            directory += struct.pack(order + wide, start + len(values_behind))
            values_behind += packed_
    return header + directory + bytes(room) + values_behind + b"".join(parts)


keep("tiles.tif", tiff(rgb, tile=(16, 16)))
keep("tiles_deflate.tif", tiff(rgba, tile=(16, 16), deflate=True, order=">"))
keep("big_endian.tif", tiff(rgb, order=">"))
keep("planes.tif", tiff(rgb, planar=True))
keep("planes_in_tiles.tif", tiff(rgb, planar=True, tile=(16, 16), deflate=True, differences=True))
keep("planes_alpha.tif", tiff(rgba, planar=True, deflate=True))
keep("big_tiff.tif", tiff(rgb, big=True))
# This version of Pillow does not know it.
keep("big_tiff_big_endian.tif", tiff(rgb, big=True, order=">", tile=(16, 16)), rgb)
keep("low_bits_first.tif", tiff(rgb, low_first=True))
keep("colours_16_bits.tif", tiff(rgb, deep=True, order=">"), rgb)
keep("colours_16_bits_differences.tif", tiff(rgb, deep=True, differences=True, deflate=True), rgb)
keep("gray_16_bits.tif", tiff(gray, deep=True, order=">"), gray.convert("RGB"))
keep("jpeg.tif", saved(rgb, "TIFF", compression="jpeg", quality=85))
keep("jpeg_gray.tif", saved(gray, "TIFF", compression="jpeg"))
pages = saved(rgb, "TIFF", save_all=True, append_images=[turned])
keep("pages.tif", pages)
keep("jpeg_luminance.tif", saved(rgb.convert("YCbCr"), "TIFF", compression="jpeg", quality=90))

inked = picture("CMYK")
inks = saved(inked, "JPEG", quality=90)
keep("inks.jpg", inks)
keep("inks_progressive.jpg", saved(inked, "JPEG", quality=90, progressive=True))
keep("inks_subsampled.jpg", saved(inked, "JPEG", quality=90, subsampling="4:2:0"))
# The same numbers, declared to be luminance, differences and black.
at = inks.index(b"Adobe") + 11
keep("inks_luminance.jpg", inks[:at] + b"\2" + inks[at + 1 :])

keep("animated.png", saved(rgb, "PNG", save_all=True, append_images=[turned.resize(rgb.size)], duration=90))
keep("other_first.png", saved(rgb, "PNG", save_all=True, default_image=True, append_images=[turned.resize(rgb.size)] * 2))
keep("palette_alpha.png", saved(rgba.quantize(60), "PNG"))
keep("palette_one_clear.png", saved(rgb.quantize(60), "PNG", transparency=7))
keep("alpha.png", saved(rgba, "PNG"))
keep("newest_header.bmp", bmp(32, pixels(4, of_32), masks=alpha, compression=3, length=124))
keep("gray_deflate_differences.tif", saved(gray, "TIFF", compression="tiff_adobe_deflate", tiffinfo={317: 2}))
