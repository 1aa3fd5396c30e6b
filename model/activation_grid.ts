/**
 * Where the samples of a class activation map lie in the image. The last features lie one stride
 * apart, the first at pixel 0: a 3x3 filter padded by 1 and a 1x1 filter are both centred on every
 * stride-th pixel of their input. Copies of the image moved by quarters of the stride give the samples
 * in between; moved by d, what lay at pixel p lies at p + d.
 */
import type { Architecture } from "./architecture.ts";

/** Moves along a side, in quarters of the stride, so that the samples they give ascend. */
const quarters = [1, 0, -1, -2] as const;

/** Samples of all copies together. */
export interface ActivationGrid {
  /** Pixels from one sample to the next. */
  readonly step: number;
  /** Samples across; the first lies at pixel -step, the second at pixel 0. */
  readonly columns: number;
  /** Samples down; likewise. */
  readonly rows: number;
  /** Copies of the image. */
  readonly moves: readonly Move[];
}

/** A copy of the image, and which samples it gives. */
export interface Move {
  /** Pixels to the right. */
  readonly x: number;
  /** Pixels down. */
  readonly y: number;
  /** For each position of its features, the sample. [outputHeight * outputWidth] */
  readonly samples: readonly number[];
}

/**
 * Lays the grid over a network's images.
 *
 * @param architecture The network.
 * @returns 8 x 12 samples of 4 x 4 copies for 60 x 80 pixels.
 */
export function activationGrid({ blocks }: Architecture): ActivationGrid {
  const layers = blocks.flatMap((block) => block.layers);
  const step = layers.reduce((stride, layer) => stride * layer.stride, 1) / quarters.length;
  const { outputHeight, outputWidth } = layers.at(-1)!;
  const columns = outputWidth * quarters.length;
  const moves = quarters.flatMap((down, row) =>
    quarters.map((right, column): Move => ({
      x: right * step,
      y: down * step,
      samples: Array.from({ length: outputHeight * outputWidth }, (_, position) => {
        const x = position % outputWidth;
        const y = Math.floor(position / outputWidth);
        return (y * quarters.length + row) * columns + x * quarters.length + column;
      }),
    }))
  );
  return { step, columns, rows: outputHeight * quarters.length, moves };
}
