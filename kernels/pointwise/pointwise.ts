/**
 * Pointwise (1x1) convolution as a GEMM over rows = batch * height * width: forward, gradient of the
 * input, gradient of the weight. The batch norm and ReLU6 before it are applied while loading
 * (a "lazy" input), the sums its own batch norm needs are taken while storing.
 */
import {
  behind,
  finished,
  type NormBehind,
  type SumWork,
  type UnfinishedNorm,
} from "../norm/by_readers.ts";
import type { Call, View } from "../program/program.ts";
import type { Constants } from "../program/specialise.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import {
  pointwiseBackwardInputKernel,
  pointwiseForwardKernel,
  pointwiseInferenceKernel,
} from "./kernels.ts";
import {
  pointwiseBackwardInputThroughNormKernel,
  pointwiseForwardFinishingKernel,
} from "./norm_kernels.ts";
import { sharedConstants } from "./shared_tiles.ts";
import { type RowTile, tileColumns, tileLanes, tileRows, type WeightTile } from "./tiles.ts";

/** The sizes of one pointwise convolution. Channel counts are multiples of 4. */
export interface PointwiseShape {
  /** batch * height * width. */
  readonly rows: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
}

/** A tensor whose batch norm, and perhaps ReLU6, its reader applies. */
export interface LazyInput {
  /** [rows, channels] */
  readonly input: View;
  /** Scale and shift [channels]; absent when the tensor is already what it says. */
  readonly norm?: { readonly scale: View; readonly shift: View };
  readonly relu6: boolean;
}

/** A residual connection that the next convolution adds up while loading. */
export interface ResidualSum {
  /** What the block read; without a ReLU6 to be applied. [rows, channels] */
  readonly skip: LazyInput;
  /** Where the sum goes, for those who read it later. [rows, channels] */
  readonly block: View;
}

/** The norm behind a convolution, and whether a ReLU6 follows it, for a convolution that applies them itself. */
export interface StoredNorm {
  /** [channels] */
  readonly scale: View;
  /** [channels] */
  readonly shift: View;
  readonly relu6: boolean;
}

/** Tiles that are walked down for one part, so that the partial sums stay few. */
function tilesPerPart(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tile.mostParts));
}

/** How many partial sums a pointwise convolution over `rows` rows writes. */
export function pointwiseParts(rows: number, tile: RowTile): number {
  return Math.ceil(rows / (tileRows(tile) * tilesPerPart(rows, tile)));
}

/** Conditions of the templates of shared tiles where no norm's work is done besides. */
const plainForward: Constants = { FINISHES: false, RESIDUAL: false, SKIP_LAZY: false };
export const plainBackward: Constants = { THROUGH_NORM: false, STORES: false };

/** How the workgroup of a tile does a norm's work for so many groups of four channels. */
export function sumWork(tile: RowTile | WeightTile, quads: number): SumWork {
  const lanes = tileLanes(tile);
  if (lanes === undefined) throw new Error("a norm's work is done by tiles of a workgroup");
  return { lanes, quads };
}

/** Constants and workgroups that cover rows and columns: one part per invocation, or per shared tile. */
function rowWork(
  rows: number,
  columns: number,
  tile: RowTile,
  target: Target,
  ofNorm: Constants,
  weight: "transposed" | "lines",
) {
  const parts = pointwiseParts(rows, tile);
  const divisions = Math.ceil(columns / tileColumns(tile));
  if (tile.workgroup) {
    return {
      variant: "shared",
      constants: {
        ...sharedConstants(
          { rowQuads: tile.rows / 4, columnQuads: tile.quads, workgroup: tile.workgroup },
          { rows: "transposed", columns: weight },
        ),
        ...ofNorm,
      },
      workgroups: [divisions, parts, 1] as const,
    };
  }
  const lanes = lanesOf(target);
  return {
    constants: { ROWS: tile.rows, QUADS: tile.quads, LANES: lanes },
    workgroups: [Math.ceil(parts / lanes), divisions, 1] as const,
  };
}

