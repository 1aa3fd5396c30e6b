/**
 * Class activation maps: how much each position of the last features adds to a logit, of a class, a tag or a
 * number. Zhou et
 * al. 2016, https://arxiv.org/abs/1512.04150. The positions lie 32 pixels apart, so copies of the
 * image are moved on white by quarters of that, down and across, and their maps are stitched to one
 * whose samples lie 8 pixels apart ("shift-and-stitch", Long et al. 2015,
 * https://arxiv.org/abs/1411.4038, section 3.2). A network that was not trained on moved images takes
 * many of the copies for something else; occlusion maps do without them.
 */
import { logitCounts, logitSegments } from "../data/heads.ts";
import { type ImageSet, type ImageSize, pixelsOf } from "../data/image_set.ts";
import { type ActivationGrid, activationGrid, type Move } from "./activation_grid.ts";
import type { ImageMap, MapOptions, MapRequest } from "./image_map.ts";
import type { Network } from "./network.ts";
import { PixelBuffer } from "./pixel_source.ts";
import { Predictor, rowsOf } from "./predictor.ts";

/**
 * Computes class activation maps.
 *
 * A cell's value is the sum over the channels of the head's weight times the last feature, in units of
 * logits, at the cell's centre: interpolated between the nearest samples, each of which is a position
 * of the copy of the image that was moved so that the position lies there.
 *
 * @param network Whose weights to use.
 * @param images The packed set, of the network's input size.
 * @param requests Images, and for each the classes.
 * @param options Batch size, kernels and progress.
 * @returns For each request the maps of its classes, in order; 8 x 10 cells for 60 x 80 pixels.
 */
export async function activationMaps(
  network: Network,
  images: ImageSet,
  requests: readonly MapRequest[],
  options: MapOptions = {},
): Promise<ImageMap[][]> {
  const { architecture } = network;
  const grid = activationGrid(architecture);
  const samples = await activationSamples(network, images, requests, options);
  return samples.map((maps) => maps.map((samples) => cellsOf(samples, grid, architecture.input)));
}

/**
 * The samples that {@linkcode activationMaps} interpolates. The mean over a copy's samples, plus the
 * bias, is the class's logit in that copy.
 *
 * @returns For each request the samples of its classes, in order. [rows, columns] of the grid
 */
export async function activationSamples(
  network: Network,
  images: ImageSet,
  requests: readonly MapRequest[],
  { batch = 64, choices, onProgress }: MapOptions = {},
): Promise<Float32Array[][]> {
  const { engine, architecture: { input: size, heads, lastChannel } } = network;
  const { columns, rows, moves } = activationGrid(network.architecture);
  const copies = function* () {
    for (const request of requests.keys()) for (const move of moves) yield { request, move };
  };
  const { offsets } = logitSegments(logitCounts(heads));
  const maps = requests.map(({ classes }) => classes.map(() => new Float32Array(columns * rows)));
  const source = new PixelBuffer(
    engine,
    size,
    ({ request, move }: { request: number; move: Move }, pixels) =>
      drawMoved(pixelsOf(images, requests[request]!.image), move, size, pixels),
  );
  const predictor = await Predictor.compile(network, source, batch, { choices });
  try {
    const { input, norm } = predictor.features;
    const [weight, scale, shift] = await Promise.all(
      [network.heads().weight, norm.scale, norm.shift].map(async (view) =>
        new Float32Array(await engine.read(view))
      ),
    ) as [Float32Array, Float32Array, Float32Array];
    for await (const predicted of predictor.predict(copies(), input)) {
      const rows = rowsOf(predicted);
      for (const [index, { request, move }] of predicted.images.entries()) {
        const features = rows[index]!.map((raw, at) => {
          const channel = at % lastChannel;
          return Math.min(6, Math.max(0, raw * scale[channel]! + shift[channel]!));
        });
        for (const [place, { head, class: at }] of requests[request]!.classes.entries()) {
          const row = weight.subarray((offsets[head]! + at) * lastChannel).subarray(0, lastChannel);
          for (const [position, sample] of move.samples.entries()) {
            maps[request]![place]![sample] = dot(row, features, position * lastChannel);
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

/** In float64. */
function dot(weights: Float32Array, features: Float32Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * features[start + at]!;
  return sum;
}

/** Draws an image moved on white. */
function drawMoved(
  image: Uint8Array,
  { x, y }: Move,
  { width, height }: ImageSize,
  pixels: Uint8Array,
): void {
  pixels.fill(255);
  const left = Math.max(0, x);
  const right = Math.min(width, width + x);
  for (let row = Math.max(0, y); row < Math.min(height, height + y); row++) {
    const from = (row - y) * width - x;
    if (left < right) {
      pixels.set(image.subarray((from + left) * 3, (from + right) * 3), (row * width + left) * 3);
    }
  }
}

/** Interpolates the samples at the centres of cells that divide the image evenly. */
function cellsOf(
  samples: Float32Array,
  { step, columns, rows }: ActivationGrid,
  size: ImageSize,
): ImageMap {
  const width = Math.max(1, Math.round(size.width / step));
  const height = Math.max(1, Math.round(size.height / step));
  // Pixel -step is sample 0. Beyond the last sample its value goes on.
  const place = (cell: number, cells: number, pixels: number, count: number) => {
    const pixel = (cell + 0.5) * pixels / cells - 0.5;
    const at = Math.min(count - 1, pixel / step + 1);
    const before = Math.min(count - 2, Math.floor(at));
    return [before, at - before] as const;
  };
  const values = Float32Array.from({ length: width * height }, (_, cell) => {
    const [left, right] = place(cell % width, width, size.width, columns);
    const [top, bottom] = place(Math.floor(cell / width), height, size.height, rows);
    const across = (row: number) =>
      (1 - right) * samples[row * columns + left]! + right * samples[row * columns + left + 1]!;
    return (1 - bottom) * across(top) + bottom * across(top + 1);
  });
  return { width, height, values };
}
