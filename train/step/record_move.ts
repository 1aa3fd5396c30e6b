/**
 * Records the move of the weights: gradients added up where several batches make a move, cut where they
 * are too long, AdamW, and the averages that follow.
 */
import { accumulate } from "../../kernels/accumulate/accumulate.ts";
import { adam, factorBlock } from "../../kernels/adam/adam.ts";
import type { Arena } from "../../kernels/arena.ts";
import { average } from "../../kernels/average/average.ts";
import { clip, clipParts } from "../../kernels/clip/clip.ts";
import { type Call, type Memory, part, whole } from "../../kernels/program.ts";
import { sliceOf } from "../../model/parameters.ts";
import type { StepOptions, StepViews } from "./step_options.ts";
import { adamConstants } from "./schedule.ts";

/** From gradients to moved weights, and the average that follows them. */
export function recordMove(
  { network, optimizer, clip: norm, trainedFrom = 0 }: StepOptions,
  { clock, settings }: StepViews,
  arena: Arena,
): Call[] {
  const { engine: { lanes }, layout, bufferLayout, architecture } = network;
  // The blocks lie in their order, and the heads behind them: what is trained is one range.
  const { layers } = architecture.blocks[trainedFrom] ?? { layers: [] };
  const first = layers[0] ? `${layers[0].name}.weight` : architecture.heads[0]!.weight;
  const { offset } = sliceOf(layout, first);
  const length = layout.length - offset;
  const trained = (memory: Memory) => part(whole(memory), offset, length);
  const timed = { clock, settings, lanes };
  const calls: Call[] = [];

  if (optimizer.total) {
    const views = { gradients: trained(optimizer.gradients), total: trained(optimizer.total) };
    calls.push(accumulate({ ...timed, ...views, length }));
  }
  const gradients = trained(optimizer.total ?? optimizer.gradients);
  const gradientScale = norm === undefined ? undefined : arena.take("gradient scale", 1);
  if (gradientScale) {
    const partials = arena.take("sums of squares", clipParts);
    calls.push(...clip({ gradients, partials, scale: gradientScale, length, norm: norm!, lanes }));
  }
  calls.push(adam({
    ...timed,
    gradients,
    weights: trained(network.parameters),
    firstMoment: trained(optimizer.firstMoment),
    secondMoment: trained(optimizer.secondMoment),
    factors: whole(optimizer.factors),
    ...(gradientScale && { gradientScale }),
    length,
    firstBlock: offset / factorBlock,
    ...adamConstants,
  }));
  if (optimizer.average) {
    const { parameters, buffers } = optimizer.average;
    const views = { source: trained(network.parameters), average: trained(parameters) };
    const statistics = { source: whole(network.buffers), average: whole(buffers) };
    calls.push(
      average({ ...timed, ...views, length }),
      average({ ...timed, ...statistics, length: bufferLayout.length }),
    );
  }
  return calls;
}
