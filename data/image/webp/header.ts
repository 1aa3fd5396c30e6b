/** Reads the header of a WebP: its size, its first frame, and its orientation. */
import { ImageError, type ImageHeader } from "../bitmap.ts";
import { readOrientation } from "../exif.ts";
import { readUint24, readWebpChunks, webpBody, type WebpChunk } from "./chunks.ts";

/** The header of a WebP. */
export interface WebpHeader extends ImageHeader {
  /** Whether the canvas of an animation is transparent where no frame stands. */
  readonly hasAlpha: boolean;
  /** The first frame of an animation, as parts of the canvas; else the whole image. */
  readonly frame: WebpFrame;
}

/** A frame: where it stands, and its chunks. */
export interface WebpFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its transparency, if it has any of its own, and its pixels. */
  readonly chunks: readonly WebpChunk[];
}

/**
 * Reads size, orientation and the first frame.
 *
 * @param bytes The whole file, which starts with WebP's signature.
 * @throws ImageError When the file is cut short or holds no image.
 */
export function readWebpHeader(bytes: Uint8Array): WebpHeader {
  let canvas: Uint8Array | undefined;
  let exif: Uint8Array | undefined;
  let animationFrame: Uint8Array | undefined;
  const still: WebpChunk[] = [];
  for (const chunk of readWebpChunks(webpBody(bytes))) {
    const { type, body } = chunk;
    if (type === "VP8X" && body.length >= 10) canvas ??= body;
    else if (type === "EXIF") exif ??= body;
    else if (type === "ANMF") animationFrame ??= body;
    else if (isPixels(chunk)) still.push(chunk);
  }
  const orientation = exif ? readOrientation(withoutPrefix(exif)) ?? 1 : 1;
  const isAnimation = canvas !== undefined && (canvas[0]! & ANIMATED) !== 0;
  if (!isAnimation) {
    const size = sizeOf(still);
    return {
      ...size,
      orientation,
      hasAlpha: false,
      frame: { left: 0, top: 0, ...size, chunks: still },
    };
  }
  const size = { width: 1 + readUint24(canvas!, 4), height: 1 + readUint24(canvas!, 7) };
  const hasAlpha = (canvas![0]! & HAS_ALPHA) !== 0;
  return { ...size, orientation, hasAlpha, frame: readFrame(animationFrame) };
}

/** The flag of an animation. */
const ANIMATED = 2;

/** The flag of transparency. */
export const HAS_ALPHA = 0x10;

function readFrame(body: Uint8Array | undefined): WebpFrame {
  if (!body || body.length < 16) throw new ImageError("damaged WebP: an animation without frames");
  const chunks = [...readWebpChunks(body.subarray(16))].filter(isPixels);
  const [left, top] = [2 * readUint24(body, 0), 2 * readUint24(body, 3)];
  return { left, top, ...sizeOf(chunks), chunks };
}

function isPixels({ type }: WebpChunk): boolean {
  return type === "ALPH" || type === "VP8 " || type === "VP8L";
}

/** The size in the header of the pixels; RFC 6386, section 9.1, and RFC 9649, section 3.4. */
function sizeOf(chunks: readonly WebpChunk[]): { width: number; height: number } {
  const pixels = chunks.find(({ type }) => type !== "ALPH");
  if (pixels?.type === "VP8 " && pixels.body.length >= 10) {
    const { body } = pixels;
    return {
      width: (body[6]! | body[7]! << 8) & 0x3fff,
      height: (body[8]! | body[9]! << 8) & 0x3fff,
    };
  }
  if (pixels?.type === "VP8L" && pixels.body.length >= 5) {
    const [, a, b, c, d] = pixels.body;
    return {
      width: 1 + ((a! | b! << 8) & 0x3fff),
      height: 1 + ((b! >> 6 | c! << 2 | d! << 10) & 0x3fff),
    };
  }
  throw new ImageError("damaged WebP: it holds no image");
}

/** EXIF data without the prefix of JPEG, which some programs write. */
function withoutPrefix(exif: Uint8Array): Uint8Array {
  return String.fromCharCode(...exif.subarray(0, 6)) === "Exif\0\0" ? exif.subarray(6) : exif;
}
