/**
 * Views larger than one binding may be. An adapter limits the size of a storage binding (128 MiB on
 * some) well below that of a buffer, so a larger view is bound in several ranges, and the kernel's
 * accesses are rewritten to pick the range. Kernels and those who record them are the same either way.
 * The invariant: what is added stands behind the kernel's lines, which keep their numbers.
 */
import type { Call, Kernel, Program, View } from "../program/program.ts";
import { type Binding, reflect } from "../program/reflect.ts";
import { rewriteAccesses } from "../program/rewrite.ts";
import { canBeTexture } from "./texture_reads.ts";

/** Bytes of the elements that kernels keep in buffers. */
const elementBytes: Readonly<Record<string, number>> = {
  "vec4f": 16,
  "vec4<f16>": 8,
  "vec2f": 8,
  "f32": 4,
  "u32": 4,
  "i32": 4,
};

const splitKernels = new WeakMap<Kernel, Map<string, Kernel>>();

/**
 * A program whose views all fit bindings.
 *
 * @param program Any program.
 * @param limit Most bytes of a binding, a multiple of 256.
 * @param textureReads Whether what can be a texture is read through one, and need not fit.
 */
export function splitProgram(program: Program, limit: number, textureReads: boolean): Program {
  const needsBinding = (binding: Binding) =>
    !textureReads || binding.access === "read_write" || !canBeTexture(binding);
  return program.map((call) => splitLargeViews(call, limit, needsBinding));
}

/**
 * A call whose views all fit bindings.
 *
 * @param call Any call.
 * @param limit Most bytes of a binding, a multiple of 256.
 * @param needsBinding Whether a binding has to fit; one that is read through a texture has not.
 * @returns The same call, or one of a rewritten kernel that binds large views in ranges.
 */
export function splitLargeViews(
  call: Call,
  limit: number,
  needsBinding: (binding: Binding) => boolean,
): Call {
  const large = call.kernel.reflection.bindings.filter((binding) =>
    call.views[binding.name]!.byteLength > limit && needsBinding(binding)
  );
  if (large.length === 0) return call;
  const views: Record<string, View> = { ...call.views };
  const ranges = new Map<string, number>();
  for (const { name } of large) {
    const view = call.views[name]!;
    const count = Math.ceil(view.byteLength / limit);
    ranges.set(name, count);
    for (let range = 0; range < count; range++) {
      const start = range * limit;
      views[rangeName(name, range)] = {
        ...view,
        offset: view.offset + start,
        byteLength: Math.min(limit, view.byteLength - start),
      };
    }
  }
  return { ...call, kernel: splitKernel(call.kernel, ranges, limit), views };
}

/** The first range keeps the view's name. */
function rangeName(name: string, range: number): string {
  return range === 0 ? name : `${name}Range${range}`;
}

function splitKernel(kernel: Kernel, ranges: ReadonlyMap<string, number>, limit: number): Kernel {
  const key = JSON.stringify([...ranges, limit]);
  const known = splitKernels.get(kernel) ?? new Map<string, Kernel>();
  splitKernels.set(kernel, known);
  let split = known.get(key);
  if (split === undefined) {
    let source = kernel.source;
    for (const [name, count] of ranges) {
      source = splitBinding(
        source,
        kernel.reflection.bindings.find((binding) => binding.name === name)!,
        count,
        limit,
      );
    }
    split = { ...kernel, source, reflection: reflect(source) };
    known.set(key, split);
  }
  return split;
}

/** Added to the binding number for each further range. */
const rangeBindingOffset = 100;

function splitBinding(
  source: string,
  { name, index, access, element }: Binding,
  count: number,
  limit: number,
): string {
  const bytes = elementBytes[element];
  if (bytes === undefined) throw new Error(`cannot split ${name} of ${element}`);
  const length = limit / bytes;
  const later = Array.from({ length: count - 1 }, (_, i) => i + 1);
  const declarations = later.map((range) =>
    `@group(0) @binding(${index + range * rangeBindingOffset}) ` +
    `var<storage, ${access}> ${rangeName(name, range)}: array<${element}>;`
  );
  // Counted from the last range, so that each needs one comparison.
  const pick = (index: string, use: (place: string) => string, after = "") =>
    later.toReversed().map((range) =>
      `if (${index} >= ${range * length}u) { ` +
      `${use(`${rangeName(name, range)}[${index} - ${range * length}u]`)}${after} }`
    );
  const load = [
    `fn load_${name}(at: u32) -> ${element} {`,
    ...pick("at", (place) => `return ${place};`).map((line) => `  ${line}`),
    `  return ${name}[at];`,
    "}",
  ];
  const store = [
    `fn store_${name}(at: u32, value: ${element}) {`,
    ...pick("at", (place) => `${place} = value;`, " return;").map((line) => `  ${line}`),
    `  ${name}[at] = value;`,
    "}",
  ];
  const text = rewriteAccesses(source, name, {
    load: (at) => `load_${name}(${at})`,
    store: (at, value) => `store_${name}(${at}, ${value.trim()});`,
  });
  return [
    ...text.split("\n"),
    ...declarations,
    ...load,
    ...(access === "read_write" ? store : []),
    "",
  ].join("\n");
}
