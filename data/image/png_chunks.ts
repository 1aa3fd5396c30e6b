/**
 * The chunks of a PNG (PNG specification, third edition, section 5.3), each a length, a type, a body and a
 * checksum.
 */
import { crc32 } from "node:zlib";
import { ImageError } from "./bitmap.ts";

/** A chunk. */
export interface PngChunk {
  readonly type: string;
  readonly body: Uint8Array;
  /** The whole chunk, from its length to its checksum. */
  readonly whole: Uint8Array;
}

/** Most chunks of a file; ordinary files have up to some thousands. */
const MOST_CHUNKS = 100_000;

const PIXEL_CHUNKS: readonly string[] = ["IHDR", "PLTE", "tRNS", "IDAT"];

/** The colour types that have alpha: grey and colour. */
const ALPHA_COLOURS: readonly number[] = [4, 6];

/** The end chunk, which may be missing. */
const END = Uint8Array.of(0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);

/**
 * Reads the chunks, the last of which is the end chunk unless the file lacks it.
 *
 * @param bytes The whole file, which starts with PNG's signature.
 * @throws ImageError When the file does not start with a header, or ends within the image's data.
 */
export function readPngChunks(bytes: Uint8Array): PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let position = 8;
  while (position + 8 <= bytes.length) {
    const length = view.getUint32(position);
    const type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    const end = position + 12 + length;
    if (end > bytes.length) {
      if (changesPixels({ type })) throw cutShort();
      break;
    }
    const body = bytes.subarray(position + 8, end - 4);
    chunks.push({ type, body, whole: bytes.subarray(position, end) });
    if (type === "IEND") break;
    if (chunks.length > MOST_CHUNKS) {
      throw new ImageError(`damaged PNG: more than ${MOST_CHUNKS} chunks`);
    }
    position = end;
  }
  const [first] = chunks;
  if (first === undefined) throw cutShort();
  if (first.type === "CgBI") {
    throw new ImageError("a PNG as Xcode packs them into apps; convert it to an ordinary PNG");
  }
  if (first.type !== "IHDR" || first.body.length !== 13) {
    throw new ImageError("damaged PNG: it does not begin with its header");
  }
  if (!chunks.some(({ type }) => type === "IDAT")) throw cutShort();
  return chunks;
}

/** Whether a chunk affects pixels. Damage in other chunks is ignored. */
export function changesPixels({ type }: { readonly type: string }): boolean {
  return PIXEL_CHUNKS.includes(type);
}

/** Whether a chunk matches its checksum. */
export function isSound({ whole }: PngChunk): boolean {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  return crc32(whole.subarray(4, -4)) === view.getUint32(whole.length - 4);
}

/**
 * The file without chunks that do not affect pixels, in the required order: of several palettes or
 * transparencies the last, as in Pillow, and no transparency together with an alpha channel.
 *
 * @param bytes The whole file.
 * @param chunks Its chunks.
 */
export function withPixelChunksOnly(bytes: Uint8Array, chunks: readonly PngChunk[]): Uint8Array {
  const [header] = chunks;
  const hasAlpha = ALPHA_COLOURS.includes(header!.body[9]!);
  const last = (requested: string) => chunks.findLast(({ type }) => type === requested);
  const retained = [
    header,
    last("PLTE"),
    hasAlpha ? undefined : last("tRNS"),
    ...chunks.filter(({ type }) => type === "IDAT"),
  ];
  const parts = [
    bytes.subarray(0, 8),
    ...retained.flatMap((chunk) => chunk ? [chunk.whole] : []),
    END,
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    file.set(part, position);
    position += part.length;
  }
  return file;
}

/** The error of a file that ends early. */
export function cutShort(): ImageError {
  return new ImageError("cut short: the PNG ends early");
}
