/** Reads the tree of embedded files that `deno compile` prints. */

/** A file or a folder in an executable. */
export interface Embedded {
  /** Relative to the tree's root; a folder that came whole ends with `/*`. */
  readonly path: string;
  /** In bytes, as far as the rounded figure tells. */
  readonly bytes: number;
}

const units = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };

/**
 * Reads a listing.
 *
 * @param output What `deno compile` printed, colours and all.
 * @returns Every line of the tree: files, whole folders, and folders above them.
 *
 * @example
 * ```ts
 * import { embeddedFiles } from "./listing.ts";
 *
 * const tree = "facet\n├─┬ kernels (3KB)\n│ └── copy.wgsl (857B)\n└── page/* (1KB - 512B unique)\n";
 * const paths = embeddedFiles(tree).map(({ path }) => path);
 * if (paths.join() !== "kernels,kernels/copy.wgsl,page/*") throw new Error(paths.join());
 * ```
 */
export function embeddedFiles(output: string): Embedded[] {
  const above: string[] = [];
  const files: Embedded[] = [];
  // deno-lint-ignore no-control-regex -- colours are control sequences
  for (const line of output.replaceAll(/\x1b\[[\d;]*m/g, "").split("\n")) {
    const found = /^((?:[│ ] )*)[├└]─[┬─] (.+) \((?:.+ - )?([\d.]+)([KMG]?B)(?: unique)?\)$/.exec(
      line,
    );
    if (!found) continue;
    const depth = found[1]!.length / 2;
    above.splice(depth, Infinity, found[2]!);
    const bytes = Number(found[3]) * units[found[4] as keyof typeof units];
    files.push({ path: above.join("/"), bytes });
  }
  return files;
}
