// Made by `deno task build-cpu` from the kernels' descriptions: see cpu/generate.ts.

import { Call } from "../call";

@unmanaged
export class BatchRecord {
  stepSize: f32;
  secondCorrection: f32;
  dropoutSeed: u32;
  learningRate: f32;
  emaWeight: f32;
  accumulates: f32;
  updates: f32;
  unused: f32;
}

@unmanaged
export class AugmentationDraw {
  flip: f32;
  order: f32;
  factors0: f32;
  factors1: f32;
  factors2: f32;
  @inline
  factorsAt(index: u32): f32 {
    return load<f32>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentationDraw>("factors0"));
  }
  matrix0: f32;
  matrix1: f32;
  matrix2: f32;
  matrix3: f32;
  matrix4: f32;
  matrix5: f32;
  @inline
  matrixAt(index: u32): f32 {
    return load<f32>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentationDraw>("matrix0"));
  }
  crop0: f32;
  crop1: f32;
  crop2: f32;
  crop3: f32;
  @inline
  cropAt(index: u32): f32 {
    return load<f32>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentationDraw>("crop0"));
  }
  erase0: f32;
  erase1: f32;
  erase2: f32;
  erase3: f32;
  @inline
  eraseAt(index: u32): f32 {
    return load<f32>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentationDraw>("erase0"));
  }
  mixed0: f32;
  mixed1: f32;
  mixed2: f32;
  mixed3: f32;
  @inline
  mixedAt(index: u32): f32 {
    return load<f32>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentationDraw>("mixed0"));
  }
  mixedWeight: f32;
}

@unmanaged
export class AccumulateCall extends Call {
  batchIndex: usize; // [1]
  batchRecords: usize; // [batches]
  @inline
  batchRecordsAt(index: u32): BatchRecord {
    return changetype<BatchRecord>(this.batchRecords + <usize>index * 32);
  }
  gradients: usize; // [length]
  total: usize; // [length]
  length: u32;
}

@unmanaged
export class AdamCall extends Call {
  batchIndex: usize; // [1]
  batchRecords: usize; // [batches]
  @inline
  batchRecordsAt(index: u32): BatchRecord {
    return changetype<BatchRecord>(this.batchRecords + <usize>index * 32);
  }
  gradients: usize; // [length]
  weights: usize; // [length]
  firstMoment: usize; // [length]
  secondMoment: usize; // [length]
  factors: usize; // [blocks]
  gradientScale: usize; // [1]
  ema: usize; // [length]
  length: u32;
  firstBlock: u32;
  beta1: f32;
  beta2: f32;
  beta1Rest: f32;
  beta2Rest: f32;
  epsilon: f32;
}

@unmanaged
export class AugmentCall extends Call {
  batchIndex: usize; // [1]
  samples: usize; // [batches, batch]
  draws: usize; // [batches, batch]
  @inline
  drawsAt(index: u32): AugmentationDraw {
    return changetype<AugmentationDraw>(this.draws + <usize>index * 96);
  }
  means: usize; // [batch]
  output: usize; // [batch, height, width, 4]
  pixels0: usize; // [imagesPerPart, height, width, 3] bytes
  pixels1: usize; // [imagesPerPart, height, width, 3] bytes
  pixels2: usize; // [imagesPerPart, height, width, 3] bytes
  pixels3: usize; // [imagesPerPart, height, width, 3] bytes
  pixels4: usize; // [imagesPerPart, height, width, 3] bytes
  pixels5: usize; // [imagesPerPart, height, width, 3] bytes
  pixels6: usize; // [imagesPerPart, height, width, 3] bytes
  pixels7: usize; // [imagesPerPart, height, width, 3] bytes
  pixels8: usize; // [imagesPerPart, height, width, 3] bytes
  pixels9: usize; // [imagesPerPart, height, width, 3] bytes
  pixels10: usize; // [imagesPerPart, height, width, 3] bytes
  @inline
  pixelsAt(index: u32): usize {
    return load<usize>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentCall>("pixels0"));
  }
  imagesPerPart: u32;
  batch: u32;
  height: u32;
  width: u32;
  meanRed: f32;
  meanGreen: f32;
  meanBlue: f32;
  stdRed: f32;
  stdGreen: f32;
  stdBlue: f32;
  @inline
  get CROP(): bool {
    return (this.flags & 1) != 0;
  }
  @inline
  get ERASE(): bool {
    return (this.flags & 2) != 0;
  }
  @inline
  get MIX(): bool {
    return (this.flags & 4) != 0;
  }
}

