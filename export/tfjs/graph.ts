/**
 * TensorFlow's graph as TensorFlow.js reads it: GraphDef in protobuf's JSON form, constants without
 * their values, which lie in files of their own. See
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/graph.proto.
 */

/** A constant that the files hold: all are float32 or int32. */
export interface GraphWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

/** An attribute in GraphDef's JSON form; bytes are base64. */
export type GraphAttribute = Readonly<Record<string, unknown>>;

/** An operation, called like its output. */
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
  constant(name: string, shape: readonly number[], values: GraphWeight["values"]): string {
    const type = values instanceof Float32Array ? floatType : integerType;
    const tensor = { dtype: type.type, tensorShape: shapeAttribute(shape) };
    this.nodes.push({ name, op: "Const", attr: { dtype: type, value: { tensor } } });
    this.weights.push({ name, shape, values });
    return name;
  }
}
