/**
 * MobileNetV2 as plain data: every convolution with its shape and torchvision's names of it and of its
 * batch norm, in the order they run, then one linear head per label column.
 * Structure: Sandler et al. 2018, https://arxiv.org/abs/1801.04381, as built by torchvision's
 * models/mobilenetv2.py; their weight files are interchangeable.
 */
import { type Head, isNumberHead, isTagsHead, outputNames } from "../data/heads.ts";
import { UserError } from "../data/errors.ts";
import type { ImageSize } from "../data/image_set.ts";
import { type ResizeMode, resizeModes } from "../data/resize.ts";

/** Added to the variance before the root is taken. */
export const batchNormEpsilon = 1e-5;

/** The weight of a batch's statistics in the new running statistics. */
export const batchNormMomentum = 0.1;

/** Mean of red, green and blue in [0, 1] over ImageNet, subtracted from the images. */
export const imageMean = [0.485, 0.456, 0.406] as const;

/** Standard deviation of red, green and blue over ImageNet, by which the images are divided. */
export const imageStd = [0.229, 0.224, 0.225] as const;

/**
 * The largest images and the narrowest and widest layers of a model. A machine's memory may set lower
 * limits.
 */
export const modelLimits = {
  /** Pixels of an image in either direction. */
  pixels: 4096,
  /** Width multipliers. */
  widthMultiplier: { least: 0.01, most: 8 },
} as const;

/** The options of a model. */
export interface ModelOptions {
  /** The label columns: at least one, each with at least one class or tag, or a number. */
  readonly heads: readonly Head[];
  /** Width of the images in pixels, 1 to 4096; 60 by default. */
  readonly inputWidth?: number | undefined;
  /** Height of the images in pixels, 1 to 4096; 80 by default. */
  readonly inputHeight?: number | undefined;
  /** How images of another size are resized to it; `pad` by default. */
  readonly resize?: ResizeMode | undefined;
  /** Scales the channels of every layer, 0.01 to 8; 1 by default. */
  readonly widthMultiplier?: number | undefined;
  /** Share of the pooled features that is zeroed in each training step, in [0, 1); 0.2 by default. */
  readonly dropout?: number | undefined;
}

/**
 * The kind of a convolution: the `first` is 3x3 over the image, a `depthwise` one 3x3 within each
 * channel (both with a padding of 1), a `pointwise` one 1x1 across channels.
 */
export type ConvolutionKind = "first" | "pointwise" | "depthwise";

/** A convolution without bias, the batch norm after it, and the activation after that. */
export interface ConvolutionLayer {
  /** Its kind. */
  readonly kind: ConvolutionKind;
  /** torchvision's name of the convolution, such as `features.1.conv.0.0`. */
  readonly name: string;
  /** torchvision's name of its batch norm, such as `features.1.conv.0.1`. */
  readonly norm: string;
  /** Channels of its input. */
  readonly inputChannels: number;
  /** Channels of its output; of a depthwise one those of its input. */
  readonly outputChannels: number;
  /** Its stride in both directions, 1 or 2. */
  readonly stride: number;
  /** In pixels of its input. */
  readonly inputHeight: number;
  /** In pixels of its input. */
  readonly inputWidth: number;
  /** The input's height divided by the stride, rounded up. */
  readonly outputHeight: number;
  /** The input's width divided by the stride, rounded up. */
  readonly outputWidth: number;
  /** The activation after the batch norm. */
  readonly activation: "relu6" | "none";
}

/** Convolutions in a row; a residual block adds its input to its output. */
export interface Block {
  /** In the order in which they are computed. */
  readonly layers: readonly ConvolutionLayer[];
  /** Whether the input is added to the output; both have the same shape then. */
  readonly residual: boolean;
}

/** The parameters of a head. */
export interface HeadParameters {
  /** Name of its weight [logits, lastChannel]. */
  readonly weight: string;
  /** Name of its bias [logits]. */
  readonly bias: string;
}

/** A head as a linear layer on the pooled features: a logit for each class or tag, one for a number. */
export type LinearHead = Head & HeadParameters;

/** The size of the input images, and how others are resized to it. */
export interface ModelInput extends ImageSize {
  /** How images of another size are resized to it. */
  readonly resize: ResizeMode;
}

