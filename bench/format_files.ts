/** The same picture in every image format, 600x800 as a shop shows it, for measuring how fast each is packed. */
// deno-lint-ignore-file no-import-prefix -- the encoders of packages whose decoders are used
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import createAvif from "npm:@jsquash/avif@2.1.1/codec/enc/avif_enc.js";
import createJpegXl from "npm:@jsquash/jxl@1.3.0/codec/enc/jxl_enc.js";
import createWebp from "npm:@jsquash/webp@1.5.0/codec/enc/webp_enc.js";
import { encodeJpeg } from "../data/mod.ts";
import { makeTiff, PIXELS } from "../data/testing/make_tiff.ts";
import { pngChunk } from "../data/testing/mod.ts";
import { paintPhoto, PHOTO_WIDTH } from "./photo.ts";

const [width, height] = [600, 800];

/**
 * Makes the files; that takes some seconds.
 *
 * @returns Bytes by name.
 */
export async function makeFormatFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const photo = paintPhoto();
  const rgb = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    const start = 3 * (y * PHOTO_WIDTH + 1000);
    rgb.set(photo.subarray(start, start + 3 * width), 3 * width * y);
  }
  const rgba = Uint8Array.from(
    { length: 4 * width * height },
    (_, at) => at % 4 === 3 ? 255 : rgb[3 * (at >> 2) + at % 4]!,
  );
  const webp = await encoder(createWebp, "npm:@jsquash/webp@1.5.0/codec/enc/webp_enc.wasm");
  const avif = await encoder(createAvif, "npm:@jsquash/avif@2.1.1/codec/enc/avif_enc.wasm");
  const jpegXl = await encoder(createJpegXl, "npm:@jsquash/jxl@1.3.0/codec/enc/jxl_enc.wasm");
  return {
    JPEG: await encodeJpeg(rgb, { width, height, quality: 90 }),
    PNG: png(rgb),
    "WebP, lossy": webp(rgba, WEBP),
    "WebP, lossless": webp(rgba, { ...WEBP, lossless: 1 }),
    GIF: gif(rgb),
    BMP: bmp(rgb),
    "TIFF, Deflate": tiff(rgb),
    AVIF: avif(rgba, AVIF),
    "JPEG XL": jpegXl(rgba, JPEG_XL),
  };
}

type Encode = (rgba: Uint8Array, options: object) => Uint8Array;

interface Encoder {
  encode(rgba: never, width: number, height: number, options: never): ArrayLike<number> | null;
}

async function encoder(
  create: (settings: { wasmBinary: Uint8Array; noInitialRun: boolean }) => Promise<Encoder>,
  wasm: string,
): Promise<Encode> {
  const wasmBinary = await Deno.readFile(new URL(import.meta.resolve(wasm)));
  const module = await create({ wasmBinary, noInitialRun: true });
  return (rgba, options) =>
    Uint8Array.from(module.encode(rgba as never, width, height, options as never)!);
}

const WEBP = {
  ...{ quality: 85, target_size: 0, target_PSNR: 0, method: 4, sns_strength: 50 },
  ...{ filter_strength: 60, filter_sharpness: 0, filter_type: 1, partitions: 0, segments: 4 },
  ...{ pass: 1, show_compressed: 0, preprocessing: 0, autofilter: 0, partition_limit: 0 },
  ...{ alpha_compression: 1, alpha_filtering: 1, alpha_quality: 100, lossless: 0, exact: 0 },
  ...{ image_hint: 0, emulate_jpeg_size: 0, thread_level: 0, low_memory: 0 },
  ...{ near_lossless: 100, use_delta_palette: 0, use_sharp_yuv: 0 },
};

const AVIF = {
  ...{ quality: 60, qualityAlpha: -1, denoiseLevel: 0, tileColsLog2: 0, tileRowsLog2: 0 },
  ...{ speed: 9, subsample: 1, chromaDeltaQ: false, sharpness: 0, tune: 0 },
  ...{ enableSharpYUV: false, bitDepth: 8, lossless: false },
};

const JPEG_XL = {
  ...{ effort: 4, quality: 85, progressive: false, epf: -1, lossyPalette: false },
  ...{ decodingSpeedTier: 0, photonNoiseIso: 0, lossyModular: false, lossless: false },
};

function png(rgb: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint16(8, 0x0802); // 8 bits, colour
  const rows = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    rows.set(rgb.subarray(3 * width * y, 3 * width * (y + 1)), y * (1 + 3 * width) + 1);
  }
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk("IHDR", new Uint8Array(header.buffer)),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", new Uint8Array()),
  ]);
}

/** Grey, one code for each pixel: the table is cleared before codes would grow. */
function gif(rgb: Uint8Array): Uint8Array {
  const [clear, end, bits] = [256, 257, 9];
  const data: number[] = [];
  let waiting = 0, count = 0;
  const put = (code: number) => {
    waiting |= code << count;
    for (count += bits; count >= 8; count -= 8, waiting >>>= 8) data.push(waiting & 255);
  };
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (pixel % 250 === 0) put(clear);
    put(rgb[3 * pixel]!);
  }
  put(end);
  data.push(waiting & 255);
  const blocks: number[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  const size = [width & 255, width >> 8, height & 255, height >> 8];
  const palette = Array.from({ length: 768 }, (_, at) => Math.floor(at / 3));
  const start = [...new TextEncoder().encode("GIF89a"), ...size, 0xf7, 0, 0, ...palette];
  return Uint8Array.from([...start, 0x2c, 0, 0, 0, 0, ...size, 0, 8].concat(blocks, [0, 0x3b]));
}

function bmp(rgb: Uint8Array): Uint8Array {
  const file = new Uint8Array(54 + rgb.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x424d);
  for (const [at, value] of [[10, 54], [14, 40], [18, width], [22, height]] as const) {
    view.setUint32(at, value, true);
  }
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  for (let at = 0; at < rgb.length; at += 3) {
    file.set([rgb[at + 2]!, rgb[at + 1]!, rgb[at]!], 54 + at);
  }
  return file;
}

function tiff(rgb: Uint8Array): Uint8Array {
  const data = [...deflateSync(rgb)];
  return makeTiff({
    256: [width],
    257: [height],
    258: [8, 8, 8],
    259: [8],
    262: [2],
    273: [PIXELS],
    277: [3],
    278: [height],
    279: [data.length],
  }, data);
}