/** Records output [rows, outputChannels], with partial sums where they are given. */
export function pointwiseForward(call: {
  lazy: LazyInput;
  /** The norm of the input, where this call is to finish it. */
  unfinished?: UnfinishedNorm | undefined;
  /** The residual connection whose branch the input is, where this call is to add it up. */
  residual?: ResidualSum | undefined;
  weight: View; // [outputChannels, inputChannels]
  output: View; // [rows, outputChannels]
  partials?: View | undefined; // [pointwiseParts(rows, tile), 2, outputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  target: Target;
}): Call {
  const { lazy, unfinished, residual, weight, output, partials, shape, tile, target } = call;
  const { rows, inputChannels, outputChannels } = shape;
  if (unfinished) {
    if (!partials) throw new Error("norms are finished in training, which needs partial sums");
    if (residual?.skip.relu6) throw new Error("a skip that awaits a ReLU6 is added by itself");
    const norm = finished(unfinished, sumWork(tile, inputChannels / 4));
    return recordCall(pointwiseForwardFinishingKernel, {
      target,
      views: {
        input: lazy.input,
        weight,
        output,
        partials,
        ...norm.views,
        skip: residual?.skip.input,
        block: residual?.block,
        skipScale: residual?.skip.norm?.scale,
        skipShift: residual?.skip.norm?.shift,
      },
      parameters: { ...shape, tiles: tilesPerPart(rows, tile), ...norm.parameters },
      flags: { RELU6: lazy.relu6 },
      ...rowWork(rows, outputChannels, tile, target, norm.constants, "transposed"),
      variant: undefined,
    });
  }
  return recordCall(pointwiseForwardKernel, {
    target,
    views: {
      input: lazy.input,
      weight,
      output,
      inputScale: lazy.norm?.scale,
      inputShift: lazy.norm?.shift,
      partials,
    },
    parameters: { ...shape, tiles: tilesPerPart(rows, tile) },
    flags: { RELU6: lazy.relu6 },
    ...rowWork(rows, outputChannels, tile, target, plainForward, "transposed"),
  });
}

/** Records output [rows, outputChannels], normed, for inference on the CPU. */
export function pointwiseInference(call: {
  input: View; // [rows, inputChannels]
  weight: View; // [outputChannels, inputChannels]
  output: View; // [rows, outputChannels]
  stored: StoredNorm;
  shape: PointwiseShape;
  tile: RowTile;
}): Call {
  const { input, weight, output, stored: { scale, shift, relu6 }, shape, tile } = call;
  return recordCall(pointwiseInferenceKernel, {
    target: "cpu",
    views: { input, weight, output, outputScale: scale, outputShift: shift },
    parameters: { ...shape, tiles: tilesPerPart(shape.rows, tile) },
    flags: { RELU6: relu6 },
    workgroups: [1, 1, 1],
  });
}

/** Records the gradient at the output of the norm before this convolution, with its partial sums. */
export function pointwiseBackwardInput(call: {
  gradient: View; // [rows, outputChannels]
  /** The norm behind this convolution, where `gradient` is that at its output. */
  norm?: NormBehind | undefined;
  weight: View; // [outputChannels, inputChannels]
  skip?: View | undefined; // [rows, inputChannels]
  /** What the norm before this convolution read, and its scale and shift when ReLU6 follows it. */
  lazy: LazyInput;
  inputMean: View; // [inputChannels]
  output: View; // [rows, inputChannels]
  partials: View; // [pointwiseParts(rows, tile), 2, inputChannels]
  shape: PointwiseShape;
  tile: RowTile;
  target: Target;
}): Call {
  const { lazy, norm, shape, tile, target, ...tensors } = call;
  const { rows, inputChannels, outputChannels } = shape;
  const before = lazy.relu6 ? lazy.norm : undefined;
  const views = {
    ...tensors,
    input: lazy.input,
    inputScale: before?.scale,
    inputShift: before?.shift,
  };
  const parameters = { ...shape, tiles: tilesPerPart(rows, tile) };
  if (norm) {
    const { storing, ...ofNorm } = behind(norm, sumWork(tile, outputChannels / 4));
    return recordCall(pointwiseBackwardInputThroughNormKernel, {
      target,
      views: { ...views, ...storing },
      parameters: { ...parameters, ...ofNorm.parameters },
      ...rowWork(rows, inputChannels, tile, target, ofNorm.constants, "lines"),
      variant: undefined,
    });
  }
  return recordCall(pointwiseBackwardInputKernel, {
    target,
    views,
    parameters,
    ...rowWork(rows, inputChannels, tile, target, plainBackward, "lines"),
  });
}
