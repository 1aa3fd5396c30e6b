/** What a target is made of: one place that knows all targets. */
import { UserError } from "../data/errors.ts";
import type { ResizeMode } from "../data/resize.ts";
import type { FlatWeights } from "../model/parameters.ts";
import { decodeWeights, type SavedModel } from "../model/weights.ts";
import { foldedToFloat16 } from "./float16.ts";
import { foldNorms, unfoldNorms } from "./fold_norms.ts";
import { encodeOnnx } from "./onnx/onnx_file.ts";
import { type ExportTarget, exportTargets } from "./targets.ts";
import { tfjsFiles } from "./tfjs/tfjs_files.ts";
import { torchFiles } from "./torch/torch_files.ts";
import { tritonFiles } from "./triton/triton_files.ts";

/** What may be said about an export. */
export interface ExportOptions {
  readonly target: ExportTarget;
  /** What a server calls the model; characters that it cannot have become `_`. */
  readonly name: string;
  /** Whether convolutions and heads are stored as 16-bit floats. */
  readonly float16?: boolean;
  /** How a page brings images of other proportions to the input size, as the run did; `pad` by default. */
  readonly resize?: ResizeMode;
}

/** A model for another program. */
export interface ExportedModel {
  /** Text or bytes by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What the files compute with: the model's weights unless they were rounded. */
  readonly weights: FlatWeights;
}

/**
 * Exports a model.
 *
 * @param model A trained model.
 * @param options Where to and how.
 * @throws UserError When the target is unknown, or cannot hold this model.
 *
 * @example
 * ```ts
 * import { initialWeights, mobileNetV2 } from "../model/mod.ts";
 * import { exportModel } from "./export_files.ts";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
 * const model = { architecture, weights: initialWeights(architecture, 1), steps: 0 };
 * const { files } = await exportModel(model, { target: "triton", name: "shop" });
 * if (!files.has("shop/1/model.onnx")) throw new Error("the server's model");
 * ```
 */
export async function exportModel(
  model: SavedModel,
  options: ExportOptions,
): Promise<ExportedModel> {
  const { target, name, float16 = false, resize = "pad" } = options;
  if (!exportTargets.includes(target)) {
    throw new UserError(`cannot export to "${target}": choose ${exportTargets.join(", ")}`);
  }
  if (float16 && target === "tfjs") {
    throw new UserError("--float16 goes with onnx, torch, triton and web, not with tfjs");
  }
  if (target === "torch" || target === "web") {
    const files = torchFiles(model, float16);
    const file = files.get("model.safetensors") as Uint8Array<ArrayBuffer>;
    const weights = float16 ? decodeWeights(file, "the export").weights : model.weights;
    if (target === "torch") return { files, weights };
    // Loaded here, for it holds a library.
    const { webFiles } = await import("./web/web_files.ts");
    const heads = model.architecture.heads.map((head) => head.name);
    return { files: await webFiles({ name, heads, weights: file, resize }), weights };
  }
  const whole = foldNorms(model);
  if (target === "tfjs") return { files: tfjsFiles(whole), weights: model.weights };
  const folded = float16 ? foldedToFloat16(whole) : whole;
  const onnx = encodeOnnx(folded);
  const files = target === "onnx"
    ? new Map([["model.onnx", onnx]])
    : tritonFiles(name.replaceAll(/[^\w.-]/g, "_"), model.architecture, onnx);
  return { files, weights: float16 ? unfoldNorms(folded) : model.weights };
}
