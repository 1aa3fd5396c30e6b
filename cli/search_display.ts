/** The progress of a search: rounds, a bar for the run that is trained, and a row for each that has ended. */
import process from "node:process";
import { percent } from "../charts/words.ts";
import { type Column, renderTable } from "../eval/table.ts";
import {
  type OptionSearchHooks,
  optionTitle,
  type Round,
  type SearchableOption,
  type SearchedRun,
  type SearchedValues,
  type SearchSpace,
  type TrainOptions,
} from "../train/mod.ts";
import { optionRules } from "../train/option_rules.ts";
import { shortNumber } from "./head_figures.ts";
import { note, style, warn } from "./output.ts";
import { type ProgressBar, progressBar } from "./progress.ts";
import { TrainingDisplay } from "./training_display.ts";

type BestBy = NonNullable<TrainOptions["bestBy"]>;

/** Figures that are no shares. */
const noShares = [
  "loss",
  "mean_absolute_error",
  "median_absolute_error",
  "root_mean_squared_error",
  "r2",
];

/** A score in the words of its figure: of those of which less is better, it is the negative. */
export function scoreText(bestBy: BestBy, score: number): string {
  const [metric] = bestBy.split(":") as [string];
  const value = ["loss", "error"].some((word) => metric.includes(word)) ? -score : score;
  return noShares.includes(metric) ? shortNumber(value) : percent(value);
}

/**
 * The title of scores, such as `mean accuracy`.
 *
 * @param bestBy What the best model is best at.
 * @param heads How many heads there are.
 */
export function scoreTitle(bestBy: BestBy, heads: number): string {
  const [metric, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const words = metric.replaceAll("_", " ");
  return head === undefined && metric !== "score" && heads > 1 ? `mean ${words}` : words;
}

/** What stands in place of the score of a run that has none. */
export function problemText(problem: string): string {
  return problem.length <= 16 ? problem : "failed";
}

/** The options that are searched over, in the order of the help. */
export function inOrder(searched: SearchSpace | SearchedValues): SearchableOption[] {
  return (Object.keys(optionRules) as SearchableOption[])
    .filter((name) => Object.hasOwn(searched, name));
}

/** Shows a search. */
export class SearchDisplay {
  readonly #training = new TrainingDisplay();
  readonly #names: readonly SearchableOption[];
  readonly #space: SearchSpace;
  readonly #told = new Set<string>();
  #bar: ProgressBar | undefined;
  #bestBy: BestBy = "accuracy";
  #heads = 1;
  /** The runs of the round, and the best score among those that have ended. */
  #round = { runs: 0, best: -Infinity };
  /** Whether the round's rows have their titles. */
  #titled = false;
  /** Whether what precedes the first batch was shown: later runs find it done. */
  #prepared = false;

  constructor(space: SearchSpace) {
    this.#space = space;
    this.#names = inOrder(space);
  }

  stop(): void {
    this.#training.stop();
    this.#bar?.stop();
    this.#bar = undefined;
  }

  /** Hooks for a search. */
  hooks(): OptionSearchHooks {
    const shown = this.#training.measuringHooks();
    // Every run finds the same in the same data.
    const once = (tell: (message: string) => void) => (message: string) => {
      if (this.#told.has(message)) return;
      this.#told.add(message);
      this.stop();
      tell(message);
    };
    const first = <Args extends unknown[]>(show?: (...args: Args) => void) => (...args: Args) => {
      if (!this.#prepared) show?.(...args);
    };
    let title = "";
    return {
      onPack: first(shown.onPack),
      onImageDownload: first(shown.onImageDownload),
      onDownload: first(shown.onDownload),
      onTuning: first(shown.onTuning),
      onNote: once(note),
      onWarning: once(warn),
      onWeights: (source, heads) => {
        if (!this.#told.has(source)) shown.onWeights?.(source, heads);
        this.#told.add(source);
      },
      onRound: (round, planned) => this.#begin(round, planned),
      onRun: ({ run, measures }) => {
        this.stop();
        title = measures ? "measuring an epoch" : `run ${run}/${this.#round.runs}`;
      },
      onStart: ({ options, data, position, batchesPerEpoch }) => {
        this.stop();
        this.#prepared = true;
        this.#bestBy = options.bestBy;
        this.#heads = data.heads.length;
        this.#bar = progressBar({
          title,
          total: options.epochs * batchesPerEpoch,
          unit: "steps",
          start: position.trainedBatches,
          vanishes: true,
        });
      },
      onBatch: ({ trainedBatches, loss }) =>
        this.#bar?.update(trainedBatches, { loss: loss.toFixed(4) }),
      onRunEnd: (run) => {
        this.stop();
        const best = (run.score ?? -Infinity) > this.#round.best;
        if (best) this.#round.best = run.score!;
        const [titles, rule, , row] = this.#lines(run, best) as [string, string, string, string];
        if (!this.#titled) note(`${titles}\n${rule}`);
        this.#titled = true;
        note(best ? style("green", row) : row);
        const { set, problem } = run;
        if (problem !== undefined && problemText(problem) !== problem) {
          warn(`run ${set}: ${problem}`);
        }
      },
    };
  }

  #begin(round: number, planned: readonly Round[]): void {
    this.stop();
    const [{ runs, epochs }] = planned as [Round];
    const epochsText = epochs === 1 ? "1 epoch" : `${epochs} epochs`;
    const rest = planned.slice(1).map(({ runs, epochs }) => `${runs} of ${epochs}`);
    note(
      round === 1
        ? `round 1: ${runs} runs of ${epochsText}${
          rest.length > 0 ? `, then ${rest.join(", then ")}` : ""
        }`
        : `round ${round}: the best ${runs} anew, ${epochsText}`,
    );
    this.#round = { runs, best: -Infinity };
    this.#titled = false;
  }

  /** Titles, rule, the widest row that is to be expected, and a run's. */
  #lines(run?: SearchedRun, best = false): string[] {
    const columns: Column[] = [
      { title: "run", align: "right" },
      ...this.#names.map((name): Column => ({
        title: optionTitle(name),
        align: this.#isNumber(name) ? "right" : "left",
      })),
      { title: scoreTitle(this.#bestBy, this.#heads), align: "right" },
    ];
    const widest = ["000", ...this.#names.map((name) => this.#widest(name)), "* 100.0 %"];
    const rows = [widest];
    if (run) {
      const { set, values, score, problem } = run;
      const figure = score === undefined ? problemText(problem!) : scoreText(this.#bestBy, score);
      rows.push([
        String(set),
        ...this.#names.map((name) => String(values[name])),
        best ? `* ${figure}` : figure,
      ]);
    }
    return renderTable(columns, rows, process.stderr.columns || Infinity).split("\n");
  }

  #isNumber(name: SearchableOption): boolean {
    const values: unknown = this.#space[name];
    return !Array.isArray(values) || values.every((value) => typeof value === "number");
  }

  #widest(name: SearchableOption): string {
    const values: unknown = this.#space[name];
    if (!Array.isArray(values)) return "0.000000";
    return values.map(String).reduce((most, text) => text.length > most.length ? text : most);
  }
}
