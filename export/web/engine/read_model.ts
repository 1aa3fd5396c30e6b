/** Reads the model that a page carries, whatever its weights are stored as. */
import { decodeSafetensors, encodeSafetensors, type Tensor } from "../../../model/safetensors.ts";
import { decodeWeights, type SavedModel } from "../../../model/weights.ts";
import { fromInt8 } from "../../int8.ts";

/** What the scales of a tensor of codes are called, behind its own name. */
const scaleSuffix = ".scale";

/**
 * Reads a model.
 *
 * @param bytes A safetensors file as `--to torch` writes it.
 * @param source What errors call it.
 * @throws UserError When it is damaged.
 */
export function readModel(bytes: Uint8Array, source: string): SavedModel {
  const { tensors, metadata } = decodeSafetensors(bytes, source);
  const whole = new Map<string, Tensor>();
  for (const [name, { shape, data }] of tensors) {
    const scales = tensors.get(name + scaleSuffix)?.data;
    const coded = data instanceof Int8Array && scales instanceof Float32Array;
    if (name.endsWith(scaleSuffix)) continue;
    whole.set(name, { shape, data: coded ? fromInt8({ codes: data, scales }) : data });
  }
  return decodeWeights(encodeSafetensors(whole, metadata), source);
}
