/** The state of a training that its page shows; a new reader receives all of it. */
import type { EpochMetrics } from "../../train/mod.ts";
import type { CurrentMistakes, Progress, RunEnd, RunFacts, SeenInputs } from "./live_event.ts";
import { StepCurve } from "./step_curve.ts";

/** The state of a training. Its objects are replaced, never modified, except the growing curve and epochs. */
export class LiveState {
  readonly curve = new StepCurve();
  readonly epochs: EpochMetrics[] = [];
  facts: RunFacts = {
    id: crypto.randomUUID(),
    heads: [],
    epochs: 0,
    trainingImages: 0,
    validationImages: 0,
  };
  progress: Progress = {
    doing: "preparing",
    done: 0,
    total: 0,
    step: 0,
    steps: 0,
    share: 0,
    epoch: 0,
    loss: null,
    learningRate: null,
    imagesPerSecond: null,
    elapsed: 0,
    left: null,
  };
  mistakes: CurrentMistakes | undefined;
  inputs: SeenInputs | undefined;
  end: RunEnd | undefined;
}
