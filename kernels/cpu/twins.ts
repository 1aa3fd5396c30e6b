/**
 * The kernels' twins in AssemblyScript, by the name of the WGSL kernel: what each is told and into how
 * many tasks its work is divided. The division follows from the shape alone, never from the number
 * of threads, so that the results do not depend on it. Orders are those in which the `.as` file reads.
 */
import { cpuBlockRows } from "../pointwise/tiles.ts";
import type { Call } from "../program.ts";

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

/** A weight [outputChannels, inputChannels] to pack; see `pointwise/pack.as`. */
export interface Packing {
  readonly view: string;
  readonly by: "rows" | "columns";
  readonly outputChannels: number;
  readonly inputChannels: number;
  /** Depth of the panels, a multiple of 4. */
  readonly depth: number;
}

/** A kernel of the module. */
export interface Twin {
  /** Its number in `main.as`. */
  readonly number: number;
  readonly views: readonly string[];
  readonly parameters: readonly string[];
  /** Constants of the kernel that the twin looks at. */
  readonly flags?: readonly string[];
  readonly divide: (call: Call) => Division;
}

/** Tasks that keep many threads busy and still have something to do each. */
const enough = 64;

/** Numbers of the kernels that pack weights. */
export const packNumber = { rows: 0, columns: 1 } as const;

