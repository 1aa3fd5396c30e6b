/**
 * Plans which views are copied to textures, and when, for kernels that read through textures (see
 * `texture_reads.ts`). The invariant: a kernel finds in its texture what a buffer read at the same
 * point of the program would have found. Everything is copied anew in every run of a program,
 * since other programs may have written it in between.
 */
import type { Call, View } from "../program/program.ts";
import { canBeTexture, type Texel, texelOf, texelsPerRow } from "./texture_reads.ts";

/** A copy of a view to a texture. */
export interface Copy {
  readonly view: View;
  /** Which texture, an index into {@linkcode CopyPlan.textures}. */
  readonly texture: number;
}

/** What one call needs. */
export interface PlannedCall {
  /** Copies to make before the call. */
  readonly copies: readonly Copy[];
  /** Texture of each binding that is read through one, by name. */
  readonly textures: ReadonlyMap<string, number>;
}

/** Textures and copies of a whole program. */
export interface CopyPlan {
  readonly calls: readonly PlannedCall[];
  readonly textures: readonly PlannedTexture[];
}

/** A texture to allocate. */
export interface PlannedTexture {
  readonly texel: Texel;
  readonly rows: number;
}

/** A view from its copy to its last read before it is written again. */
interface Use {
  readonly view: View;
  readonly texel: Texel;
  readonly firstCall: number;
  lastCall: number;
  texture: number;
}

/**
 * Plans the copies of a program.
 *
 * @param program The calls in order.
 * @returns What to copy before each call; textures are shared by views whose uses do not overlap.
 */
export function planCopies(program: readonly Call[]): CopyPlan {
  const uses: Use[] = [];
  const fresh = new Map<string, Use>();
  const read: Map<string, Use>[] = [];
  for (const [index, { kernel, views }] of program.entries()) {
    const byName = new Map<string, Use>();
    for (const binding of kernel.reflection.bindings) {
      if (!canBeTexture(binding)) continue;
      const view = views[binding.name]!;
      const key = keyOf(view);
      let use = fresh.get(key);
      if (use === undefined) {
        use = { view, texel: texelOf(binding), firstCall: index, lastCall: index, texture: -1 };
        fresh.set(key, use);
        uses.push(use);
      }
      use.lastCall = index;
      byName.set(binding.name, use);
    }
    read.push(byName);
    for (const binding of kernel.reflection.bindings) {
      if (binding.access !== "read_write") continue;
      for (const [key, { view }] of fresh) {
        if (overlap(view, views[binding.name]!)) fresh.delete(key);
      }
    }
  }
  const textures = assignTextures(uses);
  return {
    textures,
    calls: read.map((byName, index) => ({
      textures: new Map([...byName].map(([name, use]) => [name, use.texture])),
      copies: [...new Set(byName.values())]
        .filter((use) => use.firstCall === index)
        .map(({ view, texture }) => ({ view, texture })),
    })),
  };
}

/** Gives every use a texture, the one of the best size among those that are free by then. */
function assignTextures(uses: readonly Use[]): PlannedTexture[] {
  const textures: PlannedTexture[] = [];
  const busyUntil: number[] = [];
  for (const use of uses) {
    const needed = rowsOf(use);
    let best = -1;
    for (const [index, { texel, rows }] of textures.entries()) {
      if (busyUntil[index]! >= use.firstCall || texel !== use.texel) continue;
      // A small view in a large texture would keep a large view out of it.
      if (rows < needed || rows > 2 * needed) continue;
      if (best < 0 || rows < textures[best]!.rows) best = index;
    }
    if (best < 0) best = textures.push({ texel: use.texel, rows: needed }) - 1;
    busyUntil[best] = use.lastCall;
    use.texture = best;
  }
  return textures;
}

/** Rows of a texture that holds a view. */
function rowsOf({ view, texel }: Use): number {
  return Math.ceil(view.byteLength / (texelsPerRow * texel.bytes));
}

const memoryNumbers = new WeakMap<object, number>();
let memories = 0;

function keyOf({ memory, offset, byteLength }: View): string {
  let number = memoryNumbers.get(memory);
  if (number === undefined) memoryNumbers.set(memory, number = memories++);
  return `${number} ${offset} ${byteLength}`;
}

function overlap(a: View, b: View): boolean {
  return a.memory === b.memory && a.offset < b.offset + b.byteLength &&
    b.offset < a.offset + a.byteLength;
}
