/** `facet predict`: labels and probabilities of image files. */
import process from "node:process";
import { UserError } from "../data/errors.ts";
import { packImages, type Row } from "../data/mod.ts";
import { type Prediction, predictionCsv, predictionTable, toPredictions } from "../eval/mod.ts";
import { ImageInference } from "../model/inference.ts";
import { knownChoices } from "../train/mod.ts";
import { withEngine } from "./engine.ts";
import { findImages } from "./image_files.ts";
import { batchRule, count, flag, type Options } from "./options.ts";
import { note, printJson } from "./output.ts";
import { loadModel } from "./run_model.ts";

/** Predicts the images at `paths`, files or folders, with the model of `run`. */
export async function predict(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<Prediction[]> {
  const stray = ["imageColumn", "imagePattern", "shard"].find((name) =>
    options[name] !== undefined
  );
  if (stray !== undefined) throw new UserError(`${flag(stray)} goes with --in and --out`);
  if (paths.length === 0) throw new UserError("name images or folders, or a list by --in");
  if (options.json === true && options.csv === true) {
    throw new UserError("--json and --csv exclude each other");
  }
  const most = count("--batch-size", options.batchSize ?? "64", batchRule);
  const top = count("--top", options.top ?? "3");
  const files = await findImages(paths);
  return await withEngine(options, async (engine, pool) => {
    const { network, heads } = await loadModel(engine, run, String(options.weights ?? "best"));
    const rows: Row[] = files.map((image, index) => ({
      line: index + 1,
      id: image,
      image,
      labels: [],
    }));
    const set = await packImages(rows, [], {
      ...network.architecture.input,
      maxUnusable: 1,
      cacheFolder: false,
      pool,
    });
    for (const { path, reason } of set.unusable) note(`skipped ${path}: ${reason}`);
    const batch = Math.min(most, set.count);
    const inference = await ImageInference.compile(
      network,
      set,
      batch,
      await knownChoices(engine),
    );
    const predictions: Prediction[] = [];
    for await (const { start, count, logits } of inference.logits()) {
      const names = set.rows.slice(start, start + count).map(({ id }) => id);
      predictions.push(...toPredictions(names, logits, heads, { top }));
    }
    if (options.json === true) printJson(predictions);
    else if (options.csv === true) console.log(predictionCsv(predictions).trimEnd());
    else console.log(predictionTable(predictions, { width: process.stdout.columns || Infinity }));
    return predictions;
  });
}
