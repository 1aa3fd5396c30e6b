/** A reliability diagram: whether a model is right as often as it is sure. */
import type { Chart } from "./render.ts";

/** The images whose confidence falls into one of equally wide ranges. */
export interface ReliabilityBin {
  readonly count: number;
  /** Mean confidence, 0 to 1; anything where there are no images. */
  readonly confidence: number;
  /** Share that was right, 0 to 1; anything where there are no images. */
  readonly accuracy: number;
}

/** One head's calibration. */
export interface Reliability {
  /** The head's name. */
  readonly head: string;
  /** Equally wide bins from 0 to 1. */
  readonly bins: readonly ReliabilityBin[];
}

/** Describes the diagram and the histogram beneath it; the title says the expected calibration error. */
export function reliabilityChart(_: Reliability): Chart {
  throw new Error("not yet");
}
