/**
 * A tagger as an ONNX graph: bytes [N, H, W, 3] in, for each head probabilities [N, classes or tags] or numbers
 * [N, 1] out.
 * Values have the names of torchvision's modules that compute them, with `_` appended where a head has the
 * same name.
 */
import type { TestTimeAugmentation } from "../../data/test_time_augmentation.ts";
import type { Architecture } from "../../model/architecture.ts";
import { scaleShape } from "../../model/int8.ts";
import { describeModel } from "../../model/weights.ts";
import type { FoldedLayer, FoldedModel } from "../fold_norms.ts";
import { type HeadOutput, headOutputs } from "../head_outputs.ts";
import { byteMean, byteScale, imageShape, inputName } from "../model_input.ts";
import { validOutputNames } from "../output_names.ts";
import type { StoredValues } from "../stored_values.ts";
import { dataTypes, encodeOnnxModel, type OnnxNode, type OnnxTensor } from "./messages.ts";

/** The first operator set with today's meaning of all operators here; runtimes since 2020 have it. */
const operatorSet = 13;

/** The padding of a 3x3 filter: one row or column of zeros on each side. */
const padded = [1, 1, 1, 1];

/**
 * Writes a model.
 *
 * @param model The folded model; rounded values are stored as such and computed with in
 * float32.
 * @param tta What its logits are averaged over; "none" by default, the image alone.
 * @returns The bytes of an ONNX file.
 *
 * @example
 * ```ts
 * import { initialWeights, mobileNetV2 } from "../../model/mod.ts";
 * import { foldNorms } from "../fold_norms.ts";
 * import { encodeOnnx } from "./onnx_file.ts";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
 * const model = { architecture, weights: initialWeights(architecture, 1), steps: 0 };
 * const file = encodeOnnx(foldNorms(model));
 * if (!new TextDecoder().decode(file).includes("GlobalAveragePool")) throw new Error("a graph");
 * ```
 */
export function encodeOnnx(
  model: FoldedModel,
  tta: TestTimeAugmentation = "none",
): Uint8Array<ArrayBuffer> {
  const { architecture, decisions, heads } = model;
  const outputs = onnxOutputNames(architecture);
  const graph = new Graph([inputName, ...outputs]);
  let value = normalise(graph);
  if (tta === "flip") value = withMirrored(graph, value);
  let next = 0;
  for (const { layers, residual } of architecture.blocks) {
    const input = value;
    for (const _ of layers) value = convolve(graph, value, model.layers[next++]!);
    if (residual) value = graph.node("Add", `${value}.residual`, [input, value]);
  }
  value = graph.node("GlobalAveragePool", "pool", [value]);
  value = graph.node("Flatten", "pool.flat", [value], { axis: 1 });
  if (tta === "flip") value = meanOfBoth(graph, value, architecture.lastChannel);
  const computed = headOutputs(architecture, decisions);
  for (const [index, { head, weight, bias }] of heads.entries()) {
    const shape = [bias.length, architecture.lastChannel];
    const linear = head.weight.replace(/\.weight$/, "");
    const logits = graph.node("Gemm", linear, [
      value,
      graph.weight(head.weight, shape, weight),
      graph.tensor(head.bias, [bias.length], bias),
    ], { transB: 1 });
    finish(graph, outputs[index]!, logits, computed[index]!, linear);
  }
  return encodeOnnxModel({
    name: "facet",
    operatorSet,
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [{ name: inputName, type: "uint8", shape: ["N", ...imageShape(architecture)] }],
    outputs: heads.map(({ bias }, index) => ({
      name: outputs[index]!,
      type: "float32",
      shape: ["N", bias.length],
    })),
    metadata: describeModel(architecture, decisions, tta),
  });
}

/** From a head's logits to its output; names within the graph begin with `prefix`. */
function finish(
  graph: Graph,
  name: string,
  logits: string,
  output: HeadOutput,
  prefix: string,
): void {
  const constant = (name: string, value: number) =>
    graph.tensor(`${prefix}.${name}`, [1], Float32Array.of(value));
  if (output.activation === "none") {
    const scaled = graph.node("Mul", `${prefix}.scaled`, [logits, constant("std", output.std)]);
    return graph.output("Add", name, [scaled, constant("mean", output.mean)]);
  }
  const { activation, temperature } = output;
  const calibrated = temperature === 1
    ? logits
    : graph.node("Div", `${prefix}.calibrated`, [logits, constant("temperature", temperature)]);
  if (activation === "sigmoid") return graph.output("Sigmoid", name, [calibrated]);
  graph.output("Softmax", name, [calibrated], { axis: 1 });
}

/**
 * The names of the heads' outputs. An output cannot have the input's name; ONNX Runtime ends names at a zero
 * character, and in JavaScript makes them an object's properties.
 *
 * @returns In the order of the heads.
 */
export function onnxOutputNames(architecture: Architecture): string[] {
  return validOutputNames(
    architecture,
    (name) =>
      name !== inputName && name !== "__proto__" && !name.includes("\0") && name.isWellFormed(),
  );
}

