/** `facet predict --in LIST --out FILE`: predictions for lists of any length, with progress. */
import { counted } from "../charts/mod.ts";
import { UserError } from "../data/errors.ts";
import type { Shard } from "../data/mod.ts";
import {
  type ListSource,
  predictList as predictListOf,
  type PredictListOptions,
} from "../predict/mod.ts";
import { computing } from "./engine.ts";
import { downloadOptions, flag, imageSeparator, type Options, text } from "./options.ts";
import { note, warn } from "./output.ts";
import { noteReview, predictionOptions } from "./predict.ts";
import { type ProgressBar, progressBar } from "./progress.ts";

/** Predicts the images of a list with the model of `run`. */
export async function predictList(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const predicted = listOptions(run, paths, options);
  const { out } = predicted;
  await computing(predicted, async (hooks) => {
    let bar: ProgressBar | undefined;
    const notes: string[] = [];
    const { rows, written, unusable, reason, reviewed } = await predictListOf(predicted, {
      ...hooks,
      onWarning: warn,
      // Comes while the bar is shown.
      onNote: (message) => notes.push(message),
      onResume: (rows) => note(`${out} holds ${counted(rows, "row")}; going on behind`),
      onProgress: (rows) => {
        bar ??= progressBar({ title: out, total: undefined, unit: "images", start: rows });
        bar.update(rows);
      },
    }).finally(() => bar?.stop());
    for (const message of notes) note(message);
    note(
      `${out} holds ${
        counted(rows, "row")
      }; of the ${written} written now, ${unusable} could not be used`,
    );
    if (written > 0 && unusable === written) warn(`none of the rows could be used: ${reason}`);
    if (reviewed) noteReview(predicted.review!, reviewed);
  });
}

/**
 * The options of a list.
 *
 * @param run A run's folder, or a model file.
 * @param paths Images named besides, which there must not be.
 * @param options The command's options.
 * @throws UserError When they do not go together or make no sense.
 */
function listOptions(
  run: string,
  paths: readonly string[],
  options: Options,
): PredictListOptions {
  const [list, out] = [text(options.in), text(options.out)];
  if (list === undefined || out === undefined) throw new UserError("--in and --out go together");
  if (paths.length > 0) {
    throw new UserError(`name images by --in or one by one (${paths[0]}), not both`);
  }
  const printed = ["json", "csv"].find((name) => options[name] === true);
  if (printed !== undefined) {
    throw new UserError(`${flag(printed)} is for printing; how --out is written its ending says`);
  }
  if (!/\.(jsonl|csv)$/.test(out)) {
    throw new UserError(`--out must end in .jsonl or .csv, not "${out}"`);
  }
  return {
    ...predictionOptions(run, options),
    ...listSource(list, options),
    out,
  };
}

/**
 * The list that `--in` and its options name.
 *
 * @param list Its path; `-` is stdin.
 * @param options The command's options.
 */
export function listSource(
  list: string,
  options: Options,
): Pick<PredictListOptions, keyof ListSource | "shard"> {
  return {
    list: list === "-" ? Deno.stdin.readable : list,
    shard: shard(text(options.shard) ?? "1/1"),
    imageColumn: text(options.imageColumn),
    imagePattern: text(options.imagePattern),
    imageSeparator: imageSeparator(options),
    download: downloadOptions(options),
    encoding: text(options.encoding),
  };
}

function shard(value: string): Shard {
  const [number = 0, count = 0] = /^\d+\/\d+$/.test(value) ? value.split("/").map(Number) : [];
  if (1 <= number && number <= count && count <= 1e9) return { number, count };
  throw new UserError(
    `--shard must read like 1/3, 2/3 or 3/3, not "${value}"`,
  );
}
