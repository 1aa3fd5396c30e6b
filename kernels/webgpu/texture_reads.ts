/**
 * Reads through textures instead of storage buffers. Software adapters (Mesa's llvmpipe up to 22.3
 * at least) load from a buffer lane by lane with a branch each, but a texel for all lanes at once:
 * measured on llvmpipe, eight lanes load a vec4f in 15 ns from a texture and in 230 ns from a buffer.
 * So on them whatever a kernel reads in fours is copied to a texture before it is read: the kernels' WGSL
 * is rewritten here, and `copies.ts` plans when to copy what.
 */
import type { Binding } from "../program/reflect.ts";
import { rewriteAccesses } from "../program/rewrite.ts";

/** Texels in a row of a texture that stands for a buffer: rows of 64 KiB, 512 MiB in 8,192 rows. */
export const texelsPerRow = 4096;

/** A texel stands for an element of these types, and has so many bytes. */
const texels = {
  "vec4f": { format: "rgba32float", bytes: 16 },
  "vec4<f16>": { format: "rgba16float", bytes: 8 },
} as const;

/** How a texture keeps an element. */
export type Texel = (typeof texels)[keyof typeof texels];

/** The texel of a binding that can be read through a texture. */
export function texelOf({ element }: Binding): Texel {
  return texels[element as keyof typeof texels];
}

/** Added to the binding number of a buffer that is written, for the texture it is read through. */
export const textureBindingOffset = 500;

/** Whether a binding can be read through a texture. */
export function canBeTexture({ access, inPlace, element }: Binding): boolean {
  return (access === "read" || inPlace) && element in texels;
}

/**
 * Rewrites a kernel so that it reads some of its bindings through textures.
 *
 * @param source The kernel's WGSL.
 * @param bindings Those that become textures; for each {@linkcode canBeTexture} holds.
 * @returns WGSL in which every `NAME[INDEX]` that is read has become a `textureLoad` of the same element.
 */
export function readThroughTextures(source: string, bindings: readonly Binding[]): string {
  let text = source;
  for (const binding of bindings) {
    const { name, index, inPlace } = binding;
    const { format } = texelOf(binding);
    const texture = inPlace ? `${name}Before` : name;
    const number = inPlace ? index + textureBindingOffset : index;
    const declaration =
      `@group(0) @binding(${number}) var ${texture}: texture_storage_2d<${format}, read>;`;
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith(`@group(0) @binding(${index}) `));
    // In the place of the buffer's or behind it, so that every line keeps its number.
    lines[at] = inPlace ? `${declaration} ${lines[at]}` : declaration;
    text = rewriteAccesses(lines.join("\n"), name, {
      load: (index) => `textureLoad(${texture}, texelAt(${index}))`,
    });
  }
  const row = `${texelsPerRow}u`;
  return `${text}
fn texelAt(index: u32) -> vec2u { return vec2u(index % ${row}, index / ${row}); }
`;
}
