/** Folders to write into. */
import { UserError } from "./errors.ts";

/**
 * Makes a folder, and those above it, where it is missing.
 *
 * @param folder Where.
 * @throws UserError When it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
}
