/** What the heads of a network see of images: the last features, averaged over their positions. */
import { type ImageSet, pixelsOf } from "../data/image_set.ts";
import type { MapOptions } from "./image_map.ts";
import type { Network } from "./network.ts";
import { PixelBuffer } from "./pixel_source.ts";
import { Predictor, rowsOf } from "./predictor.ts";

/**
 * Computes the pooled features, the inputs of the linear layers of all heads.
 *
 * @param network Whose weights to use.
 * @param images The packed set, of the network's input size.
 * @param indices Which images.
 * @param options Batch size, kernels and progress.
 * @returns A row for each of them, each value from 0 to 6. [indices, lastChannel]
 */
export async function pooledFeatures(
  network: Network,
  images: ImageSet,
  indices: readonly number[],
  { batch = 64, choices, onProgress }: MapOptions = {},
): Promise<Float32Array> {
  const { engine, architecture: { input: size, lastChannel } } = network;
  const source = new PixelBuffer(
    engine,
    size,
    (image: number, pixels) => pixels.set(pixelsOf(images, image)),
  );
  const pooled = new Float32Array(indices.length * lastChannel);
  const predictor = await Predictor.compile(
    network,
    source,
    Math.max(1, Math.min(batch, indices.length)),
    { choices },
  );
  try {
    const { input, norm } = predictor.features;
    const [scale, shift] = await Promise.all(
      [norm.scale, norm.shift].map(async (view) => new Float32Array(await engine.read(view))),
    ) as [Float32Array, Float32Array];
    let done = 0;
    for await (const predicted of predictor.predict(indices, input)) {
      for (const row of rowsOf(predicted)) {
        const positions = row.length / lastChannel;
        for (let at = 0; at < row.length; at++) {
          const channel = at % lastChannel;
          const value = Math.min(6, Math.max(0, row[at]! * scale[channel]! + shift[channel]!));
          pooled[done * lastChannel + channel]! += value / positions;
        }
        done++;
      }
      onProgress?.(done);
    }
  } finally {
    predictor.destroy();
  }
  return pooled;
}
