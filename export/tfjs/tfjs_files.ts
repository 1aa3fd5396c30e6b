/**
 * A tagger as a graph model of TensorFlow.js: `model.json` and the weights beside it, in files small
 * enough for a browser's cache. Images [N, H, W, 3] in, as `tf.browser.fromPixels` gives them, for
 * each head probabilities [N, classes or tags] or numbers [N, 1] out.
 */
import type { TestTimeAugmentation } from "../../data/test_time_augmentation.ts";
import { describeModel } from "../../model/weights.ts";
import type { FoldedLayer, FoldedModel } from "../fold_norms.ts";
import { type HeadOutput, headOutputs } from "../head_outputs.ts";
import { byteMean, byteScale, imageShape, inputName } from "../model_input.ts";
import { validOutputNames } from "../output_names.ts";
import type { StoredValues } from "../stored_values.ts";
import {
  floatType,
  Graph,
  type GraphWeight,
  integersAttribute,
  integerType,
  shapeAttribute,
  textAttribute,
  textsAttribute,
} from "./graph.ts";

/** Most bytes of a weight file, the same as of TensorFlow.js's own converter. */
const shardBytes = 4 << 20;

/**
 * Writes a model.
 *
 * @param model The folded model; rounded values are stored as such and computed with in float32.
 * @param tta What its logits are averaged over; "none" by default, the image alone.
 * @returns Content by file name.
 */
export function tfjsFiles(
  model: FoldedModel,
  tta: TestTimeAugmentation = "none",
): Map<string, string | Uint8Array> {
  const { architecture, decisions, heads } = model;
  const computed = headOutputs(architecture, decisions);
  const graph = buildGraph(model, computed, tta);
  const names = validOutputNames(architecture, (name) => name !== "__proto__");
  const outputs = Object.fromEntries(
    heads.map(({ bias }, index) => [
      names[index]!,
      tensorInfo(outputName(index, computed[index]!), "DT_FLOAT", [bias.length]),
    ]),
  );
  const shards = split(join(graph.weights.map(({ values }) => values)));
  const paths = shards.map((_, index) => `weights_${index + 1}_of_${shards.length}.bin`);
  const description = {
    format: "graph-model",
    generatedBy: "facet",
    convertedBy: null,
    modelTopology: { node: graph.nodes, versions: { producer: 1882 } },
    signature: {
      inputs: { [inputName]: tensorInfo(inputName, "DT_INT32", imageShape(architecture)) },
      outputs,
    },
    userDefinedMetadata: {
      ...Object.fromEntries(describeModel(architecture, decisions, tta)),
      // Makes the model return an object by head instead of a list. TensorFlow.js computes the outputs in
      // the order of their object's keys, which is not the heads' where a name is a number.
      structuredOutputKeys: Object.keys(outputs),
    },
    weightsManifest: [{
      paths,
      weights: graph.weights.map(({ values: _, ...described }) => described),
    }],
  };
  return new Map<string, string | Uint8Array>([
    ["model.json", JSON.stringify(description) + "\n"],
    ...paths.map((path, index): [string, Uint8Array] => [path, shards[index]!]),
  ]);
}

function tensorInfo(name: string, dtype: string, shape: readonly number[]) {
  return { name: `${name}:0`, dtype, tensorShape: shapeAttribute([-1, ...shape]) };
}

/** The name of a head's logits in the graph. [N, classes or tags], of a number [N, 1] */
export function logitsName(index: number): string {
  return `logits_${index + 1}`;
}

/** The name of a head's output in the graph, where names cannot contain spaces or colons as a head's can. */
function outputName(index: number, { activation }: HeadOutput): string {
  return `${activation === "none" ? "number" : "probabilities"}_${index + 1}`;
}

function buildGraph(
  { architecture, layers, heads }: FoldedModel,
  computed: readonly HeadOutput[],
  tta: TestTimeAugmentation,
): Graph {
  const graph = new Graph();
  const shape = shapeAttribute([-1, ...imageShape(architecture)]);
  graph.node("Placeholder", inputName, [], { dtype: integerType, shape: { shape } });
  let value = normalise(graph);
  if (tta === "flip") value = withMirrored(graph, value);
  let next = 0;
  for (const block of architecture.blocks) {
    const input = value;
    for (const _ of block.layers) value = convolve(graph, value, layers[next++]!);
    if (block.residual) value = graph.node("AddV2", `${value}/residual`, [input, value]);
  }
  const axes = graph.constant("pool/axes", [2], Int32Array.of(1, 2));
  value = graph.node("Mean", "pool", [value, axes], { keep_dims: { b: false } });
  const { lastChannel: channels } = architecture;
  if (tta === "flip") value = meanOfBoth(graph, value, channels);
  for (const [index, { weight, bias }] of heads.entries()) {
    const count = bias.length;
    const logits = graph.node("_FusedMatMul", logitsName(index), [
      value,
      graph.weight(
        `head_${index + 1}/weight`,
        [channels, count],
        reorder(weight, count, channels),
        [count],
      ),
      graph.constant(`head_${index + 1}/bias`, [count], bias),
    ], {
      transpose_a: { b: false },
      // Not transposed: the WASM backend would add the bias once for each 48 channels.
      transpose_b: { b: false },
      num_args: { i: "1" },
      fused_ops: textsAttribute("BiasAdd"),
    });
    finish(graph, index, logits, computed[index]!);
  }
  return graph;
}

