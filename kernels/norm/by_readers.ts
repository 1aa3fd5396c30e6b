/**
 * Batch norms whose work is done by the convolutions that read them, on hardware, where a dispatch costs more
 * than adding up a few partial sums in every workgroup: the next convolution finishes the norm of its input
 * (wgsl/finish_norm.wgsl), and a convolution's own gradients take the gradient through the norm behind it
 * (wgsl/differentiate_norm.wgsl). Here is what such readers are given, and when it is expected to pay.
 */
import { f32, read, u32, write } from "../program/description.ts";
import type { Cost, View } from "../program/program.ts";
import { type JoiningVariant, manyRows } from "../tuning/variants.ts";
import { type NormState, statisticsStride } from "./norm.ts";

/** A norm of which there are only partial sums. */
export interface UnfinishedNorm {
  readonly partials: View; // [parts, 2, channels]
  readonly state: NormState;
  readonly statistics: View; // [4, statisticsStride(channels)]
  readonly rows: number;
  readonly channels: number;
  readonly parts: number;
  readonly epsilon: number;
  readonly momentum: number;
}

/** A norm that a gradient has to be taken through. */
export interface NormBehind {
  readonly partials: View; // [parts, 2, channels], of the gradient at the norm's output
  readonly input: View; // [rows, channels], what the norm read
  readonly statistics: View; // [4, statisticsStride(channels)]
  readonly gammaGradient: View; // [channels]
  readonly betaGradient: View; // [channels]
  readonly rows: number;
  readonly channels: number;
  readonly parts: number;
}

/** The views of a kernel that finishes the norm of its input. */
export const finishedViews = {
  normPartials: read("vec4f", "[normParts, 2, channels]"),
  statistics: write("vec4f", "[4, stride]"),
  gamma: read("vec4f", "[channels]"),
  beta: read("vec4f", "[channels]"),
  runningMean: write("vec4f", "[channels]"),
  runningVariance: write("vec4f", "[channels]"),
} as const;

/** Its parameters. */
export const finishedParameters = {
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
  epsilon: f32,
  momentum: f32,
} as const;

/** The views of a kernel that takes a gradient through the norm behind it. */
export const behindViews = {
  normPartials: read("vec4f", "[normParts, 2, channels]"),
  normInput: read("vec4f", "[rows, channels]"),
  statistics: read("vec4f", "[4, stride]"),
} as const;

/** Those of one that also stores the gradients of the norm's weights. */
export const storingViews = {
  ...behindViews,
  gammaGradient: write("vec4f", "[channels]"),
  betaGradient: write("vec4f", "[channels]"),
} as const;

/** Their parameters. */
export const behindParameters = {
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
} as const;

/** What a call gives for {@linkcode finishedViews} and {@linkcode finishedParameters}, and the WGSL's constant. */
export function finished(norm: UnfinishedNorm, work: SumWork) {
  const { partials, state, statistics, rows, channels, parts, epsilon, momentum } = norm;
  return {
    views: { normPartials: partials, statistics, ...state },
    parameters: {
      normRows: rows,
      normParts: parts,
      sumWidth: sumWidth(work),
      stride: statisticsStride(channels),
      epsilon,
      momentum,
    },
    constants: { NORM_QUADS: normQuads(work) },
  };
}

/**
 * What a call gives for {@linkcode behindViews}, {@linkcode storingViews} and {@linkcode behindParameters}, and the
 * WGSL's constant.
 */
export function behind(norm: NormBehind, work: SumWork) {
  const { partials, input, statistics, rows, channels, parts, ...gradients } = norm;
  const views = { normPartials: partials, normInput: input, statistics };
  const { gammaGradient, betaGradient } = gradients;
  return {
    views,
    storing: { ...views, gammaGradient, betaGradient },
    parameters: {
      normRows: rows,
      normParts: parts,
      sumWidth: sumWidth(work),
      stride: statisticsStride(channels),
    },
    constants: { NORM_QUADS: normQuads(work) },
  };
}

/**
 * What a kernel costs that adds up the partial sums of a norm besides.
 *
 * @param own What it costs without.
 * @param norm The norm's sizes.
 * @param readsInput Whether it reads what the norm read, too, to take a gradient through it.
 */
export function withReading(
  own: Cost,
  norm: { readonly rows: number; readonly channels: number; readonly parts: number },
  readsInput: boolean,
): Cost {
  const elements = readsInput ? norm.rows * norm.channels : 0;
  const sums = 2 * norm.parts * norm.channels;
  return {
    flops: own.flops + sums + 4 * elements,
    bytes: own.bytes + 4 * (sums + elements),
  };
}

/** How a workgroup adds up the partial sums of its channels. */
export interface SumWork {
  /** Its invocations. */
  readonly lanes: number;
  /** Groups of four channels that it reads. */
  readonly quads: number;
}

