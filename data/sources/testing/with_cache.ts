/** A cache folder of a test's own. */

/**
 * Runs a test with folders of its own for its data and as the user's cache, and removes them.
 *
 * @param test Gets both paths; facet's folder in the cache is made by what is tested.
 */
export async function withCache(
  test: (folder: string, cache: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const cache = await Deno.makeTempDir();
  const before = Deno.env.get("XDG_CACHE_HOME");
  Deno.env.set("XDG_CACHE_HOME", cache);
  try {
    await test(folder, `${cache}/facet`);
  } finally {
    if (before === undefined) Deno.env.delete("XDG_CACHE_HOME");
    else Deno.env.set("XDG_CACHE_HOME", before);
    for (const path of [folder, cache]) await Deno.remove(path, { recursive: true });
  }
}
