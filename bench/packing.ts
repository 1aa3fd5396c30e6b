/**
 * How fast images become a packed set of 60x80: small ones, the same again from the cache,
 * 12-megapixel photos, and a picture of 600x800 in every format. Small images are those of the fashion catalogue where it is beside the
 * repository in shared/data, else of a drawn catalogue; photos are generated (photo.ts).
 *
 *     deno run -A bench/packing.ts [--json]
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packImages, readCatalogue, type Row } from "../data/mod.ts";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { makeFormatFiles } from "./format_files.ts";
import { makeCmykPhoto, makePhotos } from "./photo.ts";
import { printMeasurements } from "./print_measurements.ts";

const REAL = fileURLToPath(new URL("../../shared/data/fashion-product-images", import.meta.url));

/** How often a photo is packed, and a picture of each format. */
const PHOTOS = 80, PICTURES = 200;

interface Measurement {
  readonly name: string;
  readonly images: number;
  readonly seconds: number;
  readonly imagesPerSecond: number;
}

async function measure(
  name: string,
  rows: readonly Row[],
  cacheFolder: string | false,
): Promise<Measurement> {
  const started = performance.now();
  const { count } = await packImages(rows, [], { width: 60, height: 80, cacheFolder });
  const seconds = (performance.now() - started) / 1000;
  return { name, images: count, seconds, imagesPerSecond: count / seconds };
}

/** Rows of the small images' catalogue, those whose image is missing left out. */
async function smallImages(folder: string): Promise<{ name: string; rows: Row[] }> {
  const isReal = await Deno.stat(REAL).then(() => true, () => false);
  const data = isReal ? REAL : join(folder, "drawn");
  if (!isReal) await drawCatalogue({ folder: data, count: 4000 });
  const { rows } = await readCatalogue({ data });
  const there = new Set(Array.from(Deno.readDirSync(join(data, "images")), ({ name }) => name));
  return {
    name: isReal ? "60x80, catalogue" : "60x80, drawn",
    rows: rows.filter(({ id }) => there.has(`${id}.jpg`)),
  };
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const folder = await Deno.makeTempDir();
const measurements: Measurement[] = [];
try {
  const { name, rows } = await smallImages(folder);
  measurements.push(await measure(name, rows, false));
  const cacheFolder = join(folder, "cache");
  measurements.push(await measure(`${name}, first run, kept`, rows, cacheFolder));
  measurements.push(await measure(`${name}, second run`, rows, cacheFolder));
  const measureCopies = async (name: string, bytes: Uint8Array, copies: number) => {
    const image = join(folder, `${measurements.length}`);
    await Deno.writeFile(image, bytes);
    const rows = Array.from(
      { length: copies },
      (_, index) => ({ line: index + 2, id: String(index), image, labels: [] }),
    );
    const megabytes = (bytes.length / 1e6).toFixed(bytes.length < 1e6 ? 2 : 1);
    measurements.push(await measure(`${name}, ${megabytes} MB`, rows, false));
  };
  const photos = { ...await makePhotos(), CMYK: await makeCmykPhoto() };
  for (const [kind, bytes] of Object.entries(photos)) {
    await measureCopies(`4000x3000 JPEG, ${kind}`, bytes, PHOTOS);
  }
  for (const [format, bytes] of Object.entries(await makeFormatFiles())) {
    await measureCopies(`600x800 ${format}`, bytes, PICTURES);
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}

printMeasurements(
  values.json,
  measurements,
  ["packing to 60x80", "images", "s", "images/s"],
  ({ name, images, seconds, imagesPerSecond }) => [
    name,
    String(images),
    seconds.toFixed(2),
    imagesPerSecond.toFixed(imagesPerSecond < 1000 ? 1 : 0),
  ],
);
