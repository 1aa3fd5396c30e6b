/** The JPEG encoder of the drawn catalogue, named once with its exact version. */
import { encode } from "npm:jpeg-js@0.4.4";

/** A JPEG of an RGBA image. */
export function encodeJpeg(data: Uint8Array, width: number, height: number): Uint8Array {
  return new Uint8Array(encode({ data, width, height }, 92).data);
}
