/** Whether a path exists; a path that cannot be read is an error. */
import { UserError } from "./errors.ts";

/**
 * Whether a file or folder exists.
 *
 * @param path Its path.
 * @throws UserError When that cannot be determined.
 */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}
