/** The chunks of a WebP. RFC 9649, section 2: a type of four letters, a length, and a body of even length. */
import { ImageError } from "../bitmap.ts";

/** A chunk. */
export interface WebpChunk {
  readonly type: string;
  readonly body: Uint8Array;
}

/** Most chunks that are looked at: an animation of an hour has fewer. */
const MOST_CHUNKS = 100_000;

/**
 * Reads chunks.
 *
 * @param bytes The chunks, without what stands before them.
 * @throws ImageError When the last is cut short.
 */
export function* readWebpChunks(bytes: Uint8Array): Generator<WebpChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0, count = 0; at + 8 <= bytes.length; count++) {
    if (count === MOST_CHUNKS) throw new ImageError(`a WebP of more than ${MOST_CHUNKS} chunks`);
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = at + 8, end = start + view.getUint32(at + 4, true);
    if (end > bytes.length) throw webpCutShort();
    yield { type, body: bytes.subarray(start, end) };
    at = end + end % 2;
  }
}

/** The body of a WebP file: its chunks. What stands behind the declared end is left out. */
export function webpBody(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 20) throw webpCutShort();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw webpCutShort();
  return bytes.subarray(12, end);
}

/** A number of three bytes, as canvases and frames have. */
export function readUint24(bytes: Uint8Array, at: number): number {
  return bytes[at]! | bytes[at + 1]! << 8 | bytes[at + 2]! << 16;
}

/** The error of a file that ends early. */
export function webpCutShort(): ImageError {
  return new ImageError("cut short: the WebP ends early");
}
