/**
 * The curves by step, in bounded space: when there are too many points, every two become one, so that
 * a run of any length is shown whole.
 */
import type { StepPoint } from "./live_event.ts";

/** Most points. */
const most = 400;

/** How much of the smoothed loss stays from one step to the next. */
const decay = 0.95;

/** Loss, smoothed loss and learning rate over all steps so far. */
export class StepCurve {
  #points: StepPoint[] = [];
  /** Steps that a point stands for, and those that the last point stands for so far. */
  #perPoint = 1;
  #inLast = 0;
  #thinned = 0;
  /** The smoothed loss: a mean with weights that decay, and their sum. */
  #sum = 0;
  #weight = 0;

  get points(): readonly StepPoint[] {
    return this.#points;
  }

  /** How often the points were thinned out; points known from before are then no longer of use. */
  get thinned(): number {
    return this.#thinned;
  }

  /** The loss, smoothed over the latest steps. */
  get smoothed(): number | undefined {
    return this.#weight === 0 ? undefined : this.#sum / this.#weight;
  }

  /** Takes a step. */
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
