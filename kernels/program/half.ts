/**
 * Storage in half precision. A view says that its elements are 16-bit floats, and the kernel that binds
 * it converts where it loads and stores: arithmetic stays float32, and no kernel is written twice.
 */
import type { Kernel } from "./program.ts";
import { reflect } from "./reflect.ts";
import { rewriteAccesses } from "./rewrite.ts";

const halfKernels = new WeakMap<Kernel, Map<string, Kernel>>();

/**
 * A kernel that keeps some of its buffers in half precision. The same kernel and names give the same
 * object, so executors can cache pipelines by identity.
 *
 * @param kernel The kernel as it is written, for float32.
 * @param names Its vec4f buffers that hold 16-bit floats.
 */
export function inHalfPrecision(kernel: Kernel, names: readonly string[]): Kernel {
  const key = names.toSorted().join(" ");
  const known = halfKernels.get(kernel) ?? new Map<string, Kernel>();
  halfKernels.set(kernel, known);
  let half = known.get(key);
  if (half === undefined) {
    half = convert(kernel, names);
    known.set(key, half);
  }
  return half;
}

function convert(kernel: Kernel, halves: readonly string[]): Kernel {
  let text = kernel.source;
  for (const half of halves) {
    const binding = kernel.reflection.bindings.find((binding) => binding.name === half);
    if (binding?.element !== "vec4f") {
      throw new Error(`${kernel.name}: ${half} cannot be kept in half precision`);
    }
    text = rewriteAccesses(text, half, {
      load: (index) => `vec4f(${half}[${index}])`,
      store: (index, value) => `${half}[${index}] = vec4<f16>(${value.trim()});`,
    }).replace(new RegExp(`(\\b${half}\\s*: array<)vec4f>`), "$1vec4<f16>>");
  }
  // In the first line, so that every line keeps its number.
  const source = `enable f16; ${text}`;
  return { ...kernel, source, reflection: reflect(source) };
}
