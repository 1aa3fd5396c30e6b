/**
 * A call's parameters as the bytes of its `Parameters` uniform. Members are 4-byte scalars, so the
 * layout is theirs in order; each call has a slot of its own in one uniform buffer per program.
 */
import type { Call } from "../program/program.ts";

/** Bytes from one call's slot to the next: WebGPU's uniform offset alignment. */
export const parameterStride = 256;

/**
 * Encodes a call's parameters.
 *
 * @param call The recorded call.
 * @returns The bytes of one slot, shorter than {@linkcode parameterStride}.
 */
export function encodeParameters(call: Call): Uint8Array {
  const { reflection } = call.kernel;
  const bytes = new DataView(new ArrayBuffer(reflection.parameters.length * 4));
  for (const [index, parameter] of reflection.parameters.entries()) {
    const value = call.parameters[parameter.name]!;
    if (parameter.type === "f32") bytes.setFloat32(index * 4, value, true);
    else bytes.setUint32(index * 4, value, true);
  }
  return new Uint8Array(bytes.buffer);
}
