/**
 * The curves by step in bounded memory: when there are too many points, pairs of them are merged, so
 * that a run of any length is shown whole.
 */
import type { StepPoint } from "./live_event.ts";

/** Maximum number of points. */
const most = 400;

/** Decay of the exponential moving average of the loss. */
const decay = 0.95;

/** Loss, smoothed loss and learning rate over all steps so far. */
export class StepCurve {
  #points: StepPoint[] = [];
  /** Number of steps of a point, and of the last point so far. */
  #perPoint = 1;
  #inLast = 0;
  #thinned = 0;
  /** The exponential moving average: weighted sum and sum of the weights. */
  #sum = 0;
  #weight = 0;

  get points(): readonly StepPoint[] {
    return this.#points;
  }

  /** How often points were merged, which invalidates earlier points. */
  get thinned(): number {
    return this.#thinned;
  }

  /** The loss, smoothed over the latest steps. */
  get smoothed(): number | undefined {
    return this.#weight === 0 ? undefined : this.#sum / this.#weight;
  }

  /** Adds a step. */
  add(step: number, loss: number, learningRate: number): void {
    this.#sum = decay * this.#sum + (1 - decay) * loss;
    this.#weight = decay * this.#weight + (1 - decay);
    const last = this.#points.at(-1);
    if (last === undefined || this.#inLast === this.#perPoint) {
      if (this.#points.length === most) this.#thinOut();
      this.#inLast = 0;
    }
    const before = this.#inLast === 0 ? 0 : this.#points.pop()![1];
    const mean = (before * this.#inLast + loss) / ++this.#inLast;
    this.#points.push([step, mean, this.#sum / this.#weight, learningRate]);
  }

  #thinOut(): void {
    const pairs: StepPoint[] = [];
    for (let index = 1; index < this.#points.length; index += 2) {
      const [, loss] = this.#points[index - 1]!;
      const [step, nextLoss, smoothed, rate] = this.#points[index]!;
      pairs.push([step, (loss + nextLoss) / 2, smoothed, rate]);
    }
    this.#points = pairs;
    this.#perPoint *= 2;
    this.#thinned++;
  }
}
