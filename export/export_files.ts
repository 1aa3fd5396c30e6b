/** Exports a model to any target. */
import { UserError } from "../data/errors.ts";
import {
  type TestTimeAugmentation,
  testTimeAugmentations,
} from "../data/test_time_augmentation.ts";
import { oneOf, requireRule } from "../data/rules.ts";
import { type OptionNames, requireKnownOptions } from "../data/known_options.ts";
import type { SavedModel } from "../model/weights.ts";
import type { ExportedModel } from "./exported_model.ts";
import { type FoldedModel, foldNorms, unfoldNorms } from "./fold_norms.ts";
import { encodeOnnx } from "./onnx/onnx_file.ts";
import { requireFloat32Numbers } from "./head_outputs.ts";
import { type WeightPrecision, weightPrecisions } from "./weight_precisions.ts";
import { type ExportTarget, exportTargets } from "./targets.ts";
import { tfjsFiles } from "./tfjs/tfjs_files.ts";
import { torchFiles } from "./torch/torch_files.ts";
import { tritonFiles } from "./triton/triton_files.ts";

/** The options of an export. */
export interface ExportOptions {
  /** The program that the files are for. */
  readonly target: ExportTarget;
  /** The model's name on a server or page; characters that it cannot have become `_`. */
  readonly name: string;
  /** How the weights of convolutions and heads are stored; "float32" by default. */
  readonly precision?: WeightPrecision | undefined;
  /**
   * What each image's logits are averaged over, by the exported model itself: "flip" is the image and its mirror image,
   * at twice the time; "none" by default, the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
}

const optionNames: OptionNames<ExportOptions> = {
  target: true,
  name: true,
  precision: true,
  tta: true,
};

/**
 * Exports a model.
 *
 * @param model A trained model.
 * @param options The target, the name, the precision, and what is averaged over.
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
  requireKnownOptions("exportModel", options, optionNames);
  const { target, name, precision = "float32", tta = "none" } = options;
  if (!exportTargets.includes(target)) {
    throw new UserError(`cannot export to "${target}": choose ${exportTargets.join(", ")}`);
  }
  if (!weightPrecisions.includes(precision)) {
    throw new UserError(
      `cannot store weights as "${precision}": choose ${weightPrecisions.join(", ")}`,
    );
  }
  requireRule("--tta", tta, oneOf(testTimeAugmentations));
  return await writers[target](model, precision, name, tta);
}

/** Writes a model's files for one target. */
type Writer = (
  model: SavedModel,
  precision: WeightPrecision,
  name: string,
  tta: TestTimeAugmentation,
) => ExportedModel | Promise<ExportedModel>;

/** What writes each target's files. */
const writers: Readonly<Record<ExportTarget, Writer>> = {
  onnx: ofFolded((folded, _, tta) => new Map([["model.onnx", encodeOnnx(folded, tta)]])),
  torch: (model, precision, _, tta) => torchFiles(model, precision, tta),
  triton: ofFolded((folded, name, tta) => tritonFiles(name, folded, encodeOnnx(folded, tta), tta)),
  tfjs: ofFolded((folded, _, tta) => tfjsFiles(folded, tta)),
  // Loaded when it is asked for, since it holds a library.
  web: async (...model) => await (await import("./web/web_files.ts")).webFiles(...model),
};

/** A writer of models whose batch norms are folded into their convolutions. */
function ofFolded(
  filesOf: (
    folded: FoldedModel,
    name: string,
    tta: TestTimeAugmentation,
  ) => ReadonlyMap<string, string | Uint8Array>,
): Writer {
  return (model, precision, name, tta) => {
    requireFloat32Numbers(model.architecture.heads);
    const folded = foldNorms(model, precision);
    return {
      files: filesOf(folded, name, tta),
      weights: precision === "float32" ? model.weights : unfoldNorms(folded),
    };
  };
}
