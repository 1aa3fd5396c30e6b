/**
 * Runs a network on images that are drawn on the host one by one, such as altered copies of a packed
 * set's: batch by batch, with one batch in flight while the one before is read back.
 */
import type { Engine } from "../kernels/program/engine.ts";
import type { View } from "../kernels/program/program.ts";
import { imageMean, type ImageSize, imageStandardDeviation } from "./architecture.ts";
import type { Predictor } from "./predictor.ts";

/** What to run on what. */
export interface DrawnImages<Drawing> {
  readonly engine: Engine;
  readonly predictor: Predictor;
  /** The input's size in pixels. */
  readonly size: ImageSize;
  /** What there is to draw, in order. */
  readonly drawings: Iterable<Drawing>;
  /** Draws one, given bytes that hold an earlier one. [height, width, 3] */
  readonly draw: (drawing: Drawing, pixels: Uint8Array) => void;
  /** What to read of the predictor. [batch, any] */
  readonly output: View;
}

/** For red, green and blue, what the network reads in place of each byte. [3][256] */
const normalised = imageMean.map((mean, channel) =>
  Float32Array.from(
    { length: 256 },
    (_, byte) => (byte / 255 - mean) / imageStandardDeviation[channel]!,
  )
);

/**
 * Runs the network, by its weights at the predictor's last refresh.
 *
 * @param run What on what.
 * @returns For each batch its drawings and their outputs. [drawings, any]
 */
export async function* runDrawn<Drawing>(
  { engine, predictor, size, drawings, draw, output }: DrawnImages<Drawing>,
): AsyncGenerator<{ drawings: Drawing[]; outputs: Float32Array[] }> {
  const { batch } = predictor;
  const pixels = new Uint8Array(size.height * size.width * 3);
  const input = new Float32Array(batch * size.height * size.width * 4);
  const enqueue = async (drawings: Drawing[]) => {
    for (const [place, drawing] of drawings.entries()) {
      draw(drawing, pixels);
      normalise(pixels, input, place);
    }
    engine.write(predictor.images, input);
    predictor.run();
    const values = new Float32Array(await engine.read(output));
    const length = values.length / batch;
    const outputs = drawings.map((_, place) => values.subarray(place * length, ++place * length));
    return { drawings, outputs };
  };

  let before: ReturnType<typeof enqueue> | undefined;
  for (const next of chunks(drawings, batch)) {
    const present = enqueue(next);
    if (before) yield await before;
    before = present;
  }
  if (before) yield await before;
}

/** Writes one image's pixels into its place of a batch [batch, height, width, 4]. */
function normalise(pixels: Uint8Array, batch: Float32Array, place: number): void {
  const [red, green, blue] = normalised as [Float32Array, Float32Array, Float32Array];
  let to = place * pixels.length / 3 * 4;
  for (let from = 0; from < pixels.length; from += 3, to += 4) {
    batch[to] = red[pixels[from]!]!;
    batch[to + 1] = green[pixels[from + 1]!]!;
    batch[to + 2] = blue[pixels[from + 2]!]!;
  }
}

function* chunks<Item>(items: Iterable<Item>, length: number): Generator<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    if (chunk.push(item) < length) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
