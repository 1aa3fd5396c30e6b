/** Where a run begins: options, data and weights that go together, before anything is written. */
import { UserError } from "../../data/errors.ts";
import type { Engine } from "../../kernels/program/engine.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { overwhelmedLabels, weightingOf } from "../data/class_weights.ts";
import { prepareData, type PreparedData, type PrepareHooks } from "../data/prepare.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { fittingBatchSize, requireBatches } from "./batch_size.ts";
import { architectureOf, requireRoomFor } from "./make_trainer.ts";
import { readWeightsFile, startingWeights, type WeightsHooks } from "./starting_weights.ts";

/** What a run begins with. */
export interface RunBeginning {
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  readonly weights: FlatWeights;
}

/**
 * Prepares what a run begins with.
 *
 * @param engine Where it will be computed.
 * @param told What the user says.
 * @param hooks Told about packing and about starting weights.
 * @throws UserError When options, data and weights cannot be used, or not with one another.
 */
export async function prepareBeginning(
  engine: Engine,
  told: TrainOptions,
  hooks: PrepareHooks & WeightsHooks,
): Promise<RunBeginning> {
  const asked = resolveOptions(told);
  requirePrecision(engine, asked);
  const file = await readWeightsFile(asked, hooks);
  const data = await prepareData(asked, undefined, hooks);
  const architecture = architectureOf(asked, data);
  const { count } = data.training;
  // The recipe's batch is made to fit; the user's own has to.
  const batchSize = told.batchSize ?? fittingBatchSize(asked, architecture, count);
  const options = { ...asked, batchSize };
  requireBatches(options, architecture, count);
  await requireRoomFor(engine, options, data);
  const { classWeights } = weightingOf(data.heads, data.training.labels, options);
  const problem = classWeights &&
    overwhelmedLabels(data.heads, classWeights, options.labelSmoothing);
  if (problem !== undefined) hooks.onWarning?.(problem);
  const weights = startingWeights(architecture, options, file, hooks);
  return { options, data, weights };
}

/** @throws UserError When the engine cannot keep activations as the options say. */
export function requirePrecision(engine: Engine, { precision }: ResolvedOptions): void {
  if (precision === "mixed" && !engine.supportsHalf) {
    throw new UserError(
      `--precision mixed needs 16-bit floats, which ${engine.name} lacks: use a GPU that has ` +
        "them, or leave the option out",
    );
  }
}
