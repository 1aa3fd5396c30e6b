/** A reader of ONNX files that shares nothing with the writer: protobufjs over onnx.proto. */
import { protobuf } from "../deps.ts";

/** From onnx/onnx.proto, what is not a tensor's values or a node. */
const definition = `
syntax = "proto3";
message TensorShapeProto {
  message Dimension {
    oneof value {
      int64 dim_value = 1;
      string dim_param = 2;
    }
  }
  repeated Dimension dim = 1;
}
message TypeProto {
  message Tensor {
    int32 elem_type = 1;
    TensorShapeProto shape = 2;
  }
  Tensor tensor_type = 1;
}
message ValueInfoProto {
  string name = 1;
  TypeProto type = 2;
}
message GraphProto {
  string name = 2;
  repeated ValueInfoProto input = 11;
  repeated ValueInfoProto output = 12;
}
message OperatorSetIdProto {
  string domain = 1;
  int64 version = 2;
}
message StringStringEntryProto {
  string key = 1;
  string value = 2;
}
message ModelProto {
  int64 ir_version = 1;
  GraphProto graph = 7;
  repeated OperatorSetIdProto opset_import = 8;
  repeated StringStringEntryProto metadata_props = 14;
}`;

interface ReadValue {
  readonly name: string;
  readonly type: {
    readonly tensor_type: {
      readonly elem_type: number;
      readonly shape: {
        readonly dim: readonly { readonly dim_value?: number; readonly dim_param?: string }[];
      };
    };
  };
}

/** A model, as far as the tests look at it. */
export interface ReadModel {
  readonly ir_version: number;
  readonly opset_import: readonly { readonly domain: string; readonly version: number }[];
  readonly graph: {
    readonly name: string;
    readonly input: readonly ReadValue[];
    readonly output: readonly ReadValue[];
  };
  readonly metadata_props: readonly { readonly key: string; readonly value: string }[];
}

/** Reads an ONNX file. */
export function readOnnx(file: Uint8Array): ReadModel {
  const { root } = protobuf.parse(definition, { keepCase: true });
  const type = root.lookupType("ModelProto");
  return type.toObject(type.decode(file), { longs: Number, defaults: true }) as ReadModel;
}

/** Name, type and shape of an input or output. */
export function describe({ name, type: { tensor_type } }: ReadValue) {
  const types: Record<number, string> = { 1: "float32", 2: "uint8" };
  return [
    name,
    types[tensor_type.elem_type],
    tensor_type.shape.dim.map((size) => size.dim_param ?? size.dim_value),
  ];
}
