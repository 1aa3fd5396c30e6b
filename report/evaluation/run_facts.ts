/** What a report is about, as its facts card says it: which model, trained how, on what, evaluated when. */
import { basename, resolve } from "node:path";
import config from "../../deno.json" with { type: "json" };
import type { TestTimeAugmentation } from "../../data/mod.ts";
import { counted } from "../page/numbers.ts";
import type { Architecture } from "../../model/architecture.ts";
import {
  chosenOptions,
  type DescribedRun,
  type EpochMetrics,
  type RunWeights,
} from "../../train/mod.ts";

/** A fact, for a card of names and values. */
export interface Fact {
  /** What it is. */
  readonly name: string;
  /** In words and numbers. */
  readonly value: string;
}

/** What was evaluated. */
export interface EvaluatedWeights {
  readonly run: DescribedRun;
  readonly weights: RunWeights;
  readonly architecture: Architecture;
  /** The run's epochs, from its log. */
  readonly epochs: readonly EpochMetrics[];
  /** Images that were evaluated. */
  readonly images: number;
  /** Another catalogue than the run's own validation images. */
  readonly data: string | undefined;
  /** What the logits were averaged over; the image alone where absent. */
  readonly tta?: TestTimeAugmentation | undefined;
  /** When. */
  readonly date: Date;
}

/** The facts of a run's evaluation. */
export function runFacts(
  { run, weights, architecture, epochs, images, data, tta = "none", date }: EvaluatedWeights,
): Fact[] {
  const { options } = run;
  const { width, height } = architecture.input;
  const epoch = epochOf(epochs, weights);
  return [
    {
      name: "model",
      value:
        `MobileNetV2, width multiplier ${options.widthMultiplier}, ${width}\u00a0×\u00a0${height} pixels`,
    },
    {
      name: "weights",
      value: weights + (epoch === undefined ? "" : `, of epoch ${epoch} of ${options.epochs}`),
    },
    { name: "recipe", value: recipeOf(options) },
    { name: "trained on", value: basename(resolve(options.data)) },
    {
      name: "evaluated on",
      value: data === undefined
        ? `its ${counted(images, "validation image")}`
        : `${counted(images, "image")} of ${basename(resolve(data))}`,
    },
    ...(tta === "none" ? [] : [{ name: "test-time augmentation", value: tta }]),
    { name: "date", value: `${date.toISOString().slice(0, 16).replace("T", " ")} UTC` },
    { name: "facet", value: config.version },
  ];
}

/** The epoch whose weights these are: the last of the best ones so far, or the last. */
function epochOf(epochs: readonly EpochMetrics[], weights: RunWeights): number | undefined {
  const found = weights === "best" ? epochs.findLast(({ best }) => best) : epochs.at(-1);
  return found?.epoch;
}

/** The recipe's name, and the options that are not as the recipe has them. */
function recipeOf(options: DescribedRun["options"]): string {
  const { recipe } = options;
  const named = chosenOptions(options).filter((name) =>
    name !== "recipe" && name !== "maxSeconds" && options[name] !== undefined
  );
  if (named.length === 0) return `${recipe}, as it is`;
  const words = named.map((name) => {
    const value = options[name];
    return `${name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${
      typeof value === "string" ? value : JSON.stringify(value)
    }`;
  });
  return `${recipe}, but ${words.join(", ")}`;
}
