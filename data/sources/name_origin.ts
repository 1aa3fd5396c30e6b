/** Errors about what a zip holds name the zip and the place in it, not the folder that it was unpacked into. */
import { sep } from "node:path";
import { UserError } from "../errors.ts";
import { openSource } from "./data_source.ts";

/**
 * Does some work on data; its errors name what the user has.
 *
 * @param data The data that the user named.
 * @param work The work.
 * @throws UserError As the work does.
 */
export async function namingOrigin<Result>(
  data: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const source = await openSource(data).catch(() => undefined);
    const folder = source?.unpacked;
    if (source !== undefined && folder !== undefined) {
      error.message = error.message
        .replaceAll(`${folder}${sep}`, () => `${source.origin}, `)
        .replaceAll(folder, () => source.origin);
    }
    throw error;
  }
}
