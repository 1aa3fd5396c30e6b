/**
 * Occlusion maps: which parts of an image a class was recognised by, found by hiding one part after
 * the other. Zeiler and Fergus 2014, https://arxiv.org/abs/1311.2901, section 4.2. In every run the
 * image lies where it lies and all but a small part of it is seen, so the network stays close to the
 * images it was trained on.
 */
import { kindOf, logitCounts, logitSegments } from "../data/heads.ts";
import { type ImageSet, pixelsOf } from "../data/image_set.ts";
import type { ImageMap, MapOptions, MapRequest } from "./image_map.ts";
import type { Network } from "./network.ts";
import { differs, evidence, hide } from "./occluded_image.ts";
import { backgroundOf, occlusionGrid } from "./occlusion_grid.ts";
import { PixelBuffer } from "./pixel_source.ts";
import { Predictor, rowsOf } from "./predictor.ts";

/** A requested image as it is, or with the patch of a cell hidden. */
interface Copy {
  readonly request: number;
  readonly cell?: number;
}

/**
 * Computes occlusion maps.
 *
 * A cell's value is the class's log-probability in the whole image less that with a patch around the
 * cell's centre, half as wide and high again as the cell, painted in the image's background colour
 * (the median of its outermost pixels). At v above 0 the part speaks for the class: hidden, it leaves
 * the class e^v times less likely. Of a tag it is the logarithm of its own probability, of a number the
 * logit: at v above 0 the part makes the number larger, by v standard deviations. Where there is nothing
 * but background to hide, it is 0.
 *
 * @param network Whose weights to use.
 * @param images The packed set, of the network's input size.
 * @param requests Images, and for each the classes.
 * @param options Batch size, kernels and progress.
 * @returns For each request the maps of its classes, in order; 8 x 10 cells for 60 x 80 pixels.
 */
export async function occlusionMaps(
  network: Network,
  images: ImageSet,
  requests: readonly MapRequest[],
  { batch = 64, choices, onProgress }: MapOptions = {},
): Promise<ImageMap[][]> {
  const { engine, architecture: { input: size, heads } } = network;
  const { width, height, patches } = occlusionGrid(size);
  const backgrounds = requests.map(({ image }) => backgroundOf(pixelsOf(images, image), size));
  const copies = function* (): Generator<Copy> {
    for (const [request, { image }] of requests.entries()) {
      yield { request };
      const pixels = pixelsOf(images, image);
      for (const [cell, patch] of patches.entries()) {
        if (differs(pixels, patch, backgrounds[request]!, size.width)) yield { request, cell };
      }
    }
  };
  const draw = ({ request, cell }: Copy, pixels: Uint8Array) => {
    pixels.set(pixelsOf(images, requests[request]!.image));
    if (cell !== undefined) hide(pixels, patches[cell]!, backgrounds[request]!, size.width);
  };

  const maps = requests.map(({ classes }) =>
    classes.map((): ImageMap => ({ width, height, values: new Float32Array(width * height) }))
  );
  const { offsets, counts } = logitSegments(logitCounts(heads));
  const whole: number[][] = [];
  const source = new PixelBuffer(engine, size, draw);
  const predictor = await Predictor.compile(network, source, batch, { choices });
  try {
    for await (const predicted of predictor.predict(copies())) {
      const logits = rowsOf(predicted);
      for (const [index, { request, cell }] of predicted.images.entries()) {
        const found = requests[request]!.classes.map(({ head, class: at }) => {
          const start = offsets[head]!;
          return evidence(
            logits[index]!.subarray(start, start + counts[head]!),
            at,
            kindOf(heads[head]!),
          );
        });
        if (cell === undefined) whole[request] = found;
        else {
          for (const [place, value] of found.entries()) {
            maps[request]![place]!.values[cell] = whole[request]![place]! - value;
          }
        }
      }
      onProgress?.(predicted.images.at(-1)!.request);
    }
  } finally {
    predictor.destroy();
  }
  onProgress?.(requests.length);
  return maps;
}
