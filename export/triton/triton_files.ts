/**
 * A tagger as a model repository of NVIDIA's Triton server: the ONNX file, its description, and the
 * class names, so that the server can answer with labels. Fields are those of model_config.proto,
 * https://github.com/triton-inference-server/common/blob/main/protobuf/model_config.proto.
 */
import type { TestTimeAugmentation } from "../../data/test_time_augmentation.ts";
import { isNumberHead, logitCounts, outputNames } from "../../data/heads.ts";
import type { Architecture } from "../../model/architecture.ts";
import { describeModel } from "../../model/weights.ts";
import type { FoldedModel } from "../fold_norms.ts";
import { hasOnlyPlainClasses } from "../head_outputs.ts";
import { imageShape, inputName } from "../model_input.ts";
import { onnxOutputNames } from "../onnx/onnx_file.ts";

/** Most images that the server computes at once. */
const maximumBatch = 64;

/** How long a request waits for others to share its batch. */
const queueDelayMicroseconds = 1000;

/** Characters that end a line in some programs; a label is one line. */
// deno-lint-ignore no-control-regex -- they are searched for
const lineEnds = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/g;

/** Most letters of a head's name in a file's. */
const longestName = 80;

/**
 * The files of the repository.
 *
 * @param name The model's name; characters that a folder cannot have become `_`.
 * @param model The model.
 * @param onnx Its ONNX file.
 * @param tta What that averages logits over; "none" by default, the image alone.
 * @returns Content by path in the repository.
 */
export function tritonFiles(
  name: string,
  { architecture, decisions }: Pick<FoldedModel, "architecture" | "decisions">,
  onnx: Uint8Array,
  tta: TestTimeAugmentation = "none",
): Map<string, string | Uint8Array> {
  const folder = fileName(name).replace(/^\.+|^$/, "_");
  const files = new Map<string, string | Uint8Array>([
    [`${folder}/config.pbtxt`, modelConfig(folder, { architecture, decisions }, tta)],
    [`${folder}/1/model.onnx`, onnx],
  ]);
  for (const [index, head] of architecture.heads.entries()) {
    if (isNumberHead(head)) continue;
    const lines = outputNames(head).map((label) => label.replaceAll(lineEnds, " ") + "\n");
    files.set(`${folder}/${labelFile(architecture, index)}`, lines.join(""));
  }
  return files;
}

/**
 * The model's description in protobuf's text format; the batch is no part of the shapes. Its parameters
 * are free text that the server returns with the description: how images are brought to size, and where labels
 * alone do not say how to use the outputs, the heads and decisions as JSON.
 */
function modelConfig(
  name: string,
  { architecture, decisions }: Pick<FoldedModel, "architecture" | "decisions">,
  tta: TestTimeAugmentation,
): string {
  const about = describeModel(architecture, decisions, tta);
  const more = hasOnlyPlainClasses(architecture, decisions) ? [] : ["labels", "decisions"];
  const told = ["resize", "tta", ...more].filter((key) => about.has(key));
  const names = onnxOutputNames(architecture);
  const counts = logitCounts(architecture.heads);
  const outputs = architecture.heads.map((head, index) => {
    const labels = isNumberHead(head)
      ? ""
      : `\n    label_filename: ${quote(labelFile(architecture, index))}`;
    return `  {
    name: ${quote(names[index]!)}
    data_type: TYPE_FP32
    dims: [ ${counts[index]} ]${labels}
  }`;
  });
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
${told.map((key) => parameter(key, about.get(key)!)).join("")}`;
}

/** A free text by name. */
function parameter(key: string, text: string): string {
  return `parameters {
  key: ${quote(key)}
  value { string_value: ${quote(text)} }
}
`;
}

/** The file of a head's labels; numbered, since two heads' names may be equal as file names. */
function labelFile({ heads }: Architecture, index: number): string {
  return `labels_${index + 1}_${fileName(heads[index]!.name).slice(0, longestName)}.txt`;
}

function fileName(text: string): string {
  return text.replaceAll(/[^\w.-]/g, "_");
}

/** JSON's escapes are among those of protobuf's text format. */
function quote(text: string): string {
  return JSON.stringify(text);
}
