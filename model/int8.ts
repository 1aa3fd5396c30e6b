/**
 * Weights as 8-bit integers with a scale for each output channel. The scale follows from the channel's
 * largest weight; clipping that weight for the sake of the others was tried, and is no better.
 */

/** A tensor in 8 bits: each value is its code times the scale of its output channel. */
export interface Int8Values {
  /** -127 to 127. [outputChannels, ...] */
  readonly codes: Int8Array<ArrayBuffer>;
  /** [outputChannels] */
  readonly scales: Float32Array<ArrayBuffer>;
}

/** Largest code; the smallest is its opposite, so that 0 stays 0. */
export const largestCode = 127;

/**
 * Rounds the values of a tensor.
 *
 * @param values The values. [channels, ...]
 * @param channels Output channels.
 * @returns The nearest multiples of each channel's scale.
 *
 * @example
 * ```ts
 * import { fromInt8, toInt8 } from "./int8.ts";
 *
 * const rounded = toInt8(Float32Array.of(127, 1.4, -254, 0), 2);
 * if (fromInt8(rounded).join() !== "127,1,-254,0") throw new Error("1.4 is nearly 1");
 * ```
 */
export function toInt8(values: Float32Array, channels: number): Int8Values {
  const codes = new Int8Array(values.length);
  const scales = new Float32Array(channels);
  const each = values.length / channels;
  for (let channel = 0; channel < channels; channel++) {
    const [from, to] = [channel * each, (channel + 1) * each];
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, Math.abs(values[at]!));
    if (most === 0) continue; // all zeros, whatever the scale
    const scale = scales[channel] = most / largestCode;
    for (let at = from; at < to; at++) codes[at] = Math.round(values[at]! / scale);
  }
  return { codes, scales };
}

/** The shape in which a tensor's scales can be multiplied by its codes. [outputChannels, 1, ...] */
export function scaleShape(shape: readonly number[]): number[] {
  return shape.map((size, axis) => axis === 0 ? size : 1);
}

/** The values that {@linkcode toInt8} rounded to. [channels, ...] */
export function fromInt8({ codes, scales }: Int8Values): Float32Array<ArrayBuffer> {
  const each = codes.length / scales.length;
  return Float32Array.from(codes, (code, at) => code * scales[Math.floor(at / each)]!);
}
