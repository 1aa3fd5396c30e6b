/**
 * `facet demo`: all commands from inspecting to predicting on a drawn catalogue, so that a new user
 * sees every step work before bringing data of their own.
 */
import { join } from "node:path";
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import { listed } from "../data/listed.ts";
import { drawCatalogueAtomic, isDrawn, type LabelColumn, labelName } from "../data/mod.ts";
import type { EvaluationResult } from "../eval/mod.ts";
import { percent } from "../charts/words.ts";
import { showEvaluation } from "./evaluate.ts";
import { showInspection } from "./inspect.ts";
import { engineOptions, number, type Options, seedRule } from "./options.ts";
import { note, style } from "./output.ts";
import { showPredictions } from "./predict.ts";
import { formatDuration, progressBar } from "./progress.ts";
import { showSplit } from "./split.ts";
import { showTraining } from "./train.ts";

const images = 1500;

/** A head of each kind. */
const labels: readonly LabelColumn[] = [
  "gender",
  "articleType",
  "baseColour",
  { kind: "tags", column: "features", noneLabel: "none" },
  { kind: "number", column: "price" },
];

/** A small network learns the drawn catalogue well within minutes on two cores without a GPU. */
const training = {
  epochs: 6,
  batchSize: 8,
  learningRate: 3e-3,
  schedule: "cosine",
  widthMultiplier: 0.5,
  validateEvery: 1,
  // The drawn pictures vary in pose and light already.
  augment: "none",
  // Of all heads colour takes the longest.
  headWeights: { baseColour: 2 },
  // Measuring would take longer than it saves in so short a training.
  autotune: false,
} as const;

/** Draws a catalogue, splits, trains, evaluates, predicts, and prints a summary. */
export async function demo(options: Options): Promise<void> {
  const started = performance.now();
  const seed = number("--seed", options.seed, seedRule);
  const folder = String(options.out);
  const where = engineOptions(options);
  const catalogue = join(folder, "catalogue");

  heading("1. A catalogue to learn from");
  if (await isDrawn(catalogue)) {
    await requireColumns(catalogue);
    note(`${catalogue} is there already`);
  } else {
    const bar = progressBar({ title: "drawing products", total: images, unit: "images" });
    await drawCatalogueAtomic({
      folder: catalogue,
      count: images,
      seed,
      onProgress: (done) => bar.update(done),
    }).finally(() => bar.stop());
    note(`${catalogue}: styles.csv and ${images} images of 60x80 pixels`);
  }

  heading("2. Look at it before training");
  await showInspection({ data: catalogue, labels, threads: where.threads });

  heading("3. Split into training and validation");
  await showSplit({ data: catalogue, labels, seed });

  heading("4. Train one model that predicts gender, type, colour, features and price");
  const run = await freeName(join(folder, "run"));
  const chosen = { data: catalogue, labels, ...training, out: run, seed, ...where };
  const result = await showTraining(chosen);
  if (result.ending === "signal") return;

  heading("5. Evaluate on the images it has not seen");
  const scores = await showEvaluation({ run, ...where });

  heading("6. Predict");
  const paths = await someValidationImages(catalogue, 5);
  await showPredictions({ model: run, paths, ...where });

  const minutes = formatDuration((performance.now() - started) / 1000);
  heading("What happened");
  note(
    `In ${minutes} facet drew ${images} products, trained a MobileNetV2 with five heads on 80 %`,
  );
  note(`of them and was right about the others: ${listed(rightAbout(scores))}.`);
  note("");
  note(`  ${catalogue}/report.html   what is in the data`);
  note(`  ${run}/best.safetensors    the model; PyTorch loads it as it is`);
  note(`  ${run}/metrics.jsonl       loss and accuracy of every epoch`);
  note(`  ${run}/eval/report.html    how good it is, what it confuses, where it fails`);
  note("");
  note(style("bold", "Next, with images of your own: a folder with styles.csv and images/ID.jpg"));
  note(
    "  facet inspect shop          (--labels, --tags, --numbers, --image-column for other CSVs)",
  );
  note("  facet train  shop --out runs/shop --ui");
  note("  facet eval   runs/shop");
  note("  facet predict runs/shop photo.jpg");
}

/** @throws UserError When an older version drew the catalogue, without some of the columns. */
async function requireColumns(catalogue: string): Promise<void> {
  const [header] = (await Deno.readTextFile(join(catalogue, "styles.csv"))).split("\n", 1);
  const names = header!.trim().split(",");
  const missing = labels.map(labelName).find((name) => !names.includes(name));
  if (missing === undefined) return;
  throw new UserError(
    `${catalogue} was drawn by an older version, without ${missing}: name another folder by --out`,
  );
}

/** How good each head is, such as `gender 99.3 %` or `price within 3.2 on average`. */
function rightAbout({ accuracy, tags = {}, numbers = {} }: EvaluationResult): string[] {
  return [
    ...Object.entries(accuracy).map(([head, share]) => `${head} ${percent(share)}`),
    ...Object.entries(tags).map(([head, { exact_match }]) => `${head} ${percent(exact_match)}`),
    ...Object.entries(numbers).map(([head, { mean_absolute_error }]) =>
      `${head} within ${Number(mean_absolute_error.toPrecision(2))} on average`
    ),
  ];
}

function heading(text: string): void {
  note(`\n${style("bold", text)}`);
}

/** The first of NAME, NAME-2, NAME-3, ... that does not exist. */
async function freeName(name: string): Promise<string> {
  for (let number = 1;; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!await exists(candidate)) return candidate;
  }
}

/** Files of the first rows of val.csv, whose first column is the image's name. */
async function someValidationImages(catalogue: string, count: number): Promise<string[]> {
  const rows = (await Deno.readTextFile(join(catalogue, "val.csv"))).split("\n").slice(
    1,
    count + 1,
  );
  return rows.map((row) => join(catalogue, "images", `${row.split(",")[0]}.jpg`));
}
