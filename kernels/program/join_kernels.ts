/**
 * Makes the WGSL of two kernels that are one dispatch of theirs. A workgroup has one role, so that both have the
 * same memory of the workgroup: as much as the larger needs. The invariant: every line of both keeps its origin,
 * and each computes the same bits.
 */
import type { KernelDescription } from "./description.ts";
import joinedMain from "./joined_main.wgsl" with { type: "text" };
import type { Kernel } from "./program.ts";
import { reflect } from "./reflect.ts";

/** A call's place in a joined one: what its names begin with there. */
type Prefix = "a_" | "b_";

const entry = /@compute\s+@workgroup_size\((\w+)\)\s*fn main\(([^)]*(?:\([^)]*\)[^)]*)*?)\)\s*\{/;

/** Invocations of a kernel's workgroups along their one dimension. */
export function workgroupSize({ source }: Kernel): number | undefined {
  const size = entry.exec(source)?.[1];
  if (size === undefined) return undefined;
  if (/^\d+$/.test(size)) return Number(size);
  const value = new RegExp(`^const ${size} = (\\d+)u;`, "m").exec(source)?.[1];
  return value === undefined ? undefined : Number(value);
}

/**
 * Makes the kernel of two that are one dispatch.
 *
 * @param a Whose workgroups come first.
 * @param b Whose workgroups follow.
 * @param shared What `b` reads that `a` binds already: the name it has there, by its name in `b`.
 * @param lanes Invocations of a workgroup of either.
 * @returns A kernel whose views and parameters have `a_` and `b_` before their names.
 */
export function joinKernels(
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
    main(a, b, lanes),
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

/** The entry point; see joined_main.wgsl. */
function main(a: Kernel, b: Kernel, lanes: number): string {
  const call = ({ name, source }: Kernel, prefix: Prefix) => {
    const given = entry.exec(source)![2]!;
    const values = [...given.matchAll(/@builtin\((\w+)\)/g)].map(([, builtin]) => {
      const value = builtins[builtin!];
      if (value === undefined) throw new Error(`${name} cannot be joined: it reads ${builtin}`);
      return value(prefix, lanes);
    });
    return `${prefix}main(${values.join(", ")});`;
  };
  const values: Readonly<Record<string, string>> = {
    lanes: String(lanes),
    first: call(a, "a_"),
    second: call(b, "b_"),
  };
  return joinedMain.replaceAll(/^ *\/\/.*\n/gm, "")
    .replaceAll(/\$(\w+)/g, (_, name) => values[name]!);
}