/** From bytes [N, H, W, 3] to normalised images [N, 3, H, W]. */
function normalise(graph: Graph): string {
  const floats = graph.node("Cast", "images.float", [inputName], { to: dataTypes.float32 });
  const centred = graph.node("Sub", "images.centred", [
    floats,
    graph.tensor("images.mean", [3], byteMean),
  ]);
  const scaled = graph.node("Mul", "images.scaled", [
    centred,
    graph.tensor("images.scale", [3], byteScale),
  ]);
  return graph.node("Transpose", "images.normalised", [scaled], { perm: [0, 3, 1, 2] });
}

/** Images [N, 3, H, W], and behind them all their mirror images [2N, 3, H, W]. */
function withMirrored(graph: Graph, images: string): string {
  const constant = (name: string, value: bigint) =>
    graph.tensor(`images.mirrored.${name}`, [1], BigInt64Array.of(value));
  const mirrored = graph.node("Slice", "images.mirrored", [
    images,
    constant("start", -1n),
    constant("end", -(2n ** 31n)), // before the first column
    constant("axis", 3n),
    constant("step", -1n),
  ]);
  return graph.node("Concat", "images.both", [images, mirrored], { axis: 0 });
}

/**
 * The mean of an image's pooled features and its mirror image's: from [2N, channels] to [N, channels]. Heads are linear
 * in it, so their logits are the mean of both, too.
 */
function meanOfBoth(graph: Graph, pooled: string, channels: number): string {
  const shape = graph.tensor("pool.both.shape", [3], BigInt64Array.of(2n, -1n, BigInt(channels)));
  const both = graph.node("Reshape", "pool.both", [pooled, shape]);
  return graph.node("ReduceMean", "pool.mean", [both], { axes: [0], keepdims: 0 });
}

/** A convolution and its activation. */
function convolve(
  graph: Graph,
  input: string,
  { layer, shape, weight, bias }: FoldedLayer,
): string {
  const { kind, name, stride, outputChannels, activation } = layer;
  const size = kind === "pointwise" ? 1 : 3;
  const output = graph.node("Conv", name, [
    input,
    graph.weight(`${name}.weight`, shape, weight),
    graph.tensor(`${name}.bias`, [outputChannels], bias),
  ], {
    kernel_shape: [size, size],
    strides: [stride, stride],
    group: kind === "depthwise" ? outputChannels : 1,
    ...(size === 3 && { pads: padded }),
  });
  if (activation === "none") return output;
  const [least, most] = graph.activationRange();
  return graph.node("Clip", `${name}.relu6`, [output, least, most]);
}

/** Collects nodes and tensors under distinct names, which also differ from the inputs' and outputs'. */
class Graph {
  readonly nodes: OnnxNode[] = [];
  readonly tensors: OnnxTensor[] = [];
  readonly #names: Set<string>;
  #activationRange: [string, string] | undefined;

  /** @param named The names of the graph's inputs and outputs. */
  constructor(named: readonly string[]) {
    this.#names = new Set(named);
  }

  /** Adds the operation that computes an output of the graph. */
  output(
    operator: string,
    name: string,
    inputs: readonly string[],
    attributes: OnnxNode["attributes"] = {},
  ): void {
    this.nodes.push({ operator, name, inputs, outputs: [name], attributes });
  }

  /** Adds an operation within the graph; returns the name of its output. */
  node(
    operator: string,
    name: string,
    inputs: readonly string[],
    attributes: OnnxNode["attributes"] = {},
  ): string {
    const free = this.#free(name);
    this.output(operator, free, inputs, attributes);
    return free;
  }

  /** Adds a constant; returns its name. */
  tensor(name: string, shape: readonly number[], values: OnnxTensor["values"]): string {
    const free = this.#free(name);
    this.tensors.push({ name: free, shape, values });
    return free;
  }

  /** A tensor to compute with in float32, however it is stored. */
  weight(name: string, shape: readonly number[], values: StoredValues): string {
    if (values instanceof Float32Array) return this.tensor(name, shape, values);
    const stored = this.tensor(name, shape, "codes" in values ? values.codes : values);
    const float = this.node("Cast", `${name}.float`, [stored], { to: dataTypes.float32 });
    if (!("codes" in values)) return float;
    // Not DequantizeLinear, which ONNX Runtime computes for every batch, six times as slow as this, which
    // it computes once when it loads the file.
    const scale = this.tensor(`${name}.scale`, scaleShape(shape), values.scales);
    return this.node("Mul", `${name}.scaled`, [float, scale]);
  }

  /** The limits of a ReLU6. */
  activationRange(): [string, string] {
    return this.#activationRange ??= [
      this.tensor("relu6.least", [], Float32Array.of(0)),
      this.tensor("relu6.most", [], Float32Array.of(6)),
    ];
  }

  #free(name: string): string {
    let free = name.toWellFormed(); // as it is written
    while (this.#names.has(free)) free += "_";
    this.#names.add(free);
    return free;
  }
}
