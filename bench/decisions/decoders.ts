/**
 * How fast JPEG decoders bring images to 60x80, on one thread: the figures of docs/decisions.md. Each
 * decoder decodes the same files in turn, small images as well as photos of 12 megapixels; what it
 * decodes larger than 60x80 is resized by the package's own means, or by facet's.
 *
 *     deno run -A bench/decisions/decoders.ts [--json]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { decodeImage } from "../../data/mod.ts";
import { place, resample } from "../../data/resize.ts";
import { decodeByMozjpeg } from "../../data/testing/mod.ts";
import { makePhotos } from "../photo.ts";
import { printMeasurements } from "../print_measurements.ts";
import { decodeByImagescript, decodeByJpegJs, Image } from "./deps.ts";

const input = { width: 60, height: 80 };

/** RGBA or RGB pixels of one image. */
interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Brings pixels to the input size by facet's own filter. */
function resize({ data, width, height }: Pixels): void {
  const { source, target } = place({ width, height }, input, "pad");
  resample(
    { data: new Uint8Array(data.buffer), width, height },
    source,
    target.width,
    target.height,
  );
}

/** Each takes a file's bytes to pixels of the input size. */
const decoders: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown> | unknown>> = {
  "facet": (bytes) => decodeImage(bytes, input),
  "mozjpeg (@jsquash/jpeg), in full": async (bytes) =>
    resize((await decodeByMozjpeg(bytes)).bitmap!),
  "imagescript 1.3.1": async (bytes) => {
    const image = await decodeByImagescript(bytes, true);
    if (!(image instanceof Image)) throw new Error("a still image");
    if (image.width !== input.width) image.resize(input.width, Image.RESIZE_AUTO);
  },
  "jpeg-js 0.4.4": (bytes) =>
    resize(decodeByJpegJs(bytes, { useTArray: true, maxMemoryUsageInMB: 2048 })),
};

interface Measurement {
  readonly images: string;
  readonly decoder: string;
  readonly imagesPerSecond: number;
}

/** The best of several rounds, the first of which is not counted. */
async function measure(
  files: readonly Uint8Array[],
  decode: (bytes: Uint8Array) => Promise<unknown> | unknown,
  rounds: number,
): Promise<number> {
  let best = 0;
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    for (const bytes of files) await decode(bytes);
    const perSecond = files.length / ((performance.now() - started) / 1000);
    if (round > 0) best = Math.max(best, perSecond);
  }
  return best;
}

/** The files of a drawn catalogue, 60x80 each. */
async function smallImages(count: number): Promise<Uint8Array[]> {
  const folder = await Deno.makeTempDir();
  try {
    await drawCatalogue({ folder, count });
    const names = Array.from(Deno.readDirSync(join(folder, "images")), ({ name }) => name);
    return await Promise.all(names.map((name) => Deno.readFile(join(folder, "images", name))));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const { baseline, progressive } = await makePhotos();
const sets: Readonly<Record<string, readonly Uint8Array[]>> = {
  "60x80": await smallImages(500),
  "4000x3000, baseline": [baseline, baseline],
  "4000x3000, progressive": [progressive, progressive],
};
const measurements: Measurement[] = [];
for (const [images, files] of Object.entries(sets)) {
  for (const [decoder, decode] of Object.entries(decoders)) {
    measurements.push({ images, decoder, imagesPerSecond: await measure(files, decode, 3) });
  }
}
printMeasurements(
  values.json,
  measurements,
  ["images, decoder", "images/s"],
  ({ images, decoder, imagesPerSecond }) => [
    `${images}, ${decoder}`,
    imagesPerSecond.toFixed(imagesPerSecond < 100 ? 1 : 0),
  ],
);
