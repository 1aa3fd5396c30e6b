/** The gradient of the weight of a pointwise convolution, a GEMM whose depth is batch * height * width. */
import { behind, type NormBehind } from "../norm/by_readers.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import type { Constants } from "../program/specialise.ts";
import { lanesOf, type Target } from "../program/target.ts";
import { pointwiseBackwardWeightKernel } from "./kernels.ts";
import { pointwiseBackwardWeightThroughNormKernel } from "./norm_kernels.ts";
import { type LazyInput, plainBackward, type PointwiseShape, sumWork } from "./pointwise.ts";
import { sharedConstants, sharedSplits } from "./shared_tiles.ts";
import { cpuTaskChannels, type WeightTile } from "./tiles.ts";

/** Tiles of the weight along its input and its output channels. */
export function weightGrid({ inputChannels, outputChannels }: PointwiseShape, tile: WeightTile) {
  const { across, down } = tile.workgroup ?? { across: 1, down: 1 };
  return {
    across: Math.ceil(inputChannels / (4 * across * tile.inputs)),
    down: Math.ceil(outputChannels / (4 * down * tile.outputs)),
  };
}

/** Groups of four output channels of a tile. */
export function weightQuads({ outputs, workgroup }: WeightTile): number {
  return outputs * (workgroup?.down ?? 1);
}

/** How many partial results the weight gradient of a shape is computed in. */
export function pointwiseSplits(shape: PointwiseShape, tile: WeightTile, target: Target): number {
  if (target === "cpu") return cpuSplits(shape);
  if (!tile.workgroup) {
    const { across, down } = weightGrid(shape, tile);
    // Enough to fill the adapter, and at least 64 rows for each to add up.
    const wanted = Math.ceil(lanesOf(target) * 64 / (across * down));
    return Math.max(1, Math.min(wanted, Math.ceil(shape.rows / 64)));
  }
  const product = {
    rows: shape.outputChannels,
    columns: shape.inputChannels,
    depth: shape.rows,
  };
  const { across, down, slices } = tile.workgroup;
  return sharedSplits(product, {
    rows: 4 * down * tile.outputs,
    columns: 4 * across * tile.inputs,
    lanes: across * down * slices,
  });
}

/** Splits on the CPU engine: enough for many threads where the output channels are not. */
function cpuSplits({ rows, outputChannels }: PointwiseShape): number {
  const wanted = Math.ceil(64 / Math.ceil(outputChannels / cpuTaskChannels));
  return Math.max(1, Math.min(wanted, Math.ceil(rows / 128)));
}

/** Constants and workgroups of the weight's gradient; the CPU has no tiles to divide it by. */
function weightWork(
  shape: PointwiseShape,
  splits: number,
  tile: WeightTile,
  target: Target,
  ofNorm: Constants,
) {
  if (target === "cpu") return { workgroups: [1, 1, 1] as const };
  const { across, down } = weightGrid(shape, tile);
  if (tile.workgroup) {
    return {
      variant: "shared",
      constants: {
        ...sharedConstants(
          { rowQuads: tile.outputs, columnQuads: tile.inputs, workgroup: tile.workgroup },
          { rows: "lines", columns: "lines" },
        ),
        ...ofNorm,
      },
      workgroups: [across * down, splits, 1] as const,
    };
  }
  const lanes = lanesOf(target);
  return {
    constants: { OUTPUTS: tile.outputs, INPUTS: tile.inputs, LANES: lanes },
    workgroups: [Math.ceil(across * splits / lanes), down, 1] as const,
  };
}

/** Records partial weight gradients [pointwiseSplits, outputChannels, inputChannels]. */
export function pointwiseBackwardWeight(call: {
  gradient: View; // [rows, outputChannels]
  /** The norm behind this convolution, where `gradient` is that at its output. */
  norm?: NormBehind | undefined;
  lazy: LazyInput; // [rows, inputChannels]
  output: View; // [pointwiseSplits(shape, tile, target), outputChannels, inputChannels]
  shape: PointwiseShape;
  tile: WeightTile;
  target: Target;
}): Call {
  const { gradient, norm, lazy, output, shape, tile, target } = call;
  const splits = pointwiseSplits(shape, tile, target);
  const views = {
    gradient,
    input: lazy.input,
    output,
    inputScale: lazy.norm?.scale,
    inputShift: lazy.norm?.shift,
  };
  const parameters = { ...shape, splits, rowsPerSplit: Math.ceil(shape.rows / splits) };
  const flags = { RELU6: lazy.relu6 };
  if (norm) {
    const ofNorm = behind(norm, sumWork(tile, weightQuads(tile)));
    return recordCall(pointwiseBackwardWeightThroughNormKernel, {
      target,
      views: { ...views, ...ofNorm.views },
      parameters: { ...parameters, ...ofNorm.parameters },
      flags,
      ...weightWork(shape, splits, tile, target, ofNorm.constants),
      variant: undefined,
    });
  }
  return recordCall(pointwiseBackwardWeightKernel, {
    target,
    views,
    parameters,
    flags,
    ...weightWork(shape, splits, tile, target, plainBackward),
  });
}
