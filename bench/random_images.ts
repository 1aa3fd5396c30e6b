/** Random packed images with random classes, for measurements that need no real ones. */
import { outputNames } from "../data/heads.ts";
import { counterRandom } from "../data/random.ts";
import type { Architecture } from "../model/mod.ts";
import type { ImageSet } from "../data/mod.ts";

/** Random images of the model's input size, the same in every call. */
export function randomImages({ input, heads }: Architecture, count: number): ImageSet {
  const random = counterRandom(1);
  return {
    count,
    ...input,
    pixels: Uint8Array.from(
      { length: count * input.width * input.height * 3 },
      () => random() * 256,
    ),
    labels: Int32Array.from(
      { length: count * heads.length },
      (_, index) => random() * outputNames(heads[index % heads.length]!).length,
    ),
  };
}
