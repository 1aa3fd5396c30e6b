/** Whether something is there, where not being allowed to look is an error of its own. */
import { UserError } from "./errors.ts";

/**
 * Looks for a file or folder.
 *
 * @param path Where.
 * @throws UserError When it cannot be told.
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
