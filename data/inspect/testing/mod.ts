/** For tests: products drawn in the same pose, in other colours, cropped at another pixel. */
import { join } from "node:path";
import { formatCsv } from "../../csv.ts";
import { photograph } from "../../drawing/photograph.ts";
import { articles } from "../../drawing/products.ts";
import { encodeJpeg } from "../../image/encode_jpeg.ts";
import { counterRandom } from "../../random.ts";

/** The size of drawn products. */
export const size = { width: 60, height: 80 };

/**
 * Draws a product.
 *
 * @param pose Pose and kind of product.
 * @param baseColour One of the drawn catalogue's colours.
 * @param across Pixels by which the crop is moved to the right, -1 to 1.
 * @param down Pixels by which it is moved down.
 * @returns RGB. [80, 60, 3]
 */
export function drawProduct(pose: number, baseColour: string, across = 0, down = 0): Uint8Array {
  const article = articles[pose % articles.length]!;
  const product = { article, gender: "Men", baseColour, pattern: "plain" } as const;
  // The picture is drawn with a margin of one pixel and cropped.
  const width = size.width + 2;
  const whole = photograph(product, width, size.height + 2, counterRandom(7, pose));
  const pixels = new Uint8Array(size.height * size.width * 3);
  for (let y = 0; y < size.height; y++) {
    const start = ((y + 1 + down) * width + 1 + across) * 3;
    pixels.set(whole.subarray(start, start + size.width * 3), y * size.width * 3);
  }
  return pixels;
}

/** Encodes a drawn product. */
export function saveProduct(pixels: Uint8Array, quality = 92): Promise<Uint8Array> {
  return encodeJpeg(pixels, { ...size, quality });
}

/** Writes a catalogue of files, each with the labels of two columns, `kind` and `colour`. */
export async function writeCatalogue(
  folder: string,
  files: readonly (readonly [bytes: Uint8Array | undefined, kind: string, colour: string])[],
): Promise<void> {
  await Deno.mkdir(join(folder, "images"));
  for (const [id, [bytes]] of files.entries()) {
    if (bytes) await Deno.writeFile(join(folder, "images", `${id}.jpg`), bytes);
  }
  const rows = files.map(([, kind, colour], id) => [String(id), kind, colour]);
  await Deno.writeTextFile(
    join(folder, "styles.csv"),
    formatCsv([["id", "kind", "colour"], ...rows]),
  );
}
