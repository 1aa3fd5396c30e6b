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

/** Added to the binding number of a buffer that is written, for the texture it is read through. */
export const textureBindingOffset = 500;

/** Whether a binding can be read through a texture. */
export function canBeTexture({ access, inPlace, element }: Binding): boolean {
  return (access === "read" || inPlace) && element === "vec4f";
}

/**
 * Rewrites a kernel so that it reads some of its bindings through textures.
 *
 * @param source The kernel's WGSL.
 * @param bindings Those that become textures; for each {@linkcode canBeTexture} holds.
 * @returns WGSL in which every `NAME[INDEX]` that is read has become a `textureLoad` of the same vec4f.
 */
export function readThroughTextures(source: string, bindings: readonly Binding[]): string {
  let text = source;
  for (const { name, index, inPlace } of bindings) {
    const texture = inPlace ? `${name}Before` : name;
    const number = inPlace ? index + textureBindingOffset : index;
    const declaration =
      `@group(0) @binding(${number}) var ${texture}: texture_storage_2d<rgba32float, read>;`;
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith(`@group(0) @binding(${index}) `));
    lines.splice(at, inPlace ? 0 : 1, declaration);
    text = replaceLoads(lines.join("\n"), name, texture);
  }
  const row = `${texelsPerRow}u`;
  return `${text}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${row}, index / ${row}); }
`;
}

/** Turns every `name[index]` that is not assigned to into a load, innermost first where they nest. */
function replaceLoads(source: string, name: string, texture: string): string {
  const start = new RegExp(`\\b${name}\\[`, "g");
  let output = "";
  let from = 0;
  for (let match = start.exec(source); match; match = start.exec(source)) {
    const open = match.index + name.length;
    const close = closingBracket(source, open);
    const index = replaceLoads(source.slice(open + 1, close), name, texture);
    const assigned = /^\s*=[^=]/.test(source.slice(close + 1));
    const access = assigned ? `${name}[${index}]` : `textureLoad(${texture}, texelAt(${index}))`;
    output += source.slice(from, match.index) + access;
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
