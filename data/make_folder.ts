/** Creates folders to write into. */
import { UserError } from "./errors.ts";

/**
 * Creates a folder and its parents, where they are missing.
 *
 * @param folder Its path.
 * @throws UserError When it cannot be created.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
}
