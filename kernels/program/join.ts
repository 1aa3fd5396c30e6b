/**
 * Joins two calls that do not depend on each other into one dispatch: the first workgroups do the work of
 * the one, those behind them that of the other. Their kernels stay as they are, and so do the bits that each
 * computes; see join_kernels.ts for the WGSL.
 */
import { joinKernels, workgroupSize } from "./join_kernels.ts";
import { type Call, type Kernel, spread, type View } from "./program.ts";
import type { Binding } from "./reflect.ts";

/** Storage buffers that a kernel may bind on every device that facet runs on: see webgpu/device.ts. */
const mostBindings = 16;

/**
 * Joins two calls of kernels for WebGPU.
 *
 * @param a Whose workgroups come first.
 * @param b What follows; it may read what `a` reads, but nothing that either writes is the other's.
 * @returns One call; undefined where workgroups differ in size or there would be too many bindings.
 * @throws {Error} When one writes memory that the other reads, or both write the same range.
 */
export function joinCalls(a: Call, b: Call): Call | undefined {
  mustBeIndependent(a, b);
  const lanes = workgroupSize(a.kernel);
  if (lanes === undefined || lanes !== workgroupSize(b.kernel)) return undefined;
  const shared = sharedBindings(a, b);
  const { bindings } = b.kernel.reflection;
  if (a.kernel.reflection.bindings.length + bindings.length - shared.size > mostBindings) {
    return undefined;
  }
  const views: Record<string, View> = {};
  for (const [name, view] of Object.entries(a.views)) views[`a_${name}`] = view;
  for (const [name, view] of Object.entries(b.views)) {
    if (!shared.has(name)) views[`b_${name}`] = view;
  }
  const parameters: Record<string, number> = {};
  for (const [prefix, call] of [["a_", a], ["b_", b]] as const) {
    for (const [name, value] of Object.entries(call.parameters)) parameters[prefix + name] = value;
    const [x, y, z] = call.workgroups;
    Object.assign(parameters, {
      [`${prefix}groupsX`]: x,
      [`${prefix}groupsY`]: y,
      [`${prefix}groupsZ`]: z,
    });
  }
  return {
    kernel: joinedKernel(a.kernel, b.kernel, shared, lanes),
    views,
    parameters,
    workgroups: spread(groupsOf(a) + groupsOf(b), 1),
    cost: { flops: a.cost.flops + b.cost.flops, bytes: a.cost.bytes + b.cost.bytes },
  };
}

function groupsOf({ workgroups: [x, y, z] }: Call): number {
  return x * y * z;
}

/** WebGPU lets no buffer of a dispatch be written and read, by whichever workgroups. */
function mustBeIndependent(a: Call, b: Call): void {
  for (const first of a.kernel.reflection.bindings) {
    for (const second of b.kernel.reflection.bindings) {
      const [one, other] = [a.views[first.name]!, b.views[second.name]!];
      if (one.memory !== other.memory) continue;
      const writes = [first, second].filter(({ access }) => access === "read_write").length;
      const apart = one.offset + one.byteLength <= other.offset ||
        other.offset + other.byteLength <= one.offset;
      if (writes === 0 || (writes === 2 && apart)) continue;
      throw new Error(
        `${a.kernel.name} and ${b.kernel.name} cannot be joined: ${first.name} and ${second.name} ` +
          `are both of ${one.memory.label}`,
      );
    }
  }
}

/** What `b` reads that `a` binds already: the name it has there, by its name in `b`. */
function sharedBindings(a: Call, b: Call): Map<string, string> {
  const shared = new Map<string, string>();
  const same = (one: View, other: View) =>
    one.memory === other.memory && one.offset === other.offset &&
    one.byteLength === other.byteLength && (one.half ?? false) === (other.half ?? false);
  const reads = ({ access }: Binding) => access === "read";
  for (const binding of b.kernel.reflection.bindings.filter(reads)) {
    const found = a.kernel.reflection.bindings.find((other) =>
      reads(other) && other.element === binding.element &&
      same(a.views[other.name]!, b.views[binding.name]!)
    );
    if (found) shared.set(binding.name, found.name);
  }
  return shared;
}

const joinedKernels = new WeakMap<Kernel, WeakMap<Kernel, Map<string, Kernel>>>();

/** The same kernels and shared bindings give the same object, so that executors cache its pipeline. */
function joinedKernel(
  a: Kernel,
  b: Kernel,
  shared: ReadonlyMap<string, string>,
  lanes: number,
): Kernel {
  const ofFirst = joinedKernels.get(a) ?? new WeakMap<Kernel, Map<string, Kernel>>();
  joinedKernels.set(a, ofFirst);
  const ofBoth = ofFirst.get(b) ?? new Map<string, Kernel>();
  ofFirst.set(b, ofBoth);
  const key = JSON.stringify([...shared]);
  let joined = ofBoth.get(key);
  if (joined === undefined) {
    joined = joinKernels(a, b, shared, lanes);
    ofBoth.set(key, joined);
  }
  return joined;
}
