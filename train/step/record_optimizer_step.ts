/**
 * Records the optimizer step: gradients of several batches accumulated, gradients clipped, AdamW for each
 * stage of blocks, and the EMA of weights and running statistics. The program runs for every batch; the
 * step's record says whether the batch is the last of its optimizer step, and only then weights change.
 */
import { accumulate } from "../../kernels/accumulate/accumulate.ts";
import { adam, factorBlock } from "../../kernels/adam/adam.ts";
import type { Arena } from "../../kernels/recording.ts";
import { clip, clipParts } from "../../kernels/clip/clip.ts";
import { updateEma } from "../../kernels/ema/ema.ts";
import { type Call, type Memory, part, type View, whole } from "../../kernels/program/program.ts";
import type { Network } from "../../model/network.ts";
import { sliceOf } from "../../model/parameters.ts";
import { type StepOptions, type StepViews, trainedThroughout } from "./step_options.ts";
import { adamConstants } from "./adam.ts";

/** Records the calls from gradients to updated weights and their EMA. */
export function recordOptimizerStep(
  { network, optimizer, clip: norm, stages = trainedThroughout }: StepOptions,
  { batchIndex, batchRecords, stageRecords }: StepViews,
  arena: Arena,
): Call[] {
  const { engine: { target }, layout, bufferLayout } = network;
  // The blocks lie in their order, and the heads behind them: what is trained is one range.
  const starts = stages.map(({ firstBlock }) => offsetOf(network, firstBlock));
  const all = { offset: starts[0]!, length: layout.length - starts[0]! };
  const timed = { batchIndex, target };
  const calls: Call[] = [];

  if (optimizer.total) {
    const { gradients, total } = optimizer;
    const views = { gradients: range(gradients, all), total: range(total, all) };
    calls.push(accumulate({ ...timed, batchRecords, ...views, length: all.length }));
  }
  const source = optimizer.total ?? optimizer.gradients;
  const gradientScale = norm === undefined ? undefined : arena.take("gradient scale", 1);
  if (gradientScale) {
    const gradients = range(source, all);
    const partials = arena.take("sums of squares", clipParts);
    const { length } = all;
    calls.push(...clip({ gradients, partials, scale: gradientScale, length, norm: norm!, target }));
  }
  for (const [stage, offset] of starts.entries()) {
    const own = { offset, length: (starts[stage + 1] ?? layout.length) - offset };
    calls.push(adam({
      ...timed,
      batchRecords: stageRecords[stage]!,
      gradients: range(source, own),
      weights: range(network.parameters, own),
      firstMoment: range(optimizer.firstMoment, own),
      secondMoment: range(optimizer.secondMoment, own),
      factors: whole(optimizer.factors),
      gradientScale,
      ema: optimizer.ema && range(optimizer.ema.parameters, own),
      length: own.length,
      firstBlock: offset / factorBlock,
      ...adamConstants,
    }));
  }
  if (optimizer.ema) {
    const views = { source: whole(network.buffers), ema: whole(optimizer.ema.buffers) };
    calls.push(updateEma({ ...timed, batchRecords, ...views, length: bufferLayout.length }));
  }
  return calls;
}

/** Where the parameters of a block begin; those of the heads behind the last one. */
function offsetOf({ layout, architecture }: Network, block: number): number {
  const layer = architecture.blocks[block]?.layers[0];
  const first = layer ? `${layer.name}.weight` : architecture.heads[0]!.weight;
  return sliceOf(layout, first).offset;
}

function range(memory: Memory, { offset, length }: { offset: number; length: number }): View {
  return part(whole(memory), offset, length);
}