/** From a head's logits to its output. */
function finish(graph: Graph, index: number, logits: string, output: HeadOutput): void {
  const name = outputName(index, output);
  const constant = (name: string, value: number) =>
    graph.constant(`head_${index + 1}/${name}`, [1], Float32Array.of(value));
  if (output.activation === "none") {
    const std = constant("std", output.std);
    const scaled = graph.node("Mul", `head_${index + 1}/scaled`, [logits, std]);
    graph.node("AddV2", name, [scaled, constant("mean", output.mean)]);
    return;
  }
  const { activation, temperature } = output;
  const calibrated = temperature === 1 ? logits : graph.node(
    "RealDiv",
    `head_${index + 1}/calibrated`,
    [logits, constant("temperature", temperature)],
  );
  graph.node(activation === "sigmoid" ? "Sigmoid" : "Softmax", name, [calibrated]);
}

/** From bytes to normalised images. */
function normalise(graph: Graph): string {
  const types = { SrcT: integerType, DstT: floatType };
  const floats = graph.node("Cast", "images/float", [inputName], types);
  const mean = graph.constant("images/mean", [3], byteMean);
  const scale = graph.constant("images/scale", [3], byteScale);
  const centred = graph.node("Sub", "images/centred", [floats, mean]);
  return graph.node("Mul", "images/normalised", [centred, scale]);
}

/** Images [N, H, W, 3], and behind them all their mirror images [2N, H, W, 3]. */
function withMirrored(graph: Graph, images: string): string {
  const columns = graph.constant("images/columns", [1], Int32Array.of(2));
  const mirrored = graph.node("ReverseV2", "images/mirrored", [images, columns]);
  const axis = graph.constant("images/axis", [], Int32Array.of(0));
  return graph.node("ConcatV2", "images/both", [images, mirrored, axis], { N: { i: "2" } });
}

/**
 * The mean of an image's pooled features and its mirror image's: from [2N, channels] to [N, channels]. Heads are linear
 * in it, so their logits are the mean of both, too.
 */
function meanOfBoth(graph: Graph, pooled: string, channels: number): string {
  const shape = graph.constant("pool/both/shape", [3], Int32Array.of(2, -1, channels));
  const both = graph.node("Reshape", "pool/both", [pooled, shape]);
  const axis = graph.constant("pool/mean/axis", [1], Int32Array.of(0));
  return graph.node("Mean", "pool/mean", [both, axis], { keep_dims: { b: false } });
}

/** A convolution and its activation. */
function convolve(graph: Graph, input: string, folded: FoldedLayer): string {
  const { kind, name, stride, outputChannels, activation } = folded.layer;
  const padding = kind === "pointwise" ? 0 : 1;
  const operation = kind === "depthwise" ? "FusedDepthwiseConv2dNative" : "_FusedConv2D";
  const filter = filterOf(folded);
  return graph.node(operation, name, [
    input,
    graph.weight(`${name}/weight`, filter.shape, filter.values, filter.channels),
    graph.constant(`${name}/bias`, [outputChannels], folded.bias),
  ], {
    strides: integersAttribute(1, stride, stride, 1),
    dilations: integersAttribute(1, 1, 1, 1),
    data_format: textAttribute("NHWC"),
    // TensorFlow's "SAME" pads other sides than torch where the stride is 2.
    padding: textAttribute("EXPLICIT"),
    explicit_paddings: integersAttribute(0, 0, padding, padding, padding, padding, 0, 0),
    num_args: { i: "1" },
    fused_ops: textsAttribute("BiasAdd", ...(activation === "relu6" ? ["Relu6"] : [])),
  });
}

/**
 * A filter in TensorFlow's order: [height, width, inputChannels, outputChannels], of a depthwise
 * convolution [height, width, channels, 1].
 */
function filterOf({ layer, shape, weight }: FoldedLayer) {
  const [outputs, inputs, height, width] = shape as [number, number, number, number];
  const depthwise = layer.kind === "depthwise";
  return {
    shape: [height, width, ...(depthwise ? [outputs, 1] : [inputs, outputs])],
    channels: depthwise ? [outputs, 1] : [outputs],
    values: reorder(weight, outputs, inputs, height * width),
  };
}

/** From torch's order to TensorFlow's: [outputs, inputs, positions] to [positions, inputs, outputs]. */
function reorder(
  weight: StoredValues,
  outputs: number,
  inputs: number,
  positions = 1,
): StoredValues {
  if ("codes" in weight) {
    return { ...weight, codes: transpose(weight.codes, outputs, inputs, positions) };
  }
  return transpose(weight, outputs, inputs, positions);
}

function transpose<Values extends Float32Array | Float16Array | Int8Array>(
  weight: Values,
  outputs: number,
  inputs: number,
  positions: number,
): Values {
  const values = weight.slice() as Values;
  for (let output = 0, from = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) {
      for (let position = 0; position < positions; position++) {
        values[(position * inputs + input) * outputs + output] = weight[from++]!;
      }
    }
  }
  return values;
}

function join(arrays: readonly GraphWeight["values"][]): Uint8Array {
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), end);
    end += byteLength;
  }
  return bytes;
}

function split(bytes: Uint8Array): Uint8Array[] {
  return Array.from(
    { length: Math.ceil(bytes.length / shardBytes) },
    (_, index) => bytes.subarray(index * shardBytes, (index + 1) * shardBytes),
  );
}