/** Groups of four channels whose sums it adds up at once: a power of two. */
function sumWidth({ lanes, quads }: SumWork): number {
  let width = 1;
  while (width < quads && width < lanes) width *= 2;
  return width;
}

/** Groups of four channels that it has room for: few numbers, so that norms of other channels share a kernel. */
function normQuads({ quads }: SumWork): number {
  if (quads <= 8) return quads;
  return [64, 128, 256].find((most) => quads <= most) ?? Math.ceil(quads / 64) * 64;
}

/** Bytes of the workgroup's memory that `arrays` values of each of its channels take. */
export function sumMemory(work: SumWork, arrays: number): number {
  return 16 * arrays * normQuads(work);
}

/** A kernel that does the work of a norm besides its own. */
export interface NormReader extends SumWork {
  readonly workgroups: number;
  /** Bytes that all its workgroups read besides the partial sums. */
  readonly bytes: number;
  /** How many of them, beside each other, read the same of the tensor. */
  readonly columns: number;
}

/** A choice of who does a norm's work. */
export interface NormVariant extends JoiningVariant {
  /** Whether those who read its tensor do. */
  readonly byReaders: boolean;
}

/** What a large GPU takes, measured on an NVIDIA H200 beside the same steps with every norm a dispatch of its own. */
const gpu = {
  /** Seconds of a small dispatch among others: it waits for those before it, adds up a few sums and stores them. */
  dispatch: 4.5e-6,
  /** Seconds more of one that also goes over the tensor, besides what its bytes take. */
  pass: 1.5e-6,
  /** Seconds of a workgroup that has the sums of its channels to add up, besides those of each part. */
  sums: 1e-6,
  /** Seconds for two sums of a part, in a loop that loads four parts at once. */
  part: 9e-8,
  /** Invocations of such workgroups, with all that they keep in registers, that run at once. */
  invocations: 132 * 512,
  /** Bytes a second that all workgroups together read of the partial sums, mostly from the nearest cache. */
  cache: 2e13,
  /** Bytes a second of a tensor that readers load besides, for which they wait amid their work. */
  tensor: 3e12,
  /** Bytes a second from memory. */
  memory: 4e12,
};

/**
 * Who may do a norm's work, the default first. Over many rows, where a dispatch of its own goes over the tensor at
 * the speed of memory, readers are left to the tuner: what they load besides may keep them from computing.
 *
 * @param norm Its sizes.
 * @param readers The kernels that read its tensor at the same time; undefined where they cannot do it.
 * @param others How it is done by dispatches of its own, the default first.
 * @param passes How often such a dispatch reads or writes the whole tensor.
 */
export function normVariants(
  norm: { readonly rows: number; readonly channels: number; readonly parts: number },
  readers: readonly NormReader[] | undefined,
  others: readonly JoiningVariant[],
  passes: number,
): readonly NormVariant[] {
  const itself = others.map((variant) => ({ ...variant, byReaders: false }));
  if (readers === undefined) return itself;
  const byReaders = { name: "by readers", joins: true, byReaders: true };
  const few = passes === 0 || norm.rows < manyRows;
  return few && readersAreFaster(norm.parts, readers, 4 * passes * norm.rows * norm.channels)
    ? [byReaders, ...itself]
    : [...itself, byReaders];
}

/**
 * Whether readers are expected to do a norm's work in less time than a dispatch of its own: the rule that decides
 * what is the default for a shape. Every workgroup adds up all partial sums of its channels, so that
 * many of either are against it.
 *
 * @param parts The partial sums.
 * @param readers The kernels that would do it, at the same time.
 * @param savedBytes What the norm's own dispatch reads and writes.
 */
export function readersAreFaster(
  parts: number,
  readers: readonly NormReader[],
  savedBytes: number,
): boolean {
  const loops = readers.map(({ lanes, quads }) => {
    const width = sumWidth({ lanes, quads });
    return Math.ceil(quads / width) * (gpu.sums + Math.ceil(parts * width / lanes) * gpu.part);
  });
  const sum = (of: (reader: NormReader) => number) =>
    readers.reduce((total, reader) => total + of(reader), 0);
  // How often workgroups begin where others have ended, each time with the sums.
  const waves = sum(({ workgroups, lanes }) => workgroups * lanes) / gpu.invocations;
  const time = Math.max(1, waves) * Math.max(...loops) +
    sum(({ workgroups, quads }) => 32 * workgroups * parts * quads) / gpu.cache +
    sum(({ bytes }) => bytes) / gpu.tensor;
  const pass = savedBytes > 0 ? gpu.pass + savedBytes / gpu.memory : 0;
  return time < gpu.dispatch + pass;
}
