/** The codecs of Parquet, for tests. */
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { snappyCompress } from "./deps.ts";

/** A codec, by its name in the format. */
export type TestCodec = "SNAPPY" | "GZIP" | "BROTLI" | "ZSTD" | "LZ4" | "LZ4_RAW";

/** Compresses bytes by each codec. */
export const compress: Readonly<Record<TestCodec, (bytes: Uint8Array) => Uint8Array>> = {
  SNAPPY: snappyCompress,
  GZIP: (bytes) => new Uint8Array(gzipSync(bytes)),
  BROTLI: (bytes) => new Uint8Array(brotliCompressSync(bytes)),
  ZSTD: (bytes) => new Uint8Array(zstdCompressSync(bytes)),
  // Hadoop's frame: both sizes, the highest byte first, and the block.
  LZ4: (bytes) => {
    const block = lz4(bytes);
    const framed = new Uint8Array(8 + block.length);
    new DataView(framed.buffer).setUint32(0, bytes.length);
    new DataView(framed.buffer).setUint32(4, block.length);
    framed.set(block, 8);
    return framed;
  },
  LZ4_RAW: lz4,
};

/** A block that holds the bytes as they are. */
function lz4(bytes: Uint8Array): Uint8Array {
  const lengths: number[] = [];
  for (let left = bytes.length - 15; left >= 0; left -= 255) lengths.push(Math.min(left, 255));
  return Uint8Array.from([Math.min(bytes.length, 15) << 4, ...lengths, ...bytes]);
}