@unmanaged
export class AugmentMeansCall extends Call {
  batchIndex: usize; // [1]
  samples: usize; // [batches, batch]
  draws: usize; // [batches, batch]
  @inline
  drawsAt(index: u32): AugmentationDraw {
    return changetype<AugmentationDraw>(this.draws + <usize>index * 96);
  }
  means: usize; // [batch]
  pixels0: usize; // [imagesPerPart, height, width, 3] bytes
  pixels1: usize; // [imagesPerPart, height, width, 3] bytes
  pixels2: usize; // [imagesPerPart, height, width, 3] bytes
  pixels3: usize; // [imagesPerPart, height, width, 3] bytes
  pixels4: usize; // [imagesPerPart, height, width, 3] bytes
  pixels5: usize; // [imagesPerPart, height, width, 3] bytes
  pixels6: usize; // [imagesPerPart, height, width, 3] bytes
  pixels7: usize; // [imagesPerPart, height, width, 3] bytes
  pixels8: usize; // [imagesPerPart, height, width, 3] bytes
  pixels9: usize; // [imagesPerPart, height, width, 3] bytes
  pixels10: usize; // [imagesPerPart, height, width, 3] bytes
  @inline
  pixelsAt(index: u32): usize {
    return load<usize>(changetype<usize>(this) + (<usize>index << 2), offsetof<AugmentMeansCall>("pixels0"));
  }
  imagesPerPart: u32;
  batch: u32;
  height: u32;
  width: u32;
}

@unmanaged
export class ClipScaleCall extends Call {
  partials: usize; // [parts]
  scale: usize; // [1]
  parts: u32;
  norm: f32;
}

@unmanaged
export class ClipSquaresCall extends Call {
  gradients: usize; // [length]
  partials: usize; // [parts]
  length: u32;
  perPart: u32;
}

@unmanaged
export class CopyCall extends Call {
  input: usize; // [length]
  output: usize; // [length]
  length: u32;
}

