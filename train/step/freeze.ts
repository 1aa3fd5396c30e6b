/** Which blocks an epoch trains: all but the frozen ones, which thaw one by one from the heads on. */
import { UserError } from "../../data/errors.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { ResolvedOptions } from "../options.ts";

/**
 * Which blocks are trained when. The order from the heads on is that of Howard & Ruder 2018,
 * https://arxiv.org/abs/1801.06146, section 3.3.
 *
 * @param options How many blocks are frozen, and after how many epochs one more is trained.
 * @param architecture The model.
 * @returns The first block that an epoch, counted from 0, trains; the number of blocks where it trains
 * the heads alone.
 * @throws UserError When the model has fewer blocks.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "../../model/mod.ts";
 * import { firstTrained } from "./freeze.ts";
 *
 * const architecture = mobileNetV2({ heads: [{ name: "gender", classes: ["Men", "Women"] }] });
 * const first = firstTrained({ freeze: "backbone", unfreezeEvery: 2 }, architecture);
 * if (first(0) !== 19 || first(2) !== 18 || first(100) !== 0) throw new Error("19 blocks");
 * ```
 */
export function firstTrained(
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

/** Blocks, or the heads, that are trained since the same step. */
export interface TrainedStage {
  /** The first of them; they end where the next stage begins. The heads follow the last block. */
  readonly firstBlock: number;
  /** Moves of the weights before their first one, so that the optimizer counts theirs from 1. */
  readonly movesBefore: number;
}

/**
 * What an epoch trains, and since when. torch.optim counts steps for each parameter: one that thaws late
 * has Adam's first corrections then, whatever the step of the run.
 *
 * @param trainedFrom The first block that an epoch, counted from 0, trains; it never rises.
 * @param epoch The epoch.
 * @param movesPerEpoch Moves of the weights in each epoch.
 * @returns The stages, from the image on; the last one has been trained from the beginning.
 *
 * @example
 * ```ts
 * import { trainedStages } from "./freeze.ts";
 *
 * // One block more in every second epoch.
 * const trainedFrom = (epoch: number) => 19 - Math.floor(epoch / 2);
 * const stages = trainedStages(trainedFrom, 4, 10);
 * const told = stages.map(({ firstBlock, movesBefore }) => `${firstBlock} after ${movesBefore}`);
 * if (told.join() !== "17 after 40,18 after 20,19 after 0") throw new Error(told.join());
 * ```
 */
export function trainedStages(
  trainedFrom: (epoch: number) => number,
  epoch: number,
  movesPerEpoch: number,
): TrainedStage[] {
  const stages: TrainedStage[] = [{ firstBlock: trainedFrom(0), movesBefore: 0 }];
  for (let thawed = 1; thawed <= epoch && stages[0]!.firstBlock > 0; thawed++) {
    const firstBlock = trainedFrom(thawed);
    if (firstBlock === stages[0]!.firstBlock) continue;
    stages.unshift({ firstBlock, movesBefore: thawed * movesPerEpoch });
  }
  return stages;
}
