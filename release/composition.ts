/** What an executable is made of, for people. */
import type { Executable } from "./compile.ts";

const packages = ".deno_compile_node_modules";

/**
 * Describes an executable: the runtime, facet's own files, and the packages, largest first.
 *
 * @returns A line for each part, in megabytes.
 */
export function composition({ path, bytes, files }: Executable): string {
  const of = (name: string) => files.find((file) => file.path === name)?.bytes ?? 0;
  const top = files.filter(({ path }) => !/\/(?!\*$)/.test(path));
  const embedded = top.reduce((sum, file) => sum + file.bytes, 0);
  const largest = files.filter(({ path }) => path.startsWith(packages) && path.endsWith("/*"))
    .map(({ path, bytes }) => ({ name: nameOf(path), bytes }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const named = largest.slice(0, 6);
  const others = of(packages) - named.reduce((sum, { bytes }) => sum + bytes, 0);
  const line = (bytes: number, what: string) => `${megabytes(bytes).padStart(8)}  ${what}`;
  return [
    `${path}: ${megabytes(bytes)} MB`,
    line(bytes - embedded, "Deno's runtime and the files' index"),
    line(embedded - of(packages), "facet: its modules, kernels and pages"),
    ...named.map(({ name, bytes }) => line(bytes, name)),
    line(others, `${largest.length - named.length} smaller packages`),
  ].join("\n");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** `FOLDER/REGISTRY/NAME/VERSION/*`, a scoped name being two of them. */
function nameOf(path: string): string {
  return path.split("/").slice(2, -1).join(" ").replace(/^(@\S+) /, "$1/").replace(/ (\d\S*)$/, "");
}
