/**
 * Makes the AVIF and JPEG XL images of this folder, of the same picture as `make.py`, with what shows them on
 * white beside each as NAME.rgb: for AVIF, Chromium; for JPEG XL, which neither
 * Pillow nor Chromium reads, and for a transparent AVIF the picture itself, which lossy ones resemble.
 *
 *     deno run -A data/testdata/formats/make_others.ts
 *
 * `make_golden.py` then replaces what shows them by what the formats' own programs do.
 */
// deno-lint-ignore-file no-import-prefix -- the encoders of packages whose decoders are used
import createAvif from "npm:@jsquash/avif@2.1.1/codec/enc/avif_enc.js";
import createJpegXl from "npm:@jsquash/jxl@1.3.0/codec/enc/jxl_enc.js";

const [width, height] = [23, 17];
const folder = new URL("./", import.meta.url);

/** The picture of `make.py`. [height, width, 4] */
function picture(alpha: boolean): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const edge = (x * 3 + y * 5) % 40 < 12 ? 90 : 0;
      const opacity = !alpha ? 255 : x < 4 ? 0 : Math.min(255, (x - 3) * 20 + y);
      data.set([x * 11 % 256, y * 15 % 256, (x * 4 + y * 3 + edge) % 256, opacity], at);
    }
  }
  return data;
}

function onWhite(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const alpha = rgba[pixel * 4 + 3]!;
    for (let channel = 0; channel < 3; channel++) {
      const value = rgba[pixel * 4 + channel]!;
      rgb[pixel * 3 + channel] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return rgb;
}

async function save(name: string, file: Uint8Array, shown?: Uint8Array): Promise<void> {
  await Deno.writeFile(new URL(name, folder), file);
  const expected = shown
    ? Uint8Array.of(width, 0, height, 0, ...shown)
    : await shownByChromium(name, file);
  await Deno.writeFile(new URL(`${name}.rgb`, folder), expected);
}

/** Width, height and pixels, as the files of expected pixels have them. */
async function shownByChromium(name: string, file: Uint8Array): Promise<Uint8Array> {
  const type = name.endsWith("avif") ? "image/avif" : "image/jxl";
  const page = `<body><img src="data:${type};base64,${file.toBase64()}"><script>
    window.onload = () => {
      const image = document.images[0];
      const canvas = document.createElement("canvas");
      const { width, height } = Object.assign(canvas, {
        width: image.naturalWidth, height: image.naturalHeight,
      });
      const context = canvas.getContext("2d");
      context.fillStyle = "white";
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      document.body.textContent = [width, 0, height, 0, ...data.filter((_, i) => i % 4 < 3)];
    };
  </script>`;
  const path = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(path, page);
  const { stdout } = await new Deno.Command("chromium", {
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", `file://${path}`],
    ],
    stderr: "null",
  }).output();
  const text = new TextDecoder().decode(stdout);
  const numbers = /<body>([0-9,]+)<\/body>/.exec(text)?.[1];
  if (!numbers) throw new Error(`${name}: ${text.slice(-300)}`);
  return Uint8Array.from(numbers.split(","), Number);
}

/** The AVIF with one more property of its main image, which has four. */
function withProperty(avif: Uint8Array, type: string, value: number): Uint8Array {
  const text = new TextDecoder("latin1").decode(avif);
  const grown = avif.slice();
  const view = new DataView(grown.buffer);
  const grow = (at: number, bytes: number) => view.setUint32(at, view.getUint32(at) + bytes);
  for (const [box, bytes] of [["meta", 10], ["iprp", 10], ["ipco", 9], ["ipma", 1]] as const) {
    grow(text.indexOf(box) - 4, bytes);
  }
  // Where the pixels start; and one more association, marked as essential.
  grow(text.indexOf("iloc") + 18, 10);
  const links = text.indexOf("\x04\x01\x02");
  grown[links] = 5;
  const end = text.indexOf("ipma") - 4;
  return Uint8Array.of(
    ...grown.subarray(0, end),
    ...[0, 0, 0, 9, ...new TextEncoder().encode(type), value],
    ...grown.subarray(end, links + 5),
    0x85,
    ...grown.subarray(links + 5),
  );
}

async function module(path: string): Promise<{ wasmBinary: Uint8Array; noInitialRun: boolean }> {
  const wasmBinary = await Deno.readFile(new URL(import.meta.resolve(path)));
  return { wasmBinary, noInitialRun: true };
}

const avif = await createAvif(await module("npm:@jsquash/avif@2.1.1/codec/enc/avif_enc.wasm"));
const jpegXl = await createJpegXl(await module("npm:@jsquash/jxl@1.3.0/codec/enc/jxl_enc.wasm"));
const [opaque, clear] = [picture(false), picture(true)];

function encodeAvif(rgba: Uint8Array, more: object): Uint8Array {
  const options = {
    quality: 60,
    qualityAlpha: -1,
    denoiseLevel: 0,
    tileColsLog2: 0,
    tileRowsLog2: 0,
    speed: 6,
    subsample: 1,
    chromaDeltaQ: false,
    sharpness: 0,
    tune: 0,
    enableSharpYUV: false,
    bitDepth: 8,
    lossless: false,
    ...more,
  };
  return new Uint8Array(avif.encode(rgba as never, width, height, options)!);
}

function encodeJpegXl(rgba: Uint8Array, more: object): Uint8Array {
  const options = {
    effort: 7,
    quality: 95,
    progressive: false,
    epf: -1,
    lossyPalette: false,
    decodingSpeedTier: 0,
    photonNoiseIso: 0,
    lossyModular: false,
    lossless: false,
    ...more,
  };
  return new Uint8Array(jpegXl.encode(rgba as never, width, height, options)!);
}

const lossy = encodeAvif(opaque, {});
await save("lossy.avif", lossy);
await save("full_colour.avif", encodeAvif(opaque, { subsample: 3 }));
const deep = Uint16Array.from(opaque, (value) => Math.round(value * 1023 / 255));
await save("ten_bits.avif", encodeAvif(new Uint8Array(deep.buffer), { bitDepth: 10 }));
await save("lossless.avif", encodeAvif(opaque, { quality: 100, lossless: true, subsample: 3 }));
// Chromium's blending is off by more than what storing loses.
await save("alpha.avif", encodeAvif(clear, { quality: 90, subsample: 3 }), onWhite(clear));
for (const quarters of [1, 2, 3]) {
  await save(`turned_${quarters}.avif`, withProperty(lossy, "irot", quarters));
}
for (const axis of [0, 1]) {
  await save(`mirrored_${axis}.avif`, withProperty(lossy, "imir", axis));
}
const lossless = { quality: 100, lossless: true };
await save("lossless.jxl", encodeJpegXl(opaque, lossless), onWhite(opaque));
await save("lossless_alpha.jxl", encodeJpegXl(clear, lossless), onWhite(clear));
await save("lossy.jxl", encodeJpegXl(opaque, {}), onWhite(opaque));
await save("progressive.jxl", encodeJpegXl(opaque, { progressive: true }), onWhite(opaque));
