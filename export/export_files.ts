/** What a target is made of: one place that knows all targets. */
import { UserError } from "../data/errors.ts";
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
  /** Which program the files are for. */
  readonly target: ExportTarget;
  /** What a server calls the model; characters that it cannot have become `_`. */
  readonly name: string;
  /** Whether convolutions and heads are stored as 16-bit floats. */
  readonly float16?: boolean;
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
 * const { files } = exportModel(model, { target: "triton", name: "shop" });
 * if (!files.has("shop/1/model.onnx")) throw new Error("the server's model");
 * ```
 */
export function exportModel(model: SavedModel, options: ExportOptions): ExportedModel {
  const { target, name, float16 = false } = options;
  if (!exportTargets.includes(target)) {
    throw new UserError(`cannot export to "${target}": choose ${exportTargets.join(", ")}`);
  }
  if (float16 && target === "tfjs") {
    throw new UserError("--float16 goes with onnx, torch and triton, not with tfjs");
  }
  if (target === "torch") {
    const files = torchFiles(model, float16);
    const file = files.get("model.safetensors") as Uint8Array;
    return { files, weights: float16 ? decodeWeights(file, "the export").weights : model.weights };
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
