/**
 * Reads through textures instead of storage buffers. Software adapters (Mesa's llvmpipe up to 22.3
 * at least) load from a buffer lane by lane with a branch each, but a texel for all lanes at once:
 * measured on llvmpipe, eight lanes load a vec4f in 15 ns from a texture and in 230 ns from a buffer.
 * So on them whatever a kernel only reads as vec4f is copied to a texture before it is read. Kernels do
 * not know: their WGSL is rewritten here, and `copies.ts` says when to copy what.
 */
import type { Binding } from "../reflect.ts";

/** Texels in a row of a texture that stands for a buffer: rows of 16 KiB. */
export const texelsPerRow = 1024;

/** Bytes of a texel, a vec4f. */
export const texelBytes = 16;

/** Whether a binding can be read through a texture. */
export function canBeTexture(binding: Binding): boolean {
  return binding.access === "read" && binding.element === "vec4f";
}

/**
 * Rewrites a kernel so that it reads some of its bindings through textures.
 *
 * @param source The kernel's WGSL.
 * @param bindings Those that become textures; for each {@linkcode canBeTexture} holds.
 * @returns WGSL in which `NAME[INDEX]` has become a `textureLoad` of the same vec4f.
 */
export function readThroughTextures(source: string, bindings: readonly Binding[]): string {
  let text = source;
  for (const { name } of bindings) {
    const declaration = new RegExp(`var<storage, read> ${name}\\s*: array<vec4f>;`);
    text = text.replace(declaration, `var ${name}: texture_storage_2d<rgba32float, read>;`);
    text = replaceIndexing(text, name);
  }
  const row = `${texelsPerRow}u`;
  return `${text}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${row}, index / ${row}); }
`;
}

/** Turns every `name[index]` into a load, innermost first where they nest. */
function replaceIndexing(source: string, name: string): string {
  const start = new RegExp(`\\b${name}\\[`, "g");
  let output = "";
  let from = 0;
  for (let match = start.exec(source); match; match = start.exec(source)) {
    const open = match.index + name.length;
    const close = closingBracket(source, open);
    const index = replaceIndexing(source.slice(open + 1, close), name);
    output += `${source.slice(from, match.index)}textureLoad(${name}, texelAt(${index}))`;
    from = start.lastIndex = close + 1;
  }
  return output + source.slice(from);
}

function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    if (source[at] === "[") depth++;
    if (source[at] === "]" && --depth === 0) return at;
  }
  throw new Error("unbalanced brackets in a kernel's source");
}
