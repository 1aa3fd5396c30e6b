/** A tagger for PyTorch: the model file, whose names are torchvision's, and a script that loads it. */
import { encodeWeights, type SavedModel } from "../../model/weights.ts";
import { decodeSafetensors, encodeSafetensors } from "../../model/safetensors.ts";
import { toFloat16 } from "../float16.ts";
import loader from "./load_model.py" with { type: "text" };

/**
 * Writes a model and its loader.
 *
 * @param model A trained model.
 * @param float16 Whether convolutions and heads are rounded to 16-bit floats; norms are not.
 * @returns Content by file name.
 * @throws UserError When a weight is beyond what 16 bits hold.
 */
export function torchFiles(
  model: SavedModel,
  float16: boolean,
): Map<string, string | Uint8Array> {
  const whole = encodeWeights(model);
  return new Map<string, string | Uint8Array>([
    ["model.safetensors", float16 ? halve(whole) : whole],
    ["load_model.py", loader],
  ]);
}

function halve(file: Uint8Array): Uint8Array {
  const { tensors, metadata } = decodeSafetensors(file);
  return encodeSafetensors(
    new Map([...tensors].map(([name, tensor]) => {
      const { shape, data } = tensor;
      const large = data instanceof Float32Array && shape.length > 1;
      return [name, large ? { shape, data: toFloat16(data, name) } : tensor];
    })),
    metadata,
  );
}
