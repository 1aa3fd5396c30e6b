/**
 * Joins two calls that do not depend on each other into one dispatch: the first workgroups do the work of
 * the one, those behind them that of the other. Their kernels stay as they are; the WGSL of the joined kernel
 * is made of theirs. A workgroup has one role, so that both have the same memory of the workgroup: as much as
 * the larger needs. The invariant: every line of both keeps its origin, and each computes the same bits.
 */
import type { KernelDescription } from "./description.ts";
import { type Call, type Kernel, spread, type View } from "./program.ts";
import { type Binding, reflect } from "./reflect.ts";

/** Storage buffers that a kernel may bind on every device that facet runs on: see webgpu/device.ts. */
const mostBindings = 16;

/** A call's place in a joined one: what its names begin with there. */
type Prefix = "a_" | "b_";

const entry = /@compute\s+@workgroup_size\((\w+)\)\s*fn main\(([^)]*(?:\([^)]*\)[^)]*)*?)\)\s*\{/;

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

/** Invocations of a kernel's workgroups along their one dimension. */
function workgroupSize({ source }: Kernel): number | undefined {
  const size = entry.exec(source)?.[1];
  if (size === undefined) return undefined;
  if (/^\d+$/.test(size)) return Number(size);
  const value = new RegExp(`^const ${size} = (\\d+)u;`, "m").exec(source)?.[1];
  return value === undefined ? undefined : Number(value);
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
    joined = makeJoined(a, b, shared, lanes);
    ofBoth.set(key, joined);
  }
  return joined;
}

function makeJoined(
  a: Kernel,
  b: Kernel,
  shared: ReadonlyMap<string, string>,
  lanes: number,
): Kernel {
  const half = [a, b].some(({ source }) => source.startsWith(enableHalf));
  const memory = sharedMemory(a, b);
  const last = Math.max(0, ...a.reflection.bindings.map(({ index }) => index));
  const source = (half ? enableHalf : "") + [
    role(a, "a_", 0, new Map(), memory),
    role(b, "b_", last, shared, memory),
    ...memory.map(({ element, names, lengths }) =>
      `var<workgroup> a_${names[0]}: array<${element}, max(${lengths.join(", ")})>;`
    ),
    "struct Parameters {",
    ...members(a, "a_"),
    ...members(b, "b_"),
    "}",
    "@group(0) @binding(0) var<uniform> parameters: Parameters;",
    ...main(a, b, lanes),
    "",
  ].join("\n");
  const name = `${a.name} + ${b.name}`;
  return {
    name,
    target: a.target,
    constants: { ...a.constants, ...b.constants },
    description: describe(name, a, b, shared),
    source,
    origins: [...a.origins, ...b.origins],
    reflection: reflect(source),
  };
}

const enableHalf = "enable f16; ";

/** An array in a workgroup's memory that both roles use. */
interface SharedArray {
  readonly element: string;
  /** What `a` and what `b` call it. */
  readonly names: readonly [string, string];
  /** How many elements each needs, as expressions of the joined kernel. */
  readonly lengths: readonly [string, string];
}

const workgroupArray = /^var<workgroup> (\w+): array<(\w+), (.+)>;.*$/gm;

/** The arrays of both, in the order of their declarations, as far as their elements are of the same type. */
function sharedMemory(a: Kernel, b: Kernel): SharedArray[] {
  const arrays = ({ source }: Kernel) => [...source.matchAll(workgroupArray)];
  const free = arrays(b);
  return arrays(a).flatMap(([, name, element, length]) => {
    const index = free.findIndex((other) => other[2] === element);
    if (index < 0) return [];
    const [[, otherName, , otherLength]] = free.splice(index, 1) as [RegExpExecArray];
    const lengths = [
      renamed(length!, globalsOf(a, "a_")),
      renamed(otherLength!, globalsOf(b, "b_")),
    ] as const;
    return [{ element: element!, names: [name!, otherName!] as const, lengths }];
  });
}

/** Names of a kernel's own by what they are in the joined one. */
function globalsOf({ source }: Pick<Kernel, "source">, prefix: Prefix): Map<string, string> {
  const globals = /^(?:@group\(0\) @binding\(\d+\) )?(?:const|fn|struct|alias|var<[^>]*>) ?(\w+)/gm;
  return new Map([...source.matchAll(globals)].map(([, name]) => [name!, prefix + name!]));
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/(?<![\w.])[A-Za-z_]\w*/g, (word) => names.get(word) ?? word);
}

/** The interface of both, by the names they have in the joined kernel. */
function describe(
  name: string,
  a: Kernel,
  b: Kernel,
  shared: ReadonlyMap<string, string>,
): KernelDescription {
  const views: Record<string, KernelDescription["views"][string]> = {};
  const parameters: Record<string, KernelDescription["parameters"][string]> = {};
  for (const [prefix, { description, reflection }] of [["a_", a], ["b_", b]] as const) {
    for (const { name } of reflection.bindings) {
      if (prefix === "b_" && shared.has(name)) continue;
      views[prefix + name] = description.views[name]!;
    }
    for (const { name, type } of reflection.parameters) parameters[prefix + name] = { type };
  }
  return { name, views, parameters, cost: () => ({ flops: 0, bytes: 0 }) };
}

