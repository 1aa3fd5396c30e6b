/** Reads image files, with a reason for each that cannot be used. */
import { ImageError } from "./image/bitmap.ts";
import { isFolderSync } from "./path_kind.ts";

/** The start of the reason when a file exists but could not be read this time. */
export const UNREADABLE = "cannot be read";

/**
 * Reads files one after the other. Errors other than {@linkcode ImageError} are thrown.
 *
 * @param paths The files.
 * @param use Called with each file's bytes and index.
 * @returns Why each file cannot be used; undefined where it can. [paths]
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

/** Why there is no file: a link may be left of it. */
function reasonForNone(path: string): string {
  try {
    return Deno.lstatSync(path).isSymlink ? "a link that leads nowhere" : "no such file";
  } catch {
    return "no such file";
  }
}

function read(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new ImageError(reasonForNone(path));
    if (isFolderSync(path)) throw new ImageError(`${UNREADABLE}: it is a folder`);
    // The same reason for every file, which is named beside it.
    const reason = (error as Error).message.replace(/: \w+ '[^]*'$/, "");
    throw new ImageError(`${UNREADABLE}: ${reason}`);
  }
}
