/**
 * What a thread does to decode a batch: takes paths, gives back one block of pixels and, for each
 * image that cannot be used, the reason. Whatever else goes wrong fails the batch.
 */
import type { Answer } from "../threads/mod.ts";
import { decodeImage, type InputOptions } from "./decode.ts";
import { ImageError } from "./image/bitmap.ts";

/** A batch to decode. */
export interface DecodeRequest {
  readonly paths: readonly string[];
  readonly options: InputOptions;
}

/** What became of a batch. */
export interface DecodeReply {
  /** [paths, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By position in the batch. */
  readonly reasons: readonly (string | undefined)[];
}

/** Begins the reason when a file is there but could not be read this time. */
export const UNREADABLE = "cannot be read";

/**
 * Decodes a batch.
 *
 * @param request The files, and the input size and how to reach it.
 * @returns Pixels and reasons; the pixels are handed over, not copied.
 */
export async function handle({ paths, options }: DecodeRequest): Promise<Answer<DecodeReply>> {
  const length = options.height * options.width * 3;
  const pixels = new Uint8Array(paths.length * length);
  const reasons: (string | undefined)[] = [];
  for (const [position, path] of paths.entries()) {
    try {
      pixels.set(await decodeImage(read(path), options), position * length);
      reasons.push(undefined);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      reasons.push(error.message);
    }
  }
  return { reply: { pixels, reasons }, transfer: [pixels.buffer] };
}

function read(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new ImageError("no such file");
    throw new ImageError(`${UNREADABLE}: ${(error as Error).message}`);
  }
}
