/**
 * A tagger as a model repository of NVIDIA's Triton server: the ONNX file, its description, and the
 * class names, so that the server can answer with labels. Fields are those of model_config.proto,
 * https://github.com/triton-inference-server/common/blob/main/protobuf/model_config.proto.
 */
import type { Architecture } from "../../model/architecture.ts";
import { imageShape, inputName } from "../model_input.ts";

/** Most images that the server computes at once. */
const maximumBatch = 64;

/** How long a request waits for others to share its batch. */
const queueDelayMicroseconds = 1000;

/**
 * Lays out the repository.
 *
 * @param name What the server calls the model; letters, digits, `_`, `.` and `-`.
 * @param architecture The model.
 * @param onnx Its ONNX file.
 * @returns Content by path in the repository.
 */
export function tritonFiles(
  name: string,
  architecture: Architecture,
  onnx: Uint8Array,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    [`${name}/config.pbtxt`, modelConfig(name, architecture)],
    [`${name}/1/model.onnx`, onnx],
  ]);
  for (const [index, { classNames }] of architecture.heads.entries()) {
    const lines = classNames.map((label) => label.replaceAll(/\s/g, " ") + "\n");
    files.set(`${name}/${labelFile(architecture, index)}`, lines.join(""));
  }
  return files;
}

/**
 * The model's description in protobuf's text format; the batch is no part of the shapes. Its parameters
 * are free text that the server hands to whoever asks for the description.
 */
function modelConfig(name: string, architecture: Architecture): string {
  const outputs = architecture.heads.map((head, index) =>
    `  {
    name: ${quote(head.name)}
    data_type: TYPE_FP32
    dims: [ ${head.classes} ]
    label_filename: ${quote(labelFile(architecture, index))}
  }`
  );
  return `name: ${quote(name)}
backend: "onnxruntime"
max_batch_size: ${maximumBatch}
input [
  {
    name: ${quote(inputName)}
    data_type: TYPE_UINT8
    dims: [ ${imageShape(architecture).join(", ")} ]
  }
]
output [
${outputs.join(",\n")}
]
dynamic_batching {
  max_queue_delay_microseconds: ${queueDelayMicroseconds}
}
parameters {
  key: "resize"
  value { string_value: ${quote(architecture.input.resize)} }
}
`;
}

/** Numbered, since two heads may differ in characters only that a file name cannot have. */
function labelFile({ heads }: Architecture, index: number): string {
  return `labels_${index + 1}_${heads[index]!.name.replaceAll(/[^\w.-]/g, "_")}.txt`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
