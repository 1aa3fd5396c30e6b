/** The state of training on the device, as the host holds it between two parts of a run. */
import type { FlatWeights } from "../../model/parameters.ts";

/** Everything on the device that training changes: weights, running statistics, moments, EMA. */
export interface TrainerState extends FlatWeights {
  /** Adam's first moment. [parameters] */
  readonly firstMoment: Float32Array<ArrayBuffer>;
  /** Adam's second moment. [parameters] */
  readonly secondMoment: Float32Array<ArrayBuffer>;
  /** The EMA of the weights and running statistics, where one is kept. */
  readonly ema?: FlatWeights | undefined;
}
