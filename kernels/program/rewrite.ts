/**
 * Rewriting of a kernel's accesses to one of its buffers, for storage of another kind than the WGSL
 * says: half precision (`half.ts`), textures (`webgpu/texture_reads.ts`). Of WGSL it understands what the
 * kernels use: `NAME[index]` is a load, `NAME[index] = value;` a store. The invariant: every line keeps
 * its number.
 */

/** What becomes of the accesses. */
export interface Rewriting {
  /** The text of a load of `index`. */
  readonly load: (index: string) => string;
  /** The text of a store of `value` at `index`; stores stay as they are by default. */
  readonly store?: (index: string, value: string) => string;
}

/**
 * Rewrites every access to a buffer.
 *
 * @param source WGSL without compound assignments to the buffer.
 * @param name The buffer's name.
 * @param rewriting What becomes of loads and stores; loads nested in an index or a value too.
 * @returns WGSL.
 */
export function rewriteAccesses(source: string, name: string, rewriting: Rewriting): string {
  const { load, store = (index, value) => `${name}[${index}] =${value};` } = rewriting;
  const access = new RegExp(`\\b${name}\\[`, "g");
  let output = "";
  let from = 0;
  for (let match = access.exec(source); match; match = access.exec(source)) {
    if (isComment(source, match.index)) continue;
    const open = match.index + name.length;
    const close = closingBracket(source, open);
    const index = rewriteAccesses(source.slice(open + 1, close), name, rewriting);
    output += source.slice(from, match.index);
    const [assignment] = /^\s*=(?!=)/.exec(source.slice(close + 1)) ?? [];
    if (assignment === undefined) {
      output += load(index);
      from = close + 1;
    } else {
      const start = close + 1 + assignment.length;
      const end = source.indexOf(";", start);
      const stored = store(index, rewriteAccesses(source.slice(start, end), name, rewriting));
      from = end + 1;
      output += stored + "\n".repeat(newlines(source.slice(match.index, from)) - newlines(stored));
    }
    access.lastIndex = from;
  }
  return output + source.slice(from);
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

function isComment(source: string, at: number): boolean {
  return source.slice(source.lastIndexOf("\n", at) + 1, at).includes("//");
}

function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === "[") depth++;
    if (source[at] === "]" && --depth === 0) return at;
  }
  throw new Error("unbalanced brackets in a kernel's source");
}