/** A whole tagger. */
export interface Architecture {
  /** Its input images. */
  readonly input: ModelInput;
  /** The factor of every layer's channels. */
  readonly widthMultiplier: number;
  /** The first convolution, the inverted residuals and the last convolution, in order. */
  readonly blocks: readonly Block[];
  /** Channels of the pooled features. */
  readonly lastChannel: number;
  /** Share of the pooled features that is zeroed in each training step, in [0, 1). */
  readonly dropout: number;
  /** In the order of the logits. */
  readonly heads: readonly LinearHead[];
}

/** Expansion of the hidden layer, output channels, repeats, stride of the first repeat. */
const invertedResiduals = [
  { expansion: 1, channels: 16, repeats: 1, stride: 1 },
  { expansion: 6, channels: 24, repeats: 2, stride: 2 },
  { expansion: 6, channels: 32, repeats: 3, stride: 2 },
  { expansion: 6, channels: 64, repeats: 4, stride: 2 },
  { expansion: 6, channels: 96, repeats: 3, stride: 1 },
  { expansion: 6, channels: 160, repeats: 3, stride: 2 },
  { expansion: 6, channels: 320, repeats: 1, stride: 1 },
];

/**
 * Describes MobileNetV2 with one linear head per label column.
 *
 * @param options The heads, and any of image size, resizing, width multiplier and dropout.
 * @returns The architecture; it holds no weights.
 * @throws UserError When an option is out of its range or two heads have one name.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "./architecture.ts";
 *
 * const { blocks, lastChannel } = mobileNetV2({
 *   heads: [{ name: "gender", classes: ["Boys", "Girls", "Men"] }],
 * });
 * const last = blocks.at(-1)!.layers[0]!;
 * if (lastChannel !== 1280 || last.outputHeight !== 3 || last.outputWidth !== 2) throw new Error();
 * ```
 */
export function mobileNetV2(options: ModelOptions): Architecture {
  const { heads, inputWidth = 60, inputHeight = 80, resize = "pad" } = options;
  const { widthMultiplier = 1, dropout = 0.2 } = options;
  check({ heads, inputWidth, inputHeight, resize, widthMultiplier, dropout });
  const width = (channels: number) => makeDivisible(channels * widthMultiplier);
  const lastChannel = makeDivisible(1280 * Math.max(1, widthMultiplier));

  const chain = new Chain(inputHeight, inputWidth);
  const blocks: Block[] = [{
    layers: [chain.convolution("first", "features.0", width(32), 2)],
    residual: false,
  }];
  for (const { expansion, channels, repeats, stride } of invertedResiduals) {
    for (let repeat = 0; repeat < repeats; repeat++) {
      const name = `features.${blocks.length}`;
      blocks.push(chain.invertedResidual(name, expansion, width(channels), repeat ? 1 : stride));
    }
  }
  const last = chain.convolution("pointwise", `features.${blocks.length}`, lastChannel, 1);
  blocks.push({ layers: [last], residual: false });

  return {
    input: { height: inputHeight, width: inputWidth, resize },
    widthMultiplier,
    blocks,
    lastChannel,
    dropout,
    // In a torch Sequential the dropout is number 0 and the linear layer number 1.
    heads: heads.map((head) => ({
      ...plainHead(head),
      weight: `heads.${head.name}.1.weight`,
      bias: `heads.${head.name}.1.bias`,
    })),
  };
}

/**
 * A copy of a head with the fields of its kind and no others, in a fixed order: as model files hold it.
 * One without a kind stays so.
 */
export function plainHead(head: Head): Head {
  const { name } = head;
  if (isNumberHead(head)) return { kind: "number", name, mean: head.mean, std: head.std };
  if (!isTagsHead(head)) return { name, classes: [...head.classes] };
  const { tags, separator, noneLabel, columns } = head;
  return {
    kind: "tags",
    name,
    tags: [...tags],
    separator,
    ...(noneLabel !== undefined && { noneLabel }),
    ...(columns && { columns: [...columns] }),
  };
}

/** Appends layers, each to the output of the one before. */
class Chain {
  #channels = 3;
  #height: number;
  #width: number;

  constructor(height: number, width: number) {
    this.#height = height;
    this.#width = width;
  }

  /** A convolution, its norm and a ReLU6: torchvision's Conv2dNormActivation called `name`. */
  convolution(
    kind: ConvolutionKind,
    name: string,
    outputChannels: number,
    stride: number,
  ): ConvolutionLayer {
    const names = { name: `${name}.0`, norm: `${name}.1` };
    return this.#append({ kind, ...names, outputChannels, stride, activation: "relu6" });
  }

