/** Random packed images with random labels, for measurements that need no real ones. */
import type { Architecture } from "../model/mod.ts";
import type { ImageSet } from "../data/mod.ts";

/** As many images of the model's input size as asked for. */
export function randomImages({ input, heads }: Architecture, count: number): ImageSet {
  return {
    count,
    ...input,
    pixels: Uint8Array.from(
      { length: count * input.width * input.height * 3 },
      () => Math.random() * 256,
    ),
    labels: Int32Array.from(
      { length: count * heads.length },
      (_, index) => Math.random() * heads[index % heads.length]!.classes.length,
    ),
  };
}