/** The twins, by the kernel's name. */
export const twins: Readonly<Record<string, Twin>> = {
  pointwise_forward: {
    number: 2,
    views: ["input", "weight", "output", "inputScale", "inputShift", "partials"],
    parameters: ["rows", "inputChannels", "outputChannels", "tiles"],
    flags: ["RELU6"],
    divide: ({ parameters: p }) => ({
      ...divideProduct(p.rows!, p.tiles!, p.outputChannels!, p.inputChannels!),
      pack: pack(p, "rows", p.inputChannels!),
    }),
  },
  pointwise_backward_input: {
    number: 3,
    views: [
      ...["gradient", "weight", "input", "inputMean", "output", "partials"],
      ...["inputScale", "inputShift", "skip"],
    ],
    parameters: ["rows", "inputChannels", "outputChannels", "tiles"],
    divide: ({ parameters: p }) => ({
      ...divideProduct(p.rows!, p.tiles!, p.inputChannels!, p.outputChannels!),
      pack: pack(p, "columns", p.outputChannels!),
    }),
  },
  pointwise_backward_weight: {
    number: 4,
    views: ["gradient", "input", "output", "inputScale", "inputShift"],
    parameters: ["rows", "inputChannels", "outputChannels", "splits", "rowsPerSplit"],
    flags: ["RELU6"],
    divide: ({ parameters: p }) => {
      const channelsPerTask = 48;
      return {
        tasks: p.splits! * Math.ceil(p.outputChannels! / channelsPerTask),
        extra: [channelsPerTask],
        scratch: 64 * Math.ceil(p.inputChannels! / 8) * 32,
      };
    },
  },
  depthwise_forward: {
    number: 5,
    views: ["input", "inputScale", "inputShift", "weight", "output", "partials"],
    ...depthwise("outputWidth"),
  },
  depthwise_backward_input: {
    number: 6,
    views: [
      ...["gradient", "weight", "input", "inputScale", "inputShift"],
      ...["output", "partials", "skip", "inputMean"],
    ],
    ...depthwise("width"),
  },
  depthwise_backward_weight: {
    number: 7,
    views: ["input", "inputScale", "inputShift", "gradient", "output"],
    ...depthwise("outputWidth"),
  },
  first_convolution_forward: {
    number: 8,
    views: ["input", "weight", "output", "partials"],
    parameters: ["height", "width", "channels", "outputHeight", "outputWidth"],
    divide: ({ parameters: p }) => {
      const parts = Math.ceil(p.allTiles! / p.tiles!);
      const outputs = p.allTiles! / Math.ceil(p.outputWidth! / 4) * p.outputWidth!;
      const weight = { outputChannels: p.channels!, inputChannels: 27 };
      return {
        tasks: parts,
        extra: [Math.ceil(outputs / parts), outputs],
        scratch: 48 * 28 * 4,
        pack: pack(weight, "rows", 28),
      };
    },
  },
  first_convolution_backward_weight: {
    number: 9,
    views: ["input", "gradient", "output"],
    parameters: [
      ...["height", "width", "channels", "outputHeight", "outputWidth"],
      ...["rowsPerSplit", "rows"],
    ],
    divide: ({ parameters: p }) => ({
      tasks: Math.ceil(p.rows! / p.rowsPerSplit!),
      scratch: (64 + p.channels!) * 128,
    }),
  },
  norm_finish: {
    number: 10,
    views: ["partials", "statistics", "gamma", "beta", "runningMean", "runningVariance"],
    parameters: ["rows", "channels", "parts", "stride", "epsilon", "momentum"],
    divide: ({ parameters: p }) => ({ tasks: Math.ceil(p.channels! / 32) }),
  },
  norm_backward_finish: {
    number: 11,
    views: ["partials", "statistics", "gammaGradient", "betaGradient", "coefficients"],
    parameters: ["rows", "channels", "parts", "stride"],
    divide: ({ parameters: p }) => ({ tasks: Math.ceil(p.channels! / 32) }),
  },
  norm_backward: {
    number: 12,
    views: ["gradient", "input", "statistics", "coefficients", "output"],
    parameters: ["rows", "channels"],
    divide: ({ parameters: p }) => ({ tasks: Math.min(enough, p.rows!) }),
  },
  norm_inference: {
    number: 13,
    views: ["gamma", "beta", "runningMean", "runningVariance", "statistics"],
    parameters: ["channels", "stride", "epsilon"],
    divide: () => ({ tasks: 1 }),
  },
  residual: {
    number: 14,
    views: [
      ...["skip", "branch", "branchScale", "branchShift", "output"],
      ...["skipScale", "skipShift"],
    ],
    parameters: ["rows", "channels"],
    flags: ["RELU6"],
    divide: ({ parameters: p }) => ({ tasks: Math.min(enough, p.rows!) }),
  },
  heads_pool: {
    number: 15,
    views: ["input", "inputScale", "inputShift", "features", "clock", "settings"],
    parameters: ["batch", "positions", "channels", "heads", "dropoutThreshold", "keptScale"],
    divide: ({ parameters: p }) => ({ tasks: p.batch! }),
  },
  heads_logits: {
    number: 16,
    views: ["features", "weight", "bias", "logits", "segments"],
    parameters: ["batch", "channels", "classes", "heads"],
    divide: ({ parameters: p }) => ({ tasks: p.classes! }),
  },
  heads_loss: {
    number: 17,
    views: [
      ...["logits", "segments", "clock", "samples", "labels"],
      ...["logitsGradient", "losses", "hits"],
    ],
    parameters: ["batch", "heads", "classes", "stride"],
    divide: ({ parameters: p }) => ({ tasks: p.batch! * p.heads! }),
  },
  heads_backward_features: {
    number: 18,
    views: ["logitsGradient", "weight", "segments", "clock", "settings", "pooledGradient"],
    parameters: ["batch", "channels", "stride", "heads", "dropoutThreshold", "keptScale"],
    divide: ({ parameters: p }) => ({ tasks: p.batch! }),
  },
  heads_backward_weight: {
    number: 19,
    views: ["logitsGradient", "features", "segments", "output", "biasGradient"],
    parameters: ["batch", "heads", "stride", "channels"],
    // One task for each class; the bias gradient has as many elements.
    divide: ({ views, parameters: p }) => ({
      tasks: views.output!.byteLength / 4 / p.channels!,
    }),
  },
  pooling_backward: {
    number: 20,
    views: [
      ...["pooledGradient", "input", "inputScale", "inputShift"],
      ...["output", "partials", "inputMean"],
    ],
    parameters: ["rows", "positions", "channels", "rowsPerPart"],
    divide: ({ parameters: p }) => ({ tasks: Math.ceil(p.rows! / p.rowsPerPart!) }),
  },
  reduce: {
    number: 21,
    views: ["input", "output"],
    parameters: ["length", "splits"],
    divide: divideLength,
  },
  adam: {
    number: 22,
    views: ["clock", "settings", "gradients", "weights", "firstMoment", "secondMoment"],
    parameters: ["length", "beta1", "beta2", "beta1Rest", "beta2Rest", "epsilon"],
    divide: divideLength,
  },
  advance: {
    number: 23,
    views: ["losses", "hits", "results", "clock"],
    parameters: ["batch", "heads"],
    divide: () => ({ tasks: 1 }),
  },
  augment_means: {
    number: 24,
    views: ["clock", "samples", "draws", "means", "", ...pixels()],
    parameters: ["imagesPerPart", "batch", "height", "width"],
    divide: ({ parameters: p }) => ({ tasks: p.batch! }),
  },
  augment: augmentation(),
  normalise: augmentation(),
  copy: {
    number: 26,
    views: ["input", "output"],
    parameters: ["length"],
    divide: divideLength,
  },
};