  /** Expansion (unless it is 1), depthwise convolution and linear projection. */
  invertedResidual(name: string, expansion: number, outputChannels: number, stride: number): Block {
    const inputChannels = this.#channels;
    const hidden = inputChannels * expansion;
    const layers: ConvolutionLayer[] = [];
    const next = () => `${name}.conv.${layers.length}`;
    if (expansion !== 1) layers.push(this.convolution("pointwise", next(), hidden, 1));
    layers.push(this.convolution("depthwise", next(), hidden, stride));
    const names = { name: next(), norm: `${name}.conv.${layers.length + 1}` };
    layers.push(
      this.#append({ kind: "pointwise", ...names, outputChannels, stride: 1, activation: "none" }),
    );
    return { layers, residual: stride === 1 && inputChannels === outputChannels };
  }

  #append(
    layer: Pick<
      ConvolutionLayer,
      "kind" | "name" | "norm" | "outputChannels" | "stride" | "activation"
    >,
  ): ConvolutionLayer {
    const inputChannels = this.#channels;
    const inputHeight = this.#height;
    const inputWidth = this.#width;
    // For a 3x3 filter padded by 1 and for a 1x1 filter alike, the output size is the input size over the
    // stride, rounded up.
    this.#height = Math.ceil(inputHeight / layer.stride);
    this.#width = Math.ceil(inputWidth / layer.stride);
    this.#channels = layer.outputChannels;
    return {
      ...layer,
      inputChannels,
      inputHeight,
      inputWidth,
      outputHeight: this.#height,
      outputWidth: this.#width,
    };
  }
}

/** The nearest multiple of 8 that is at least 8 and at least nine tenths of the channels. */
function makeDivisible(channels: number): number {
  const nearest = Math.max(8, Math.floor((channels + 4) / 8) * 8);
  return nearest < 0.9 * channels ? nearest + 8 : nearest;
}

/** Options with their defaults. */
type ResolvedOptions = { [Name in keyof ModelOptions]-?: Exclude<ModelOptions[Name], undefined> };

function check(options: ResolvedOptions): void {
  const { heads, inputWidth, inputHeight, resize, widthMultiplier, dropout } = options;
  for (const [what, pixels] of [["width", inputWidth], ["height", inputHeight]] as const) {
    if (!(Number.isInteger(pixels) && pixels >= 1 && pixels <= modelLimits.pixels)) {
      throw new UserError(
        `The input ${what} must be a whole number of pixels from 1 to ${modelLimits.pixels}, not ` +
          `${pixels}.`,
      );
    }
  }
  if (!resizeModes.includes(resize)) {
    throw new UserError(`Images are brought to size by ${resizeModes.join(", ")}, not ${resize}.`);
  }
  const { least, most } = modelLimits.widthMultiplier;
  if (!(widthMultiplier >= least && widthMultiplier <= most)) {
    throw new UserError(
      `The width multiplier must be from ${least} to ${most}, not ${widthMultiplier}.`,
    );
  }
  if (!(dropout >= 0 && dropout < 1)) {
    throw new UserError(`Dropout must be at least 0 and below 1, not ${dropout}.`);
  }
  if (heads.length === 0) throw new UserError("The model needs at least one label column.");
  const names = new Set<string>();
  for (const head of heads) {
    const { name } = head;
    if (name === "") throw new UserError("A label column has no name.");
    if (names.has(name)) throw new UserError(`The label column "${name}" is named twice.`);
    names.add(name);
    checkHead(head);
  }
}

function checkHead(head: Head): void {
  const { name } = head;
  if (isNumberHead(head)) {
    const { mean, std } = head;
    if (Number.isFinite(mean) && Number.isFinite(std) && std > 0) return;
    throw new UserError(
      `The numbers of the label column "${name}" need a finite mean and a standard deviation ` +
        `above 0, not ${mean} and ${std}.`,
    );
  }
  const [one, all] = isTagsHead(head) ? ["tag", "tags"] : ["class", "classes"];
  const outputs = outputNames(head);
  if (outputs.length === 0) throw new UserError(`The label column "${name}" has no ${all}.`);
  if (new Set(outputs).size < outputs.length) {
    throw new UserError(`The label column "${name}" has the same ${one} twice.`);
  }
  if (!isTagsHead(head) || !head.columns || head.columns.length === outputs.length) return;
  throw new UserError(
    `The label column "${name}" has ${outputs.length} tags from ${head.columns.length} columns.`,
  );
}
