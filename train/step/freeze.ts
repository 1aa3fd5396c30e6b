/**
 * Frozen blocks: which blocks an epoch trains, and since which optimizer step. Frozen blocks are always
 * the first ones of the model; they are unfrozen one by one from the heads backwards.
 */
import { UserError } from "../../data/errors.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { ResolvedOptions } from "../options.ts";

/**
 * The first block that each epoch trains. Unfreezing from the heads backwards is the gradual unfreezing
 * of Howard & Ruder 2018, https://arxiv.org/abs/1801.06146, section 3.3.
 *
 * @param options How many blocks are frozen, and after how many epochs one more is unfrozen.
 * @param architecture The model.
 * @returns A function from an epoch, counted from 0, to its first trained block; the number of blocks where
 * it trains the heads alone.
 * @throws UserError When the model has fewer blocks.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "../../model/mod.ts";
 * import { firstTrainedBlock } from "./freeze.ts";
 *
 * const architecture = mobileNetV2({ heads: [{ name: "gender", classes: ["Men", "Women"] }] });
 * const first = firstTrainedBlock({ freeze: "backbone", unfreezeEvery: 2 }, architecture);
 * if (first(0) !== 19 || first(2) !== 18 || first(100) !== 0) throw new Error("19 blocks");
 * ```
 */
export function firstTrainedBlock(
  { freeze, unfreezeEvery }: Pick<ResolvedOptions, "freeze" | "unfreezeEvery">,
  { blocks }: Architecture,
): (epoch: number) => number {
  if (freeze !== "backbone" && freeze > blocks.length) {
    throw new UserError(
      `--freeze ${freeze} is more than the model's ${blocks.length} blocks; ` +
        "--freeze backbone freezes them all",
    );
  }
  const frozen = freeze === "backbone" ? blocks.length : freeze;
  if (unfreezeEvery === undefined) return () => frozen;
  return (epoch) => Math.max(0, frozen - Math.floor(epoch / unfreezeEvery));
}

/** Blocks, or the heads, that are trained since the same optimizer step. */
export interface TrainedStage {
  /** The first of them; they end where the next stage begins. The heads follow the last block. */
  readonly firstBlock: number;
  /** Optimizer steps of the run before their first one: Adam counts theirs from 1. */
  readonly stepsBefore: number;
}

/**
 * What an epoch trains, and since which optimizer step. torch.optim counts steps for each parameter: one
 * that is unfrozen late has Adam's first bias corrections then, whatever the step of the run.
 *
 * @param trainedFrom The first block that an epoch, counted from 0, trains; it never rises.
 * @param epoch The epoch, counted from 0.
 * @param stepsPerEpoch Optimizer steps of each epoch.
 * @returns The stages, from the input on; the last one has been trained from the first step on.
 *
 * @example
 * ```ts
 * import { trainedStages } from "./freeze.ts";
 *
 * // One block more in every second epoch.
 * const trainedFrom = (epoch: number) => 19 - Math.floor(epoch / 2);
 * const stages = trainedStages(trainedFrom, 4, 10);
 * const texts = stages.map(({ firstBlock, stepsBefore }) => `${firstBlock} after ${stepsBefore}`);
 * if (texts.join() !== "17 after 40,18 after 20,19 after 0") throw new Error(texts.join());
 * ```
 */
export function trainedStages(
  trainedFrom: (epoch: number) => number,
  epoch: number,
  stepsPerEpoch: number,
): TrainedStage[] {
  const stages: TrainedStage[] = [{ firstBlock: trainedFrom(0), stepsBefore: 0 }];
  for (let earlier = 1; earlier <= epoch && stages[0]!.firstBlock > 0; earlier++) {
    const firstBlock = trainedFrom(earlier);
    if (firstBlock === stages[0]!.firstBlock) continue;
    stages.unshift({ firstBlock, stepsBefore: earlier * stepsPerEpoch });
  }
  return stages;
}
