/**
 * The codecs of Parquet pages. The runtime decompresses what it can, for it is fast, checks checksums and stops at
 * the size that is expected; the library does the others.
 */
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { compressors } from "./deps.ts";

/** Makes the bytes of a page from what is stored of it, given how many they are. */
type Decompress = (bytes: Uint8Array, size: number) => Uint8Array;

/** Decompressors by the codec's name in the format. */
export const decompressors: Readonly<Record<string, Decompress>> = {
  SNAPPY: exactly((bytes, size) => compressors.SNAPPY!(bytes, size)),
  GZIP: exactly((bytes, size) => gunzipSync(bytes, { maxOutputLength: size })),
  BROTLI: exactly((bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: size })),
  ZSTD: exactly((bytes, size) => zstdDecompressSync(bytes, { maxOutputLength: size })),
  LZ4: exactly(lz4),
  LZ4_RAW: exactly((bytes, size) => compressors.LZ4_RAW!(bytes, size)),
};

function exactly(decompress: Decompress): Decompress {
  return (bytes, size) => {
    if (size === 0) return new Uint8Array();
    const page = decompress(bytes, size);
    if (page.length === size) return page;
    throw new Error(`a page of ${size} bytes decompresses to ${page.length}`);
  };
}

/** LZ4 as Hadoop writes it, in frames that begin with both sizes, or else a bare block. */
function lz4(bytes: Uint8Array, size: number): Uint8Array {
  const page = new Uint8Array(size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let written = 0;
  for (let at = 0; at < bytes.length;) {
    const [whole, packed] = at + 8 > bytes.length
      ? [0, 0]
      : [view.getUint32(at), view.getUint32(at + 4)];
    at += 8;
    if (packed === 0 || at + packed > bytes.length || written + whole > size) {
      return compressors.LZ4_RAW!(bytes, size);
    }
    page.set(compressors.LZ4_RAW!(bytes.subarray(at, at + packed), whole), written);
    written += whole;
    at += packed;
  }
  return written === size ? page : compressors.LZ4_RAW!(bytes, size);
}
