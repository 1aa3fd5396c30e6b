/**
 * The kernels' twins in AssemblyScript, by the name of the WGSL kernel: what each is told, in the order
 * in which its `.as` file reads it, and how its work is divided.
 */
import type { Call } from "../program/program.ts";
import * as divide from "./division.ts";

/** A kernel of the module. */
export interface Twin {
  /** Its number in `main.as`. */
  readonly number: number;
  readonly views: readonly string[];
  readonly parameters: readonly string[];
  /** Constants of the kernel that the twin looks at. */
  readonly flags?: readonly string[];
  readonly divide: (call: Call) => divide.Division;
}

/** Numbers of the kernels that pack weights. */
export const packNumber = { rows: 0, columns: 1 } as const;

/** Splits a text at its spaces. */
const words = (text: string) => text.split(" ");

/** The parts of an image set: as many as there is room for beside the other views. */
const pixels = Array.from({ length: 11 }, (_, part) => `pixels${part}`);

const depthwise = {
  parameters: words("height width channels outputHeight outputWidth"),
  flags: ["STRIDE2"],
};

const augmentation: Twin = {
  number: 25,
  views: [...words("clock samples draws means output"), ...pixels],
  parameters: words(
    "imagesPerPart batch height width meanRed meanGreen meanBlue " +
      "deviationRed deviationGreen deviationBlue",
  ),
  divide: divide.by("batch", "height"),
};

/** The twins, by the kernel's name. */
export const twins: Readonly<Record<string, Twin>> = {
  pointwise_forward: {
    number: 2,
    views: words("input weight output inputScale inputShift partials"),
    parameters: words("rows inputChannels outputChannels tiles"),
    flags: ["RELU6"],
    divide: divide.byOutput,
  },
  pointwise_backward_input: {
    number: 3,
    views: words(
      "gradient weight input inputMean output partials inputScale inputShift skip",
    ),
    parameters: words("rows inputChannels outputChannels tiles"),
    divide: divide.byInput,
  },
  pointwise_backward_weight: {
    number: 4,
    views: words("gradient input output inputScale inputShift"),
    parameters: words("rows inputChannels outputChannels splits rowsPerSplit"),
    flags: ["RELU6"],
    divide: divide.byWeight,
  },
  depthwise_forward: {
    ...depthwise,
    number: 5,
    views: words("input inputScale inputShift weight output partials"),
    divide: divide.byImageRows("outputWidth"),
  },
  depthwise_backward_input: {
    ...depthwise,
    number: 6,
    views: words(
      "gradient weight input inputScale inputShift output partials skip inputMean",
    ),
    divide: divide.byImageRows("width"),
  },
  depthwise_backward_weight: {
    ...depthwise,
    number: 7,
    views: words("input inputScale inputShift gradient output"),
    divide: divide.byImageRows("outputWidth"),
  },
  first_convolution_forward: {
    number: 8,
    views: words("input weight output partials"),
    parameters: words("height width channels outputHeight outputWidth"),
    divide: divide.byOutputs,
  },
  first_convolution_backward_weight: {
    number: 9,
    views: words("input gradient output"),
    parameters: words("height width channels outputHeight outputWidth rowsPerSplit rows"),
    divide: divide.bySplits,
  },
  norm_finish: {
    number: 10,
    views: words("partials statistics gamma beta runningMean runningVariance"),
    parameters: words("rows channels parts stride epsilon momentum"),
    divide: divide.byChannels,
  },
  norm_backward_finish: {
    number: 11,
    views: words("partials statistics gammaGradient betaGradient coefficients"),
    parameters: words("rows channels parts stride"),
    divide: divide.byChannels,
  },
  norm_backward: {
    number: 12,
    views: words("gradient input statistics coefficients output"),
    parameters: words("rows channels"),
    divide: divide.byRows,
  },
  norm_inference: {
    number: 13,
    views: words("gamma beta runningMean runningVariance statistics"),
    parameters: words("channels stride epsilon"),
    divide: divide.undivided,
  },
  residual: {
    number: 14,
    views: words("skip branch branchScale branchShift output skipScale skipShift"),
    parameters: words("rows channels"),
    flags: ["RELU6"],
    divide: divide.byRows,
  },
  heads_pool: {
    number: 15,
    views: words("input inputScale inputShift features clock settings"),
    parameters: words("batch positions channels heads dropoutThreshold keptScale"),
    divide: divide.by("batch"),
  },
  heads_logits: {
    number: 16,
    views: words("features weight bias logits segments"),
    parameters: words("batch channels classes heads"),
    divide: divide.by("classes"),
  },
  heads_loss: {
    number: 17,
    views: words(
      "logits segments clock samples labels logitsGradient losses hits classWeights " +
        "gradientScales",
    ),
    parameters: words("batch heads classes stride smoothing focal"),
    divide: divide.by("batch", "heads"),
  },
  heads_backward_features: {
    number: 18,
    views: words("logitsGradient weight segments clock settings pooledGradient"),
    parameters: words("batch channels stride heads dropoutThreshold keptScale"),
    divide: divide.by("batch"),
  },
  heads_backward_weight: {
    number: 19,
    views: words("logitsGradient features segments output biasGradient"),
    parameters: words("batch heads stride channels"),
    divide: divide.byClasses,
  },
  pooling_backward: {
    number: 20,
    views: words(
      "pooledGradient input inputScale inputShift output partials inputMean",
    ),
    parameters: words("rows positions channels rowsPerPart"),
    divide: divide.byParts,
  },
  reduce: {
    number: 21,
    views: words("input output"),
    parameters: words("length splits"),
    divide: divide.byLength,
  },
  adam: {
    number: 22,
    views: words(
      "clock settings gradients weights firstMoment secondMoment factors gradientScale average",
    ),
    parameters: words("length beta1 beta2 beta1Rest beta2Rest epsilon firstBlock"),
    divide: divide.byLength,
  },
  advance: {
    number: 23,
    views: words("losses hits results clock"),
    parameters: words("batch heads"),
    divide: divide.undivided,
  },
  augment_means: {
    number: 24,
    // The fifth place is that of the other augmentation's output.
    views: [...words("clock samples draws means"), "", ...pixels],
    parameters: words("imagesPerPart batch height width"),
    divide: divide.by("batch"),
  },
  augment: augmentation,
  normalise: augmentation,
  copy: {
    number: 26,
    views: words("input output"),
    parameters: words("length"),
    divide: divide.byLength,
  },
  accumulate: {
    number: 27,
    views: words("clock settings gradients total"),
    parameters: words("length"),
    divide: divide.byLength,
  },
  average: {
    number: 28,
    views: words("clock settings source average"),
    parameters: words("length"),
    divide: divide.byLength,
  },
  clip_squares: {
    number: 29,
    views: words("gradients partials"),
    parameters: words("length perPart"),
    divide: divide.byWorkgroups,
  },
  clip_scale: {
    number: 30,
    views: words("partials scale"),
    parameters: words("parts norm"),
    divide: divide.undivided,
  },
};
