/** Made by `deno task build-cpu` from the kernels' descriptions: see cpu/generate.ts. */

/** Where the module finds what a kernel is called with. */
export interface KernelLayout {
  /** The kernel's place in the module's table. */
  readonly number: number;
  /** Names of views and parameters in the order of their slots. */
  readonly slots: readonly string[];
  /** Names of flags in the order of their bits. */
  readonly flags: readonly string[];
}

function layout(number: number, slots: string, flags: string): KernelLayout {
  return { number, slots: slots.split(" "), flags: flags === "" ? [] : flags.split(" ") };
}

/** The layouts by the kernels' names. */
export const kernelLayouts: Readonly<Record<string, KernelLayout>> = {
  accumulate: layout(
    0,
    "batchIndex batchRecords gradients total length",
    "",
  ),
  adam: layout(
    1,
    "batchIndex batchRecords gradients weights firstMoment secondMoment factors gradientScale ema length firstBlock beta1 beta2 beta1Rest beta2Rest epsilon",
    "",
  ),
  augment: layout(
    2,
    "batchIndex samples draws means output pixels0 pixels1 pixels2 pixels3 pixels4 pixels5 pixels6 pixels7 pixels8 pixels9 pixels10 imagesPerPart batch height width meanRed meanGreen meanBlue stdRed stdGreen stdBlue",
    "CROP ERASE MIX",
  ),
  augment_means: layout(
    3,
    "batchIndex samples draws means pixels0 pixels1 pixels2 pixels3 pixels4 pixels5 pixels6 pixels7 pixels8 pixels9 pixels10 imagesPerPart batch height width",
    "",
  ),
  clip_scale: layout(
    4,
    "partials scale parts norm",
    "",
  ),
  clip_squares: layout(
    5,
    "gradients partials length perPart",
    "",
  ),
  copy: layout(
    6,
    "input output length",
    "",
  ),
  depthwise_backward_input: layout(
    7,
    "gradient weight input inputScale inputShift output partials skip inputMean height width channels outputHeight outputWidth tiles allTiles rowsPerPart rows paddedPixels channelsPerTask",
    "STRIDE2",
  ),
  depthwise_backward_weight: layout(
    8,
    "input inputScale inputShift gradient output height width channels outputHeight outputWidth tiles allTiles rowsPerPart rows paddedPixels channelsPerTask",
    "STRIDE2",
  ),
  depthwise_forward: layout(
    9,
    "input inputScale inputShift weight output partials height width channels outputHeight outputWidth tiles allTiles rowsPerPart rows paddedPixels channelsPerTask",
    "STRIDE2",
  ),
  depthwise_inference: layout(
    10,
    "input weight output outputScale outputShift height width channels outputHeight outputWidth tiles allTiles rowsPerPart rows paddedPixels channelsPerTask",
    "STRIDE2",
  ),
  ema: layout(
    11,
    "batchIndex batchRecords source ema length",
    "",
  ),
  first_convolution_backward_weight: layout(
    12,
    "input gradient output height width channels outputHeight outputWidth rowsPerSplit rows",
    "",
  ),
  first_convolution_forward: layout(
    13,
    "input weight output partials height width channels outputHeight outputWidth tiles allTiles outputsPerPart outputs",
    "",
  ),
  first_convolution_inference: layout(
    14,
    "input weight output outputScale outputShift height width channels outputHeight outputWidth tiles allTiles outputsPerPart outputs",
    "",
  ),
  heads_backward_features: layout(
    15,
    "logitsGradient weight segments batchIndex batchRecords pooledGradient batch channels stride heads dropoutThreshold dropoutScale",
    "",
  ),
  heads_backward_weight: layout(
    16,
    "logitsGradient features segments output biasGradient batch heads stride channels",
    "",
  ),
  heads_logits: layout(
    17,
    "features weight bias logits segments batch channels classes heads",
    "",
  ),
  heads_loss: layout(
    18,
    "logits segments batchIndex samples labels logitsGradient losses correct classWeights gradientScales batch heads classes stride smoothing focal labelWords",
    "KINDS MIX",
  ),
  heads_pool: layout(
    19,
    "input inputScale inputShift features batchIndex batchRecords batch positions channels heads dropoutThreshold dropoutScale",
    "",
  ),
  next_batch: layout(
    20,
    "losses correct results batchIndex batch heads",
    "",
  ),
  norm_backward: layout(
    21,
    "gradient input statistics coefficients output rows channels",
    "",
  ),
  norm_backward_finish: layout(
    22,
    "partials statistics gammaGradient betaGradient coefficients rows channels parts stride",
    "",
  ),
  norm_finish: layout(
    23,
    "partials statistics gamma beta runningMean runningVariance rows channels parts stride epsilon momentum",
    "",
  ),
  norm_inference: layout(
    24,
    "norms weights averages statistics epsilon",
    "",
  ),
  normalise: layout(
    25,
    "batchIndex samples draws means output pixels0 pixels1 pixels2 pixels3 pixels4 pixels5 pixels6 pixels7 pixels8 pixels9 pixels10 imagesPerPart batch height width meanRed meanGreen meanBlue stdRed stdGreen stdBlue",
    "CROP ERASE MIX",
  ),
  pack_columns: layout(
    26,
    "weight outputChannels inputChannels",
    "",
  ),
  pack_rows: layout(
    27,
    "weight outputChannels inputChannels",
    "",
  ),
  pointwise_backward_input: layout(
    28,
    "gradient weight input inputMean output partials inputScale inputShift skip rows inputChannels outputChannels tiles columnsPerTask rowsPerBlock",
    "",
  ),
  pointwise_backward_weight: layout(
    29,
    "gradient input output inputScale inputShift rows inputChannels outputChannels splits rowsPerSplit channelsPerTask",
    "RELU6",
  ),
  pointwise_forward: layout(
    30,
    "input weight output inputScale inputShift partials rows inputChannels outputChannels tiles columnsPerTask rowsPerBlock",
    "RELU6",
  ),
  pointwise_inference: layout(
    31,
    "input weight output outputScale outputShift rows inputChannels outputChannels tiles columnsPerTask rowsPerBlock",
    "RELU6",
  ),
  pooling_backward: layout(
    32,
    "pooledGradient input inputScale inputShift output partials inputMean rows positions channels rowsPerPart",
    "",
  ),
  reduce: layout(
    33,
    "input output length splits",
    "",
  ),
  residual: layout(
    34,
    "skip branch branchScale branchShift output skipScale skipShift rows channels",
    "RELU6",
  ),
};
