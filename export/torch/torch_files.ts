/** A tagger for PyTorch: the model file, whose names are torchvision's, and a script that loads it. */
import type { TestTimeAugmentation } from "../../data/test_time_augmentation.ts";
import { scaleShape } from "../../model/int8.ts";
import { parameterLayout } from "../../model/parameters.ts";
import { describeModel, encodeWeights, type SavedModel } from "../../model/weights.ts";
import { decodeSafetensors, encodeSafetensors, type WrittenTensor } from "../../model/mod.ts";
import type { ExportedModel } from "../exported_model.ts";
import type { WeightPrecision } from "../weight_precisions.ts";
import { readValues, storeValues } from "../stored_values.ts";
import loader from "./load_model.py" with { type: "text" };

/**
 * Writes a model and its loader.
 *
 * @param model A trained model.
 * @param precision How convolutions and heads are stored; norms are float32. A tensor of codes has its
 * scales beside it, `NAME.scale`, in a shape that broadcasts to its.
 * @param tta What the loader averages its outputs over; "none" by default, the image alone.
 * @throws UserError When a weight is beyond the precision's range.
 */
export function torchFiles(
  model: SavedModel,
  precision: WeightPrecision,
  tta: TestTimeAugmentation = "none",
): ExportedModel {
  const { tensors, metadata } = decodeSafetensors(encodeWeights(model));
  const described = describeModel(model.architecture, model.decisions, tta);
  const written = new Map<string, WrittenTensor>(tensors);
  const parameters = model.weights.parameters.slice();
  const { slices } = parameterLayout(model.architecture);
  for (const { name, shape, offset, length } of slices.values()) {
    if (shape.length === 1) continue;
    const whole = parameters.slice(offset, offset + length);
    const stored = storeValues(whole, precision, shape[0]!, name);
    parameters.set(readValues(stored), offset);
    if ("codes" in stored) {
      written.set(`${name}.scale`, { shape: scaleShape(shape), data: stored.scales });
      written.set(name, { shape, data: stored.codes });
    } else written.set(name, { shape, data: stored });
  }
  return {
    files: new Map<string, string | Uint8Array>([
      ["model.safetensors", encodeSafetensors(written, new Map([...metadata, ...described]))],
      ["load_model.py", loader],
    ]),
    weights: { ...model.weights, parameters },
  };
}
