/**
 * A tagger as an ONNX graph: bytes [N, H, W, 3] in, for each head probabilities [N, classes] out.
 * Values have torchvision's names of the modules that compute them.
 */
import { UserError } from "../../data/errors.ts";
import { describeModel } from "../../model/weights.ts";
import type { FoldedLayer, FoldedModel } from "../fold_norms.ts";
import { byteMean, byteScale, imageShape, inputName } from "../model_input.ts";
import { channelShape, type StoredValues } from "../stored_values.ts";
import { dataTypes, encodeOnnxModel, type OnnxNode, type OnnxTensor } from "./messages.ts";

/** The first operator set in which everything here means what it does today; runtimes since 2020. */
const operatorSet = 13;

/** What a 3x3 filter finds around an image: one row or column of zeros on each side. */
const padded = [1, 1, 1, 1];

/**
 * Writes a model.
 *
 * @param model The folded model; rounded values are stored as such and computed with in
 * float32.
 * @returns The bytes of an ONNX file.
 * @throws UserError When a head is named like another value of the graph.
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
export function encodeOnnx(model: FoldedModel): Uint8Array<ArrayBuffer> {
  const { architecture, heads } = model;
  const graph = new Graph(inputName);
  let value = normalise(graph);
  let next = 0;
  for (const { layers, residual } of architecture.blocks) {
    const input = value;
    for (const _ of layers) value = convolve(graph, value, model.layers[next++]!);
    if (residual) value = graph.node("Add", `${value}.residual`, [input, value]);
  }
  value = graph.node("GlobalAveragePool", "pool", [value]);
  value = graph.node("Flatten", "pool.flat", [value], { axis: 1 });
  for (const { head, weight, bias } of heads) {
    const shape = [head.classes, architecture.lastChannel];
    const logits = graph.node("Gemm", head.weight.replace(/\.weight$/, ""), [
      value,
      graph.weight(head.weight, shape, weight),
      graph.tensor(head.bias, [head.classes], bias),
    ], { transB: 1 });
    graph.node("Softmax", head.name, [logits], { axis: 1 });
  }
  return encodeOnnxModel({
    name: "facet",
    operatorSet,
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [{ name: inputName, type: "uint8", shape: ["N", ...imageShape(architecture)] }],
    outputs: architecture.heads.map(({ name, classes }) => ({
      name,
      type: "float32",
      shape: ["N", classes],
    })),
    metadata: describeModel(architecture),
  });
}

/** From bytes [N, H, W, 3] to what the network was trained on, [N, 3, H, W]. */
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

/** Collects nodes and tensors; every name is given once. */
class Graph {
  readonly nodes: OnnxNode[] = [];
  readonly tensors: OnnxTensor[] = [];
  readonly #names: Set<string>;
  #activationRange: [string, string] | undefined;

  constructor(input: string) {
    this.#names = new Set([input]);
  }

  /** Adds an operation whose output has its name. */
  node(
    operator: string,
    name: string,
    inputs: readonly string[],
    attributes: OnnxNode["attributes"] = {},
  ): string {
    this.nodes.push({ operator, name: this.#take(name), inputs, outputs: [name], attributes });
    return name;
  }

  tensor(name: string, shape: readonly number[], values: OnnxTensor["values"]): string {
    this.tensors.push({ name: this.#take(name), shape, values });
    return name;
  }

  /** A tensor to compute with in float32, however it is stored. */
  weight(name: string, shape: readonly number[], values: StoredValues): string {
    if (values instanceof Float32Array) return this.tensor(name, shape, values);
    const stored = this.tensor(name, shape, "codes" in values ? values.codes : values);
    const float = this.node("Cast", `${name}.float`, [stored], { to: dataTypes.float32 });
    if (!("codes" in values)) return float;
    // Not DequantizeLinear, which ONNX Runtime computes anew for every batch, six times as slow as
    // this, which it computes once when it loads the file.
    const scale = this.tensor(`${name}.scale`, channelShape(shape), values.scales);
    return this.node("Mul", `${name}.scaled`, [float, scale]);
  }

  /** The limits of a ReLU6. */
  activationRange(): [string, string] {
    return this.#activationRange ??= [
      this.tensor("relu6.least", [], Float32Array.of(0)),
      this.tensor("relu6.most", [], Float32Array.of(6)),
    ];
  }

  #take(name: string): string {
    if (this.#names.has(name)) {
      throw new UserError(
        `the label column "${name}" has the name of another value in an ONNX file; train on a ` +
          "column of another name",
      );
    }
    this.#names.add(name);
    return name;
  }
}
