/**
 * The pictures in the folder of a run: `augmented.png`, what its network saw at first, and `results.png`, its
 * curves. They follow from the training and change nothing in it; where one cannot be drawn, training goes on.
 */
import { join } from "node:path";
import { renderPng, trainingCurves } from "../../charts/mod.ts";
import { exists } from "../../data/exists.ts";
import { type Head, writeFileAtomic } from "../../data/mod.ts";
import type { EpochMetrics, InputImages, TrainHooks, TrainResult } from "../../train/mod.ts";
import { inputGrid } from "./grids.ts";
import { sideBySide } from "./side_by_side.ts";

/** Draws the pictures of a run while it is trained. */
export class RunPictures {
  readonly #folder: string;
  readonly #onProblem: (message: string) => void;
  #heads: readonly Head[] = [];
  #inputs: InputImages | undefined;
  #drawing: Promise<void> | undefined;

  /**
   * Nothing is drawn yet.
   *
   * @param folder The run's folder.
   * @param onProblem Called with a picture that is missing, and why.
   */
  constructor(folder: string, onProblem: (message: string) => void) {
    this.#folder = folder;
    this.#onProblem = onProblem;
  }

  /** The hooks for the training. */
  hooks(): Pick<TrainHooks, "onStart" | "onInputs" | "onEpoch"> {
    return {
      onStart: ({ data }) => {
        this.#heads = data.heads;
      },
      onInputs: (inputs) => {
        this.#inputs ??= inputs;
      },
      // Not before a model is saved: a run that fails earlier leaves nothing.
      onEpoch: () => {
        this.#drawing ??= this.#augmented();
      },
    };
  }

  /** Draws what there is to draw when the training has ended. */
  async finish({ alreadyEnded, epochs }: TrainResult): Promise<void> {
    if (alreadyEnded !== undefined) return;
    await (this.#drawing ??= this.#augmented());
    await this.#results(epochs);
  }

  /** The first inputs of the run; those of an earlier part of it stay. */
  async #augmented(): Promise<void> {
    const inputs = this.#inputs;
    if (inputs === undefined) return;
    await this.#draw("augmented.png", async (path) => {
      if (await exists(path)) return undefined;
      return await inputGrid(this.#heads, inputs);
    });
  }

  async #results(epochs: readonly EpochMetrics[]): Promise<void> {
    if (epochs.length === 0) return;
    await this.#draw("results.png", async () => {
      const { loss, accuracy, errors, learningRate } = trainingCurves(epochs);
      return await sideBySide([loss, ...(accuracy ? [accuracy] : []), ...errors, learningRate]);
    });
  }

  async #draw(
    name: string,
    svg: (path: string) => Promise<string | undefined>,
  ): Promise<void> {
    const path = join(this.#folder, name);
    try {
      const drawn = await svg(path);
      if (drawn !== undefined) await writeFileAtomic(path, await renderPng(drawn, { scale: 1 }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#onProblem(`${name} is missing, it could not be drawn: ${reason}`);
    }
  }
}
