/** A Triton model repository says about the ONNX file in it what ONNX Runtime finds there. */
import assert from "node:assert/strict";
import { type Head, isNumberHead, outputNames } from "../../data/heads.ts";
import { exportModel } from "../../export/mod.ts";
import { mobileNetV2, type SavedModel } from "../../model/mod.ts";
import { type InferenceSession, loadOnnxRuntime, protobuf, textFormat } from "../deps.ts";
import { awkwardMixedHeads } from "./awkward_heads.ts";
import { exportedModel, mixedModel, sizes } from "./facet_model.ts";

/** From Triton's model_config.proto, as far as an exported model uses it. */
const definition = `
syntax = "proto3";
enum DataType {
  TYPE_INVALID = 0;
  TYPE_UINT8 = 2;
  TYPE_FP32 = 11;
}
message ModelInput {
  string name = 1;
  DataType data_type = 2;
  repeated int64 dims = 4;
}
message ModelOutput {
  string name = 1;
  DataType data_type = 2;
  repeated int64 dims = 3;
  string label_filename = 4;
}
message ModelDynamicBatching {
  repeated int32 preferred_batch_size = 1;
  uint64 max_queue_delay_microseconds = 2;
}
message ModelParameter {
  string string_value = 1;
}
message ModelConfig {
  string name = 1;
  int32 max_batch_size = 4;
  repeated ModelInput input = 5;
  repeated ModelOutput output = 6;
  ModelDynamicBatching dynamic_batching = 11;
  map<string, ModelParameter> parameters = 14;
  string backend = 17;
}`;

/** What a value is, in ONNX Runtime's words or in Triton's. */
interface Described {
  readonly name: string;
  readonly type: string;
  readonly dims: readonly number[];
}

textFormat.install();

/** Reads a description as protobuf's text format. */
function parseConfig(text: string) {
  const { root } = protobuf.parse(definition, { keepCase: true });
  const type = root.lookupType("ModelConfig");
  return type.toObject(type.fromText(text), { enums: String, longs: Number, defaults: true });
}

/** ONNX Runtime's description without the batch, in Triton's words. */
function inTritonsWords(values: readonly InferenceSession.ValueMetadata[]): Described[] {
  const types: Record<string, string> = { uint8: "TYPE_UINT8", float32: "TYPE_FP32" };
  return values.map((value) => {
    assert.ok(value.isTensor && value.shape[0] === "N", "the batch may have any size");
    return { name: value.name, type: types[value.type]!, dims: value.shape.slice(1).map(Number) };
  });
}

/** Fails unless the repository's parts say the same of a model. */
async function assertDescribed(
  model: SavedModel,
  files: ReadonlyMap<string, string | Uint8Array>,
  name: string,
): Promise<string[][]> {
  const { architecture: { heads }, decisions } = model;
  const config = parseConfig(files.get(`${name}/config.pbtxt`) as string);
  assert.equal(config.name, name);
  assert.equal(config.backend, "onnxruntime");
  assert.equal(config.max_batch_size, 64);
  const { resize, ...more } = config.parameters;
  assert.equal(resize.string_value, "stretch");
  if (decisions) {
    assert.deepEqual(Object.keys(more).sort(), ["decisions", "labels"]);
    assert.deepEqual(JSON.parse(more.decisions.string_value), decisions);
    const labels: Head[] = JSON.parse(more.labels.string_value);
    assert.deepEqual(mobileNetV2({ heads: labels }).heads, heads);
  } else assert.deepEqual(more, {});
  assert.ok(config.dynamic_batching.max_queue_delay_microseconds > 0);

  const ort = await loadOnnxRuntime();
  const session = await ort.InferenceSession.create(
    files.get(`${name}/1/model.onnx`) as Uint8Array,
  );
  const described = (values: { name: string; data_type: string; dims: number[] }[]) =>
    values.map(({ name, data_type, dims }): Described => ({ name, type: data_type, dims }));
  assert.deepEqual(described(config.input), inTritonsWords(session.inputMetadata));
  assert.deepEqual(described(config.output), inTritonsWords(session.outputMetadata));
  await session.release();

  assert.equal(files.size, 2 + heads.filter(hasLabels).length, "and nothing else");
  return config.output.map(({ label_filename }: { label_filename: string }) => {
    if (label_filename === "") return [];
    assert.ok(label_filename.length < 100, "any file system has such names");
    const text = files.get(`${name}/${label_filename}`) as string;
    assert.ok(text.endsWith("\n"));
    return text.slice(0, -1).split("\n");
  });
}

Deno.test("Triton: config.pbtxt describes the model beside it, and the label files its classes", async () => {
  const model = exportedModel(sizes[1]!);
  const { files } = await exportModel(model, { target: "triton", name: "my shop/é" });
  const labels = await assertDescribed(model, files, "my_shop__");
  assert.deepEqual(labels, model.architecture.heads.map(outputNames));
});

Deno.test("Triton: with --tta flip the model is the ONNX file that averages, and config.pbtxt says so", async () => {
  const model = exportedModel(sizes[1]!);
  const { files } = await exportModel(model, { target: "triton", name: "shop", tta: "flip" });
  const config = parseConfig(files.get("shop/config.pbtxt") as string);
  assert.equal(config.parameters.tta.string_value, "flip");
  const { files: onnx } = await exportModel(model, { target: "onnx", name: "shop", tta: "flip" });
  assert.deepEqual(files.get("shop/1/model.onnx"), onnx.get("model.onnx"));
});

Deno.test("Triton: columns and classes may be called anything, and a label is one line", async () => {
  const model = mixedModel(sizes[1]!, awkwardMixedHeads);
  const { files } = await exportModel(model, { target: "triton", name: "shop" });
  const labels = await assertDescribed(model, files, "shop");
  const line = (label: string) => label.replaceAll(/[\n\r\u2028]/g, " ");
  assert.deepEqual(
    labels,
    model.architecture.heads.map((head) => outputNames(head).map(line)),
  );
});

/** Whether a head has a file of labels: a number has none. */
function hasLabels(head: Head): boolean {
  return !isNumberHead(head);
}

Deno.test("Triton: the model's folder is one, visible and within the repository", async () => {
  const model = exportedModel(sizes[1]!);
  for (const [name, folder] of [["..", "_"], [".hidden", "_hidden"], ["", "_"], ["a/..", "a_.."]]) {
    const { files } = await exportModel(model, { target: "triton", name: name! });
    await assertDescribed(model, files, folder!);
  }
});
