/**
 * A folder for run-time files in a place where every user may make folders: one that another user has
 * made, who could read or change its files, is not used.
 */

/**
 * Makes or finds a folder that only this user can access.
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
      // It is gone already, or the system will remove it.
    }
  });
  return own;
}

/** Whether nobody but this user can look into a folder or change it. */
export function isPrivate({ isDirectory, uid, mode }: Deno.FileInfo): boolean {
  return isDirectory && uid === Deno.uid() && mode !== null && (mode & 0o077) === 0;
}