@unmanaged
export class DepthwiseBackwardInputCall extends Call {
  gradient: usize; // [batch, outputHeight, outputWidth, channels]
  weight: usize; // [channels, 1, 3, 3]
  input: usize; // [batch, height, width, channels]
  inputScale: usize; // [channels]
  inputShift: usize; // [channels]
  output: usize; // [batch, height, width, channels]
  partials: usize; // [parts, 2, channels]
  skip: usize; // [batch, height, width, channels]
  inputMean: usize; // [channels]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  rowsPerPart: u32;
  rows: u32;
  paddedPixels: u32;
  channelsPerTask: u32;
  @inline
  get STRIDE2(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class DepthwiseBackwardWeightCall extends Call {
  input: usize; // [batch, height, width, channels]
  inputScale: usize; // [channels]
  inputShift: usize; // [channels]
  gradient: usize; // [batch, outputHeight, outputWidth, channels]
  output: usize; // [splits, channels, 1, 3, 3]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  rowsPerPart: u32;
  rows: u32;
  paddedPixels: u32;
  channelsPerTask: u32;
  @inline
  get STRIDE2(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class DepthwiseForwardCall extends Call {
  input: usize; // [batch, height, width, channels]
  inputScale: usize; // [channels]
  inputShift: usize; // [channels]
  weight: usize; // [channels, 1, 3, 3]
  output: usize; // [batch, outputHeight, outputWidth, channels]
  partials: usize; // [parts, 2, channels]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  rowsPerPart: u32;
  rows: u32;
  paddedPixels: u32;
  channelsPerTask: u32;
  @inline
  get STRIDE2(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class DepthwiseInferenceCall extends Call {
  input: usize; // [batch, height, width, channels]
  weight: usize; // [channels, 1, 3, 3]
  output: usize; // [batch, outputHeight, outputWidth, channels]
  outputScale: usize; // [channels]
  outputShift: usize; // [channels]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  rowsPerPart: u32;
  rows: u32;
  paddedPixels: u32;
  channelsPerTask: u32;
  @inline
  get STRIDE2(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class UpdateEmaCall extends Call {
  batchIndex: usize; // [1]
  batchRecords: usize; // [batches]
  @inline
  batchRecordsAt(index: u32): BatchRecord {
    return changetype<BatchRecord>(this.batchRecords + <usize>index * 32);
  }
  source: usize; // [length]
  ema: usize; // [length]
  length: u32;
}

@unmanaged
export class FirstConvolutionBackwardWeightCall extends Call {
  input: usize; // [batch, height, width, 4]
  gradient: usize; // [batch, outputHeight, outputWidth, channels]
  output: usize; // [splits, channels, 3, 3, 3]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  rowsPerSplit: u32;
  rows: u32;
}

@unmanaged
export class FirstConvolutionForwardCall extends Call {
  input: usize; // [batch, height, width, 4]
  weight: usize; // [channels, 3, 3, 3]
  output: usize; // [batch, outputHeight, outputWidth, channels]
  partials: usize; // [parts, 2, channels]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  outputsPerPart: u32;
  outputs: u32;
}

@unmanaged
export class FirstConvolutionInferenceCall extends Call {
  input: usize; // [batch, height, width, 4]
  weight: usize; // [channels, 3, 3, 3]
  output: usize; // [batch, outputHeight, outputWidth, channels]
  outputScale: usize; // [channels]
  outputShift: usize; // [channels]
  height: u32;
  width: u32;
  channels: u32;
  outputHeight: u32;
  outputWidth: u32;
  tiles: u32;
  allTiles: u32;
  outputsPerPart: u32;
  outputs: u32;
}

@unmanaged
export class HeadsBackwardFeaturesCall extends Call {
  logitsGradient: usize; // [batch, stride]
  weight: usize; // [classes, channels]
  segments: usize; // [heads + 1]
  batchIndex: usize; // [1]
  batchRecords: usize; // [batches]
  @inline
  batchRecordsAt(index: u32): BatchRecord {
    return changetype<BatchRecord>(this.batchRecords + <usize>index * 32);
  }
  pooledGradient: usize; // [batch, channels]
  batch: u32;
  channels: u32;
  stride: u32;
  heads: u32;
  dropoutThreshold: u32;
  dropoutScale: f32;
}

@unmanaged
export class HeadsBackwardWeightCall extends Call {
  logitsGradient: usize; // [batch, stride]
  features: usize; // [batch, heads, channels]
  segments: usize; // [heads + 1]
  output: usize; // [classes, channels]
  biasGradient: usize; // [classes]
  batch: u32;
  heads: u32;
  stride: u32;
  channels: u32;
}

@unmanaged
export class HeadsLogitsCall extends Call {
  features: usize; // [batch, heads or 1, channels]
  weight: usize; // [classes, channels]
  bias: usize; // [classes]
  logits: usize; // [batch, classes]
  segments: usize; // [heads + 1]
  batch: u32;
  channels: u32;
  classes: u32;
  heads: u32;
}

@unmanaged
export class HeadsLossCall extends Call {
  logits: usize; // [batch, classes]
  segments: usize; // [heads + 1], with KINDS [3 heads + 1]
  batchIndex: usize; // [1]
  samples: usize; // [batches, batch]
  labels: usize; // [images, heads], with KINDS [images, labelWords]
  logitsGradient: usize; // [batch, stride]
  losses: usize; // [batch, heads]
  correct: usize; // [batch, heads]
  classWeights: usize; // [classes]
  gradientScales: usize; // [batches, heads], with MIX [batches, heads + 1]
  batch: u32;
  heads: u32;
  classes: u32;
  stride: u32;
  smoothing: f32;
  focal: f32;
  labelWords: u32;
  @inline
  get KINDS(): bool {
    return (this.flags & 1) != 0;
  }
  @inline
  get MIX(): bool {
    return (this.flags & 2) != 0;
  }
}

@unmanaged
export class HeadsPoolCall extends Call {
  input: usize; // [batch, positions, channels]
  inputScale: usize; // [channels]
  inputShift: usize; // [channels]
  features: usize; // [batch, heads or 1, channels]
  batchIndex: usize; // [1]
  batchRecords: usize; // [batches]
  @inline
  batchRecordsAt(index: u32): BatchRecord {
    return changetype<BatchRecord>(this.batchRecords + <usize>index * 32);
  }
  batch: u32;
  positions: u32;
  channels: u32;
  heads: u32;
  dropoutThreshold: u32;
  dropoutScale: f32;
}

@unmanaged
export class NextBatchCall extends Call {
  losses: usize; // [batch, heads]
  correct: usize; // [batch, heads]
  results: usize; // [batches, heads]
  batchIndex: usize; // [1]
  batch: u32;
  heads: u32;
}

@unmanaged
export class NormBackwardCall extends Call {
  gradient: usize; // [rows, channels]
  input: usize; // [rows, channels]
  statistics: usize; // [4, stride]
  coefficients: usize; // [2, channels]
  output: usize; // [rows, channels]
  rows: u32;
  channels: u32;
}

@unmanaged
export class NormBackwardFinishCall extends Call {
  partials: usize; // [parts, 2, channels]
  statistics: usize; // [4, stride]
  gammaGradient: usize; // [channels]
  betaGradient: usize; // [channels]
  coefficients: usize; // [2, channels]
  rows: u32;
  channels: u32;
  parts: u32;
  stride: u32;
}

@unmanaged
export class NormFinishCall extends Call {
  partials: usize; // [parts, 2, channels]
  statistics: usize; // [4, stride]
  gamma: usize; // [channels]
  beta: usize; // [channels]
  runningMean: usize; // [channels]
  runningVariance: usize; // [channels]
  rows: u32;
  channels: u32;
  parts: u32;
  stride: u32;
  epsilon: f32;
  momentum: f32;
}

@unmanaged
export class NormInferenceCall extends Call {
  norms: usize; // [count, 6]
  weights: usize; // [parameters]
  averages: usize; // [running statistics]
  statistics: usize; // [statistics of all norms]
  epsilon: f32;
}

@unmanaged
export class PackColumnsCall extends Call {
  weight: usize; // [outputChannels, inputChannels]
  outputChannels: u32;
  inputChannels: u32;
}

@unmanaged
export class PackRowsCall extends Call {
  weight: usize; // [outputChannels, inputChannels]
  outputChannels: u32;
  inputChannels: u32;
}

@unmanaged
export class PointwiseBackwardInputCall extends Call {
  gradient: usize; // [rows, outputChannels]
  weight: usize; // [outputChannels, inputChannels]
  input: usize; // [rows, inputChannels]
  inputMean: usize; // [inputChannels]
  output: usize; // [rows, inputChannels]
  partials: usize; // [parts, 2, inputChannels]
  inputScale: usize; // [inputChannels]
  inputShift: usize; // [inputChannels]
  skip: usize; // [rows, inputChannels]
  rows: u32;
  inputChannels: u32;
  outputChannels: u32;
  tiles: u32;
  columnsPerTask: u32;
  rowsPerBlock: u32;
}

@unmanaged
export class PointwiseBackwardWeightCall extends Call {
  gradient: usize; // [rows, outputChannels]
  input: usize; // [rows, inputChannels]
  output: usize; // [splits, outputChannels, inputChannels]
  inputScale: usize; // [inputChannels]
  inputShift: usize; // [inputChannels]
  rows: u32;
  inputChannels: u32;
  outputChannels: u32;
  splits: u32;
  rowsPerSplit: u32;
  channelsPerTask: u32;
  @inline
  get RELU6(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class PointwiseForwardCall extends Call {
  input: usize; // [rows, inputChannels]
  weight: usize; // [outputChannels, inputChannels]
  output: usize; // [rows, outputChannels]
  inputScale: usize; // [inputChannels]
  inputShift: usize; // [inputChannels]
  partials: usize; // [parts, 2, outputChannels]
  rows: u32;
  inputChannels: u32;
  outputChannels: u32;
  tiles: u32;
  columnsPerTask: u32;
  rowsPerBlock: u32;
  @inline
  get RELU6(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class PointwiseInferenceCall extends Call {
  input: usize; // [rows, inputChannels]
  weight: usize; // [outputChannels, inputChannels]
  output: usize; // [rows, outputChannels]
  outputScale: usize; // [outputChannels]
  outputShift: usize; // [outputChannels]
  rows: u32;
  inputChannels: u32;
  outputChannels: u32;
  tiles: u32;
  columnsPerTask: u32;
  rowsPerBlock: u32;
  @inline
  get RELU6(): bool {
    return (this.flags & 1) != 0;
  }
}

@unmanaged
export class PoolingBackwardCall extends Call {
  pooledGradient: usize; // [batch, channels]
  input: usize; // [batch, positions, channels]
  inputScale: usize; // [channels]
  inputShift: usize; // [channels]
  output: usize; // [batch, positions, channels]
  partials: usize; // [parts, 2, channels]
  inputMean: usize; // [channels]
  rows: u32;
  positions: u32;
  channels: u32;
  rowsPerPart: u32;
}

@unmanaged
export class ReduceCall extends Call {
  input: usize; // [splits, length]
  output: usize; // [length]
  length: u32;
  splits: u32;
}

@unmanaged
export class ResidualCall extends Call {
  skip: usize; // [rows, channels]
  branch: usize; // [rows, channels]
  branchScale: usize; // [channels]
  branchShift: usize; // [channels]
  output: usize; // [rows, channels]
  skipScale: usize; // [channels]
  skipShift: usize; // [channels]
  rows: u32;
  channels: u32;
  @inline
  get RELU6(): bool {
    return (this.flags & 1) != 0;
  }
}
