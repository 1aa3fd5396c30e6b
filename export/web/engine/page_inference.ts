/** What computes in a page, however it does. */

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