/** Tasks of about 4,096 elements each, but not more than enough. */
function divideLength({ parameters }: Call): Division {
  return { tasks: Math.max(1, Math.min(enough, Math.ceil(parameters.length! / 4096))) };
}

/** A product's tasks: its parts, each divided by columns where there are few of them. */
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

function pack(
  { outputChannels, inputChannels }: Readonly<Record<string, number>>,
  by: Packing["by"],
  depth: number,
): Packing {
  return {
    view: "weight",
    by,
    outputChannels: outputChannels!,
    inputChannels: inputChannels!,
    depth,
  };
}

/** What the depthwise kernels share; parts are of rows of this width. */
function depthwise(rowWidth: "width" | "outputWidth"): Omit<Twin, "number" | "views"> {
  return {
    parameters: ["height", "width", "channels", "outputHeight", "outputWidth"],
    flags: ["STRIDE2"],
    divide: ({ parameters: p }) => {
      const tilesPerRow = Math.ceil(p[rowWidth]! / 4);
      const rowsPerPart = p.tiles! / tilesPerRow;
      const rows = p.allTiles! / tilesPerRow;
      const parts = Math.ceil(rows / rowsPerPart);
      // A zero at the left, four results at a time, and what the last of them see.
      const seen = p.outputWidth! < p.width! ? 8 * Math.ceil(p.outputWidth! / 4) + 1 : 0;
      const paddedPixels = Math.max(seen, 4 * Math.ceil(p.width! / 4) + 2);
      const divisions = Math.ceil(enough / 2 / parts);
      const channelsPerTask = Math.max(32, Math.ceil(p.channels! / divisions / 16) * 16);
      return {
        tasks: parts * Math.ceil(p.channels! / channelsPerTask),
        extra: [rowsPerPart, rows, paddedPixels, channelsPerTask],
        scratch: (9 + 7 * paddedPixels) * channelsPerTask * 4,
      };
    },
  };
}

function augmentation(): Twin {
  return {
    number: 25,
    views: ["clock", "samples", "draws", "means", "output", ...pixels()],
    parameters: [
      ...["imagesPerPart", "batch", "height", "width", "meanRed", "meanGreen", "meanBlue"],
      ...["deviationRed", "deviationGreen", "deviationBlue"],
    ],
    divide: ({ parameters: p }) => ({ tasks: p.batch! * p.height! }),
  };
}

function pixels(): string[] {
  return Array.from({ length: 11 }, (_, part) => `pixels${part}`);
}
