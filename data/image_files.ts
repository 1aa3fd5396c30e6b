/** Going through image files of which some cannot be used: that is a reason, not a failure. */
import { ImageError } from "./image/bitmap.ts";

/** Begins the reason when a file is there but could not be read this time. */
export const UNREADABLE = "cannot be read";

/**
 * Reads files one after the other. Whatever else than an {@linkcode ImageError} goes wrong is thrown.
 *
 * @param paths The files.
 * @param use Takes a file's bytes and its position.
 * @returns By position, why the file cannot be used; undefined where it can.
 */
export async function useImageFiles(
  paths: readonly string[],
  use: (bytes: Uint8Array, position: number) => Promise<void>,
): Promise<(string | undefined)[]> {
  const reasons: (string | undefined)[] = [];
  for (const [position, path] of paths.entries()) {
    try {
      await use(read(path), position);
      reasons.push(undefined);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      reasons.push(error.message);
    }
  }
  return reasons;
}

function read(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new ImageError("no such file");
    throw new ImageError(`${UNREADABLE}: ${(error as Error).message}`);
  }
}
