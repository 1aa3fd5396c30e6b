/**
 * A folder for run-time files, where everybody may make folders of any name: one that somebody else has
 * made before, to read or to change what is put there, is not used.
 */

/**
 * Finds a folder that is this user's alone.
 *
 * @param path Where it is to be, below a folder such as `/tmp`; made if it is missing.
 * @returns Its path; another one, which is gone when the program ends, if what is there is another
 * user's, open to others, a link, or no folder.
 */
export async function privateFolder(path: string): Promise<string> {
  try {
    await Deno.mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
  }
  if (isPrivate(await Deno.lstat(path))) return path;
  const own = await Deno.makeTempDir({ prefix: "facet-" }); // nobody else's from its beginning
  addEventListener("unload", () => {
    try {
      Deno.removeSync(own, { recursive: true });
    } catch {
      // It is gone already, or lies where the system tidies up.
    }
  });
  return own;
}

/** Whether nobody but this user can look into a folder or change it. */
export function isPrivate({ isDirectory, uid, mode }: Deno.FileInfo): boolean {
  return isDirectory && uid === Deno.uid() && mode !== null && (mode & 0o077) === 0;
}
