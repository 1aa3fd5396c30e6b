/** The cache folder of each operating system. */
import { join } from "node:path";

/**
 * The folder for facet's caches: `$XDG_CACHE_HOME/facet` or `~/.cache/facet`, on macOS
 * `~/Library/Caches/facet`, on Windows `%LOCALAPPDATA%\facet`.
 *
 * @returns Its path, whether it exists or not; undefined where no home folder is set.
 */
export function findCacheFolder(): string | undefined {
  const { os } = Deno.build;
  if (os === "windows") return below(Deno.env.get("LOCALAPPDATA"));
  const home = Deno.env.get("HOME");
  if (os === "darwin") return below(home, "Library", "Caches");
  return below(Deno.env.get("XDG_CACHE_HOME")) ?? below(home, ".cache");
}

function below(base: string | undefined, ...names: string[]): string | undefined {
  return base ? join(base, ...names, "facet") : undefined;
}
