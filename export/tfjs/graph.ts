/**
 * TensorFlow's graph as TensorFlow.js reads it: GraphDef in protobuf's JSON form; the values of constants
 * are in separate files. See
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/graph.proto.
 */
import { largestCode } from "../../model/int8.ts";
import type { StoredValues } from "../stored_values.ts";

/** A constant in the weight files. */
export interface GraphWeight {
  readonly name: string;
  readonly shape: readonly number[];
  /** Its type in the graph. */
  readonly dtype: "float32" | "int32";
  /** Its type in the file if that differs; a byte stands for `scale * byte + min`. */
  readonly quantization?:
    | { readonly dtype: "float16" }
    | { readonly dtype: "uint8"; readonly scale: number; readonly min: number };
  readonly values: Float32Array | Int32Array | Float16Array | Uint8Array;
}

/** An attribute in GraphDef's JSON form; bytes are base64. */
export type GraphAttribute = Readonly<Record<string, unknown>>;

/** An operation, with the name of its output. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, GraphAttribute>>;
}

/** A shape; -1 stands for any size. */
export function shapeAttribute(shape: readonly number[]): GraphAttribute {
  return { dim: shape.map((size) => ({ size: `${size}` })) };
}

/** A type's name. */
export const floatType: GraphAttribute = { type: "DT_FLOAT" };
export const integerType: GraphAttribute = { type: "DT_INT32" };

/** Text. */
export function textAttribute(text: string): GraphAttribute {
  return { s: btoa(text) };
}

/** Several texts. */
export function textsAttribute(...texts: string[]): GraphAttribute {
  return { list: { s: texts.map((text) => btoa(text)) } };
}

/** Several whole numbers. */
export function integersAttribute(...values: number[]): GraphAttribute {
  return { list: { i: values.map((value) => `${value}`) } };
}

/** Collects operations and constants. */
export class Graph {
  readonly nodes: GraphNode[] = [];
  readonly weights: GraphWeight[] = [];

  /** Adds an operation. */
  node(op: string, name: string, input: readonly string[], attr: GraphNode["attr"] = {}): string {
    this.nodes.push({ name, op, input, attr });
    return name;
  }

  /** Adds a constant. */
  constant(name: string, shape: readonly number[], values: Float32Array | Int32Array): string {
    const dtype = values instanceof Float32Array ? "float32" : "int32";
    return this.#constant({ name, shape, dtype, values });
  }

  /**
   * Adds weights, converted to float32 in the graph.
   *
   * @param channels The shape of one value for each output channel that multiplies the weights.
   */
  weight(
    name: string,
    shape: readonly number[],
    values: StoredValues,
    channels: readonly number[],
  ): string {
    if (values instanceof Float32Array) return this.constant(name, shape, values);
    const dtype = "float32";
    if (values instanceof Float16Array) {
      return this.#constant({ name, shape, dtype, quantization: { dtype: "float16" }, values });
    }
    // Files have one scale for a whole tensor, so the graph multiplies by the channels' scales.
    const codes = this.#constant({
      name: `${name}/codes`,
      shape,
      dtype,
      quantization: { dtype: "uint8", scale: 1, min: -largestCode },
      values: Uint8Array.from(values.codes, (code) => code + largestCode),
    });
    return this.node("Mul", name, [
      codes,
      this.constant(`${name}/scales`, channels, values.scales),
    ]);
  }

  #constant(weight: GraphWeight): string {
    const { name, shape } = weight;
    const type = weight.dtype === "float32" ? floatType : integerType;
    const tensor = { dtype: type.type, tensorShape: shapeAttribute(shape) };
    this.nodes.push({ name, op: "Const", attr: { dtype: type, value: { tensor } } });
    this.weights.push(weight);
    return name;
  }
}
