/** What rounding a model's weights costs, measured on its run's validation images. */
import process from "node:process";
import { type Column, renderTable } from "../eval/table.ts";
import type { WeightPrecision } from "../export/mod.ts";
import type { FlatWeights } from "../model/parameters.ts";
import type { SavedModel } from "../model/weights.ts";
import { ImageInference } from "../model/inference.ts";
import { Network } from "../model/network.ts";
import { evaluateImages, knownChoices, readRun } from "../train/mod.ts";
import { withEngine } from "./engine.ts";
import { readEvaluationImages } from "./evaluation_images.ts";
import type { Options } from "./options.ts";

const batchSize = 64;

/**
 * Evaluates a model as it is and rounded.
 *
 * @param run The run's folder.
 * @param model As it is.
 * @param rounded Its weights after rounding.
 * @param precision What they were rounded to.
 * @param options Where to compute.
 * @returns A table of each head's accuracy.
 * @throws UserError When the images are not there.
 */
export async function roundingCost(
  run: string,
  { architecture, weights }: SavedModel,
  rounded: FlatWeights,
  precision: WeightPrecision,
  options: Options,
): Promise<string> {
  const told = await readRun(run);
  const { heads } = architecture;
  return await withEngine(options, async (engine, pool) => {
    const network = new Network(engine, architecture);
    const { set } = await readEvaluationImages(told, architecture, heads, pool);
    const batch = Math.min(batchSize, set.count);
    const choices = await knownChoices(engine);
    const inference = await ImageInference.compile(network, set, batch, choices);
    const evaluate = async (weights: FlatWeights) => {
      network.load(weights);
      return (await evaluateImages(inference, set, heads)).result();
    };
    const [before, after] = [await evaluate(weights), await evaluate(rounded)];
    const signed = (value: number, digits: number) =>
      `${value < 0 ? "" : "+"}${value.toFixed(digits)}`;
    const rows = Object.entries(before.accuracy).map(([head, accuracy]) => {
      const [was, is] = [100 * accuracy, 100 * after.accuracy[head]!];
      return [`accuracy ${head}, %`, was.toFixed(2), is.toFixed(2), signed(is - was, 2)];
    });
    const [was, is] = [before.loss, after.loss];
    rows.push(["loss", was.toFixed(5), is.toFixed(5), signed(is - was, 5)]);
    const columns: Column[] = [
      { title: "" },
      ...["float32", precision, "difference"].map((title) => ({ title, align: "right" as const })),
    ];
    const title = `On ${set.count} validation images:\n`;
    return title + renderTable(columns, rows, process.stdout.columns || Infinity).trimEnd();
  });
}
