/** What rounding a model's weights costs, measured on its run's validation images. */
import {
  type DecisionFigures,
  type EvaluationResult,
  ImageScores,
  judgeDecisions,
} from "../eval/mod.ts";
import type { TestTimeAugmentation } from "../data/mod.ts";
import { type ComputeHooks, type ComputeOptions, withEngine } from "../kernels/mod.ts";
import type { FlatWeights } from "../model/parameters.ts";
import type { SavedModel } from "../model/weights.ts";
import { ImageInference } from "../model/mod.ts";
import { Network } from "../model/network.ts";
import {
  evaluateImages,
  type EvaluationImageHooks,
  knownChoices,
  readEvaluationImages,
  readRun,
} from "../train/mod.ts";

const batchSize = 64;

/** The figures of a model with some weights. */
interface Figures {
  readonly result: EvaluationResult;
  /** How well the model's decisions hold; absent where it has none. */
  readonly decided?: DecisionFigures | undefined;
}

/** A model's figures before and after its weights were rounded. */
export interface RoundingCost {
  /** Validation images that it was measured on. */
  readonly images: number;
  /** With the weights as they are. */
  readonly before: EvaluationResult;
  /** With the rounded ones. */
  readonly after: EvaluationResult;
  /** How well the model's decisions hold before and after; absent where it has none. */
  readonly decided?: { readonly before: DecisionFigures; readonly after: DecisionFigures };
}

/**
 * Evaluates a model as it is and rounded.
 *
 * @param run The run's folder.
 * @param model As it is.
 * @param rounded Its weights after rounding.
 * @param options Where to compute, and what logits are averaged over.
 * @param hooks What the caller watches and lends.
 * @returns The figures of both.
 * @throws UserError When the images are not there.
 */
export async function roundingCost(
  run: string,
  { architecture, weights, decisions }: SavedModel,
  rounded: FlatWeights,
  { tta, ...options }: ComputeOptions & { readonly tta?: TestTimeAugmentation | undefined },
  hooks: ComputeHooks & EvaluationImageHooks,
): Promise<RoundingCost> {
  const described = await readRun(run);
  const { heads } = architecture;
  return await withEngine(options, hooks, async (engine, pool) => {
    using network = new Network(engine, architecture);
    const { set } = await readEvaluationImages(described, architecture, heads, {}, {
      ...hooks,
      pool,
    });
    const batch = Math.min(batchSize, set.count);
    const choices = await knownChoices(engine);
    using inference = await ImageInference.compile(network, set, batch, { choices, tta });
    const evaluate = async (weights: FlatWeights): Promise<Figures> => {
      network.load(weights);
      const scores = decisions && new ImageScores(heads, set.count);
      const evaluation = await evaluateImages(inference, set, heads, (batch) => {
        scores?.add(batch.start, batch.logits, batch.labels);
      });
      return {
        result: evaluation.result(decisions?.heads),
        ...(scores && { decided: judgeDecisions(scores, decisions) }),
      };
    };
    const [before, after] = [await evaluate(weights), await evaluate(rounded)];
    return {
      images: set.count,
      before: before.result,
      after: after.result,
      ...(before.decided && after.decided && {
        decided: { before: before.decided, after: after.decided },
      }),
    };
  });
}
