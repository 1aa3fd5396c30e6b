/**
 * How the work of calls is divided into tasks. The division follows from the shape alone, never from
 * the number of threads, so that the results do not depend on it.
 */
import { cpuBlockRows, cpuTaskChannels } from "../pointwise/tiles.ts";
import type { Call } from "../program/program.ts";

/** How a call's work is divided. */
export interface Division {
  readonly tasks: number;
  /** Parameters of the twin's own, after the kernel's. */
  readonly extra?: readonly number[];
  /** Bytes of scratch that each thread needs. */
  readonly scratch?: number;
  /** Which weight to pack first, for which side of a product. */
  readonly pack?: Packing;
}

/** The view `weight` [outputChannels, inputChannels] to pack; see `pointwise/pack.as`. */
export interface Packing {
  readonly by: "rows" | "columns";
  readonly outputChannels: number;
  readonly inputChannels: number;
}

/** Tasks that keep many threads busy and still have something to do each. */
const enough = 64;

/** One task. */
export const undivided = (): Division => ({ tasks: 1 });

/** One task for each of what a parameter counts. */
export function by(...names: readonly string[]): (call: Call) => Division {
  return ({ parameters }) => ({
    tasks: names.reduce((tasks, name) => tasks * parameters[name]!, 1),
  });
}

/** Tasks of 32 channels. */
export function byChannels({ parameters }: Call): Division {
  return { tasks: Math.ceil(parameters.channels! / 32) };
}

/** Tasks of equally many rows. */
export function byRows({ parameters }: Call): Division {
  return { tasks: Math.min(enough, parameters.rows!) };
}

/** Tasks of about 4,096 elements each, but not more than enough. */
export function byLength({ parameters }: Call): Division {
  return { tasks: Math.max(1, Math.min(enough, Math.ceil(parameters.length! / 4096))) };
}

/** The output's parts, each divided by columns where there are few of them. */
export function byOutput({ parameters: p }: Call): Division {
  return {
    ...divideProduct(p.rows!, p.tiles!, p.outputChannels!, p.inputChannels!),
    pack: packing(p.outputChannels!, p.inputChannels!, "rows"),
  };
}

/** The same for the gradient of the input. */
export function byInput({ parameters: p }: Call): Division {
  return {
    ...divideProduct(p.rows!, p.tiles!, p.inputChannels!, p.outputChannels!),
    pack: packing(p.outputChannels!, p.inputChannels!, "columns"),
  };
}

function divideProduct(rows: number, blocks: number, columns: number, depth: number): Division {
  const parts = Math.ceil(rows / (cpuBlockRows * blocks));
  const divisions = Math.max(1, Math.min(Math.ceil(enough / 2 / parts), Math.floor(columns / 32)));
  const columnsPerTask = Math.ceil(columns / divisions / 8) * 8;
  return {
    tasks: parts * Math.ceil(columns / columnsPerTask),
    extra: [columnsPerTask, cpuBlockRows],
    scratch: cpuBlockRows * depth * 4,
  };
}

/** A weight gradient's splits, each divided by output channels. */
export function byWeight({ parameters: p }: Call): Division {
  return {
    tasks: p.splits! * Math.ceil(p.outputChannels! / cpuTaskChannels),
    extra: [cpuTaskChannels],
    // The values of 64 rows, in panels of 8 channels.
    scratch: 64 * Math.ceil(p.inputChannels! / 8) * 32,
  };
}

/**
 * A depthwise kernel's parts, each divided by channels where there are few of them.
 *
 * @param rowWidth Of which rows the parts are: the input's or the output's.
 */
export function byImageRows(rowWidth: "width" | "outputWidth"): (call: Call) => Division {
  return ({ kernel, parameters: p }) => {
    const tilesPerRow = Math.ceil(p[rowWidth]! / 4);
    const rowsPerPart = p.tiles! / tilesPerRow;
    const rows = p.allTiles! / tilesPerRow;
    const parts = Math.ceil(rows / rowsPerPart);
    // A zero at the left, four results at a time, and what the last of them see.
    const seen = kernel.constants.STRIDE2 ? 8 * Math.ceil(p.outputWidth! / 4) + 1 : 0;
    const paddedPixels = Math.max(seen, 4 * Math.ceil(p.width! / 4) + 2);
    const divisions = Math.ceil(enough / 2 / parts);
    const channelsPerTask = Math.max(32, Math.ceil(p.channels! / divisions / 16) * 16);
    return {
      tasks: parts * Math.ceil(p.channels! / channelsPerTask),
      extra: [rowsPerPart, rows, paddedPixels, channelsPerTask],
      // Nine taps and seven rows: see depthwise/rows.as.
      scratch: (9 + 7 * paddedPixels) * channelsPerTask * 4,
    };
  };
}

/** The first convolution's parts, of as many outputs each. */
export function byOutputs({ parameters: p }: Call): Division {
  const parts = Math.ceil(p.allTiles! / p.tiles!);
  const outputs = p.allTiles! / Math.ceil(p.outputWidth! / 4) * p.outputWidth!;
  return {
    tasks: parts,
    extra: [Math.ceil(outputs / parts), outputs],
    scratch: 48 * 27 * 4,
    pack: packing(p.channels!, 27, "rows"),
  };
}

/** The splits of its weight gradient. */
export function bySplits({ parameters: p }: Call): Division {
  return {
    tasks: Math.ceil(p.rows! / p.rowsPerSplit!),
    scratch: (64 + p.channels!) * 128,
  };
}

/** One task for each workgroup. */
export function byWorkgroups({ workgroups: [tasks] }: Call): Division {
  return { tasks };
}

/** One task for each class of all heads. */
export function byClasses({ views, parameters }: Call): Division {
  return { tasks: views.output!.byteLength / 4 / parameters.channels! };
}

/** The parts of the pooling's gradient. */
export function byParts({ parameters: p }: Call): Division {
  return { tasks: Math.ceil(p.rows! / p.rowsPerPart!) };
}

function packing(
  outputChannels: number,
  inputChannels: number,
  by: Packing["by"],
): Packing {
  return { by, outputChannels, inputChannels };
}
