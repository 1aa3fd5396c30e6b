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
