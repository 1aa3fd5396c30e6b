/**
 * ONNX's messages, as far as a tagger needs them. Field numbers are those of onnx/onnx.proto,
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
import { BinaryWriter, WireType } from "../deps.ts";

/** The version of the file format that came with operator set 13. */
const irVersion = 7;

/** Types of values, as TensorProto.DataType numbers them. */
export const dataTypes = { float32: 1, uint8: 2, int8: 3, int64: 7, float16: 10 } as const;

/** A constant of the graph. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Float16Array | Int8Array | BigInt64Array;
}

/** A whole number or several. */
export type OnnxAttribute = number | readonly number[];

/** An operation; its inputs and outputs are named values. */
export interface OnnxNode {
  readonly operator: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, OnnxAttribute>>;
}

/** An input or output of the graph; a dimension that is a text may be of any size. */
export interface OnnxValue {
  readonly name: string;
  readonly type: keyof typeof dataTypes;
  readonly shape: readonly (number | string)[];
}

/** A whole model. */
export interface OnnxModel {
  /** Name of the graph. */
  readonly name: string;
  /** Version of ONNX's own operators. */
  readonly operatorSet: number;
  /** In the order they run. */
  readonly nodes: readonly OnnxNode[];
  readonly tensors: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  /** Free text by name. */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Writes a model.
 *
 * @param model The graph and its metadata.
 * @returns The bytes of an ONNX file.
 */
export function encodeOnnxModel(model: OnnxModel): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter()
    .tag(1, WireType.Varint).int64(irVersion)
    .tag(2, WireType.LengthDelimited).string("facet");
  writeMessage(writer, 7, (graph) => {
    for (const node of model.nodes) writeMessage(graph, 1, (writer) => writeNode(writer, node));
    writeText(graph, 2, model.name);
    for (const tensor of model.tensors) {
      writeMessage(graph, 5, (writer) => writeTensor(writer, tensor));
    }
    for (const value of model.inputs) {
      writeMessage(graph, 11, (writer) => writeValue(writer, value));
    }
    for (const value of model.outputs) {
      writeMessage(graph, 12, (writer) => writeValue(writer, value));
    }
  });
  writeMessage(writer, 8, (set) => {
    writeText(set, 1, ""); // the domain of ONNX's own operators
    set.tag(2, WireType.Varint).int64(model.operatorSet);
  });
  for (const [key, text] of model.metadata) {
    writeMessage(writer, 14, (property) => writeText(writeText(property, 1, key), 2, text));
  }
  return writer.finish();
}

function writeNode(
  writer: BinaryWriter,
  { operator, name, inputs, outputs, attributes = {} }: OnnxNode,
): void {
  for (const input of inputs) writeText(writer, 1, input);
  for (const output of outputs) writeText(writer, 2, output);
  writeText(writer, 3, name);
  writeText(writer, 4, operator);
  for (const [key, value] of Object.entries(attributes)) {
    writeMessage(writer, 5, (attribute) => {
      writeText(attribute, 1, key);
      if (typeof value === "number") attribute.tag(3, WireType.Varint).int64(value);
      else for (const item of value) attribute.tag(8, WireType.Varint).int64(item);
      // AttributeProto.AttributeType: INT or INTS.
      attribute.tag(20, WireType.Varint).int32(typeof value === "number" ? 2 : 7);
    });
  }
}

function writeTensor(writer: BinaryWriter, { name, shape, values }: OnnxTensor): void {
  for (const size of shape) writer.tag(1, WireType.Varint).int64(size);
  writer.tag(2, WireType.Varint).int32(dataTypes[typeOf(values)]);
  writeText(writer, 8, name);
  const { buffer, byteOffset, byteLength } = values;
  writer.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(buffer, byteOffset, byteLength));
}

function typeOf(values: OnnxTensor["values"]): keyof typeof dataTypes {
  if (values instanceof Float32Array) return "float32";
  if (values instanceof BigInt64Array) return "int64";
  return values instanceof Float16Array ? "float16" : "int8";
}

function writeValue(writer: BinaryWriter, { name, type, shape }: OnnxValue): void {
  writeText(writer, 1, name);
  writeMessage(writer, 2, (typed) =>
    writeMessage(typed, 1, (tensor) => {
      tensor.tag(1, WireType.Varint).int32(dataTypes[type]);
      writeMessage(tensor, 2, (dimensions) => {
        for (const size of shape) {
          writeMessage(dimensions, 1, (dimension) => {
            if (typeof size === "string") writeText(dimension, 2, size);
            else dimension.tag(1, WireType.Varint).int64(size);
          });
        }
      });
    }));
}

function writeText(writer: BinaryWriter, field: number, text: string): BinaryWriter {
  return writer.tag(field, WireType.LengthDelimited).string(text);
}

function writeMessage(
  writer: BinaryWriter,
  field: number,
  content: (writer: BinaryWriter) => void,
): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  content(writer);
  writer.join();
}
