/** The interface of the page's engine and of its fallback. */

/** Runs a model on images, one at a time. */
export interface PageInference {
  /** The name of the device, for people. */
  readonly device: string;
  /**
   * Runs the network.
   *
   * @param pixels RGB of the model's input size. [H, W, 3]
   * @returns Logits, all heads end to end. [totalClasses]
   */
  logits(pixels: Uint8Array): Promise<Float32Array>;
}
