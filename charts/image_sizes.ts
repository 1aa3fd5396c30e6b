/** Which sizes the images have. */
import type { Chart } from "./render.ts";

/** How many images have one size. */
export interface SizeCount {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** Describes the chart of image sizes. */
export function imageSizesChart(_: readonly SizeCount[]): Chart {
  throw new Error("not yet");
}
