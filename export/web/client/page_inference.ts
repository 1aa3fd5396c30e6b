/** What computes in a page, however it does. */

import type { TestTimeAugmentation } from "../../../data/test_time_augmentation.ts";
import type { SavedModel } from "../../../model/weights.ts";

/** Runs a model on images, one at a time. */
export interface PageInference {
  /** What computes, for people. */
  readonly device: string;
  /**
   * Runs the network.
   *
   * @param pixels RGB of the model's input size. [H, W, 3]
   * @returns Logits, all heads end to end. [totalClasses]
   */
  logits(pixels: Uint8Array): Promise<Float32Array>;
}

/**
 * What computes where there is no WebGPU: a script of its own, which the page runs only when it needs it
 * and which leaves this as `facetFallback`.
 */
export interface Fallback {
  /**
   * Opens a model.
   *
   * @param tta What its logits are averaged over.
   * @throws When it cannot be computed here.
   */
  open(model: SavedModel, tta: TestTimeAugmentation): Promise<PageInference>;
}

declare global {
  var facetFallback: Fallback | undefined;
}
