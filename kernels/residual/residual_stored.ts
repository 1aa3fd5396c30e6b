/**
 * A residual connection added where the branch is stored: in inference the scale and shift of the branch's
 * norm are known before the branch is computed, so its last convolution stores the block's output itself,
 * which saves a dispatch and a pass over memory. It is for hardware: a convolution's WGSL is rewritten, and
 * no kernel is written twice.
 */
import type { LazyInput } from "../pointwise/pointwise.ts";
import type { Call, Kernel, View } from "../program/program.ts";
import { reflect } from "../program/reflect.ts";
import { rewriteAccesses } from "../program/rewrite.ts";

const storedKernels = new WeakMap<Kernel, Map<string, Kernel>>();

/**
 * The call that stores the block's output instead of the branch's raw output.
 *
 * @param call A pointwise convolution for hardware without partial sums, with `output` in float32.
 * @param skip What the block read. [rows, outputChannels]
 * @param branchNorm Scale and shift of the norm behind the convolution. [outputChannels]
 * @returns output = skip, normed and activated if it awaits that, + normed branch, to the same bits as a
 * call of the residual kernel.
 */
export function residualStored(
  call: Call,
  skip: LazyInput,
  branchNorm: { readonly scale: View; readonly shift: View },
): Call {
  const { input, norm, relu6 } = skip;
  const views: Readonly<Record<string, View>> = {
    skip: input,
    branchScale: branchNorm.scale,
    branchShift: branchNorm.shift,
    ...(norm && { skipScale: norm.scale, skipShift: norm.shift }),
  };
  const elements = call.views.output!.byteLength / 4;
  const { flops, bytes } = call.cost;
  return {
    ...call,
    kernel: storedKernel(call.kernel, Object.keys(views), relu6),
    views: { ...call.views, ...views },
    cost: { flops: flops + 5 * elements, bytes: bytes + 4 * elements },
  };
}

/** The same kernel and skip give the same object, so that executors cache its pipeline. */
function storedKernel(kernel: Kernel, names: readonly string[], relu6: boolean): Kernel {
  const known = storedKernels.get(kernel) ?? new Map<string, Kernel>();
  storedKernels.set(kernel, known);
  const key = `${names.join(" ")} ${relu6}`;
  let stored = known.get(key);
  if (stored === undefined) {
    stored = rewriteStores(kernel, names, relu6);
    known.set(key, stored);
  }
  return stored;
}

function rewriteStores(kernel: Kernel, names: readonly string[], relu6: boolean): Kernel {
  const free = 1 + Math.max(...kernel.reflection.bindings.map(({ index }) => index));
  const lazy = names.includes("skipScale");
  // Behind the kernel's lines, which keep their numbers.
  const source = [
    rewriteAccesses(kernel.source, "output", {
      load: (index) => `output[${index}]`,
      store: (index, value) => `output[${index}] = withSkip(${index}, ${value.trim()});`,
    }),
    ...names.map((name, index) =>
      `@group(0) @binding(${free + index}) var<storage, read> ${name}: array<vec4f>;`
    ),
    "fn withSkip(at: u32, branch: vec4f) -> vec4f {",
    "  let channel = at % (parameters.outputChannels / 4u);",
    "  var value = skip[at];",
    ...(lazy ? ["  value = fma(value, skipScale[channel], skipShift[channel]);"] : []),
    ...(relu6 ? ["  value = clamp(value, vec4f(), vec4f(6.0));"] : []),
    "  return value + fma(branch, branchScale[channel], branchShift[channel]);",
    "}",
    "",
  ].join("\n");
  return { ...kernel, name: `${kernel.name} + residual`, source, reflection: reflect(source) };
}