function members({ reflection }: Kernel, prefix: Prefix): string[] {
  return [
    ...reflection.parameters.map(({ name, type }) => `  ${prefix}${name}: ${type},`),
    ...["X", "Y", "Z"].map((axis) => `  ${prefix}groups${axis}: u32,`),
  ];
}

/** A kernel's WGSL with its names prefixed, as a function instead of an entry point. */
function role(
  { source, reflection }: Kernel,
  prefix: Prefix,
  firstBinding: number,
  shared: ReadonlyMap<string, string>,
  memory: readonly SharedArray[],
): string {
  const emptied = (text: string) => text.replace(/[^\n]/g, "");
  let text = source.startsWith(enableHalf) ? source.slice(enableHalf.length) : source;
  text = text.replace(/struct Parameters \{[^}]*\}/, emptied)
    .replace(/@group\(0\) @binding\(0\) var<uniform> parameters: Parameters;/, "")
    .replace(/\bparameters\.(\w+)/g, `parameters.${prefix}$1`);
  for (const { name, index } of reflection.bindings) {
    const declared = new RegExp(`@group\\(0\\) @binding\\(${index}\\) (var<storage[^\\n]*)`);
    text = text.replace(
      declared,
      (_, rest) => shared.has(name) ? "" : `@group(0) @binding(${firstBinding + index}) ${rest}`,
    );
  }
  text = text.replace(
    entry,
    (found, _size, given: string) =>
      `fn main(${given.replaceAll(/@builtin\(\w+\)/g, "").replaceAll(/\s+/g, " ")}) {` +
      emptied(found),
  );
  const own = memory.map(({ names: [ofFirst, ofSecond] }) => prefix === "a_" ? ofFirst : ofSecond);
  text = text.replace(workgroupArray, (found, name) => own.includes(name) ? "" : found);
  const names = new Map<string, string>([
    ...[...shared].map(([name, other]) => [name, `a_${other}`] as const),
    ...memory.map(({ names: [first] }, index) => [own[index]!, `a_${first}`] as const),
    ...globalsOf({ source: text }, prefix),
  ]);
  return renamed(text, names);
}

/** What a built-in value of the entry point is for a role. */
const builtins: Readonly<Record<string, (prefix: Prefix, lanes: number) => string>> = {
  workgroup_id: (prefix) => `${prefix}group`,
  num_workgroups: (prefix) => `${prefix}groups`,
  local_invocation_index: () => "lane",
  local_invocation_id: () => "vec3u(lane, 0u, 0u)",
  global_invocation_id: (prefix, lanes) =>
    `vec3u(${prefix}group.x * ${lanes}u + lane, ${prefix}group.yz)`,
};

/** The entry point: which role a workgroup has, and which of its workgroups it is. */
function main(a: Kernel, b: Kernel, lanes: number): string[] {
  const call = ({ name, source }: Kernel, prefix: Prefix) => {
    const given = entry.exec(source)![2]!;
    const values = [...given.matchAll(/@builtin\((\w+)\)/g)].map(([, builtin]) => {
      const value = builtins[builtin!];
      if (value === undefined) throw new Error(`${name} cannot be joined: it reads ${builtin}`);
      return value(prefix, lanes);
    });
    return `${prefix}main(${values.join(", ")});`;
  };
  const groups = (prefix: Prefix, index: string) => [
    `    let ${prefix}groups = vec3u(parameters.${prefix}groupsX, parameters.${prefix}groupsY, ` +
    `parameters.${prefix}groupsZ);`,
    `    let ${prefix}index = ${index};`,
    `    let ${prefix}row = ${prefix}index / ${prefix}groups.x;`,
    `    let ${prefix}group = vec3u(${prefix}index % ${prefix}groups.x, ` +
    `${prefix}row % ${prefix}groups.y, ${prefix}row / ${prefix}groups.y);`,
  ];
  return [
    `@compute @workgroup_size(${lanes})`,
    "fn main(",
    "  @builtin(workgroup_id) group: vec3u,",
    "  @builtin(num_workgroups) groups: vec3u,",
    "  @builtin(local_invocation_index) lane: u32,",
    ") {",
    "  let index = group.y * groups.x + group.x;",
    "  let second = parameters.a_groupsX * parameters.a_groupsY * parameters.a_groupsZ;",
    "  if (index < second) {",
    ...groups("a_", "index"),
    `    ${call(a, "a_")}`,
    "  } else {",
    ...groups("b_", "index - second"),
    // Two dimensions of workgroups may be more than there is work for.
    `    if (b_group.z < b_groups.z) { ${call(b, "b_")} }`,
    "  }",
    "}",
  ];
}
