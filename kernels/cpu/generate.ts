/**
 * What the CPU engine's build makes of the kernels' descriptions: for AssemblyScript the classes by which
 * a kernel reads its call and the records of the host (`built/calls.as`) and the table of all kernels
 * (`built/dispatch.as`), for TypeScript where each slot lies (`built/layouts.ts`). Offsets are constants of
 * the compiler, so names cost nothing.
 */
import { bindingNames, type KernelDescription } from "../program/description.ts";
import { augmentationDraw, batchRecord, type FieldType, wordsOf } from "../program/records.ts";
import { slotCount } from "./slots.ts";

const kernelsFolder = new URL("../", import.meta.url);
const note = "Made by `deno task build-cpu` from the kernels' descriptions: see cpu/generate.ts.";

/** The generated files by their names in `built/`. */
export type GeneratedFiles = Readonly<Record<"calls.as" | "dispatch.as" | "layouts.ts", string>>;

/**
 * The descriptions of all kernels that the CPU has, sorted by name.
 *
 * @returns What the modules of the folders below `kernels/` export.
 * @throws {Error} When two kernels have the same name.
 */
export async function findDescriptions(): Promise<KernelDescription[]> {
  const found = new Map<string, KernelDescription>();
  for (const { name: folder, isDirectory } of Deno.readDirSync(kernelsFolder)) {
    if (!isDirectory) continue;
    for (const { name } of Deno.readDirSync(new URL(`${folder}/`, kernelsFolder))) {
      if (!name.endsWith(".ts") || name.endsWith("_test.ts") || !ownsKernels(folder)) continue;
      const module = await import(new URL(`${folder}/${name}`, kernelsFolder).href);
      for (const value of Object.values(module)) {
        if (!isDescription(value) || value.cpu === undefined) continue;
        const other = found.get(value.name);
        if (other && other !== value) throw new Error(`two kernels are named ${value.name}`);
        found.set(value.name, value);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}

function ownsKernels(folder: string): boolean {
  return !["cpu", "program", "testing", "tuning", "webgpu", "wgsl"].includes(folder);
}

function isDescription(value: unknown): value is KernelDescription {
  return typeof value === "object" && value !== null &&
    "views" in value && "parameters" in value && "cost" in value;
}

/**
 * Writes the files.
 *
 * @param descriptions All kernels of the CPU.
 * @returns Their texts.
 * @throws {Error} When a kernel has more views and parameters than a record has slots, or kernels that
 * share a function differ in their interface.
 */
export function generate(descriptions: readonly KernelDescription[]): GeneratedFiles {
  const byEntry = new Map<string, KernelDescription>();
  for (const description of descriptions) {
    const { entry } = description.cpu!;
    const other = byEntry.get(entry);
    if (other && slotsOf(other).join() !== slotsOf(description).join()) {
      throw new Error(`${other.name} and ${description.name} share ${entry} and differ`);
    }
    if (slotsOf(description).length > slotCount) {
      throw new Error(`${description.name} has more than ${slotCount} views and parameters`);
    }
    byEntry.set(entry, description);
  }
  const entries = [...byEntry.values()];
  return {
    "calls.as": [
      `// ${note}`,
      'import { Call } from "../call";',
      ...[batchRecord, augmentationDraw].map(({ name, fields }) => recordClass(name, fields)),
      ...entries.map(callClass),
    ].join("\n\n") + "\n",
    "dispatch.as": dispatch(descriptions, entries),
    "layouts.ts": layouts(descriptions),
  };
}

/** Names of a record's slots in order: views, parameters, parameters of the CPU's own. */
function slotsOf({ views, parameters, cpu }: KernelDescription): string[] {
  return [
    ...Object.entries(views).flatMap(([name, view]) => bindingNames(name, view.atMost)),
    ...Object.keys(parameters),
    ...(cpu?.extra ?? []),
  ];
}

function className({ cpu }: KernelDescription): string {
  const entry = cpu!.entry;
  return `${entry[0]!.toUpperCase()}${entry.slice(1)}Call`;
}

/** A record of the host as a class. */
function recordClass(name: string, fields: Readonly<Record<string, FieldType>>): string {
  const lines = Object.entries(fields).flatMap(([field, type]) => {
    if (typeof type === "string") return [`  ${field}: ${type};`];
    const words = bindingNames(field, wordsOf(type)).map((word) => `  ${word}: ${type[0]};`);
    return [...words, ...indexed(name, field, type[0])];
  });
  return [`@unmanaged`, `export class ${name} {`, ...lines, "}"].join("\n");
}

/** A method that reads one of several words in a row. */
function indexed(owner: string, name: string, type: "f32" | "usize"): string[] {
  const place = `changetype<usize>(this) + (<usize>index << 2), offsetof<${owner}>("${name}0")`;
  return [
    `  @inline`,
    `  ${name}At(index: u32): ${type} {`,
    `    return load<${type}>(${place});`,
    `  }`,
  ];
}

/** The class by which a kernel reads its call. */
function callClass(description: KernelDescription): string {
  const { views, parameters, flags = [], cpu } = description;
  const owner = className(description);
  const lines: string[] = [];
  for (const [name, { atMost, element, shape }] of Object.entries(views)) {
    for (const slot of bindingNames(name, atMost)) lines.push(`  ${slot}: usize; // ${shape}`);
    if (atMost !== undefined) lines.push(...indexed(owner, name, "usize"));
    if (typeof element === "string") continue;
    const place = `this.${name} + <usize>index * ${4 * element.words}`;
    lines.push(
      `  @inline`,
      `  ${name}At(index: u32): ${element.name} {`,
      `    return changetype<${element.name}>(${place});`,
      `  }`,
    );
  }
  for (const [name, { type }] of Object.entries(parameters)) lines.push(`  ${name}: ${type};`);
  for (const name of cpu!.extra ?? []) lines.push(`  ${name}: u32;`);
  for (const [bit, flag] of flags.entries()) {
    lines.push(
      `  @inline`,
      `  get ${flag}(): bool {`,
      `    return (this.flags & ${1 << bit}) != 0;`,
      `  }`,
    );
  }
  return [`@unmanaged`, `export class ${owner} extends Call {`, ...lines, "}"].join("\n");
}

/** The table of all kernels, by the numbers of the layouts. */
function dispatch(
  descriptions: readonly KernelDescription[],
  entries: readonly KernelDescription[],
): string {
  const imports = entries.map(({ cpu }) => `import { ${cpu!.entry} } from "../../${cpu!.module}";`);
  return [
    `// ${note}`,
    "",
    ...imports.sort(),
    'import { Call } from "../call";',
    "",
    "/** What runs one task of a call. */",
    "type Kernel = (call: Call, task: u32) => void;",
    "",
    "/** The kernels by their numbers; each is called with a record of its own class. */",
    "export const kernels: StaticArray<Kernel> = [",
    ...descriptions.map(({ cpu }) => `  changetype<Kernel>(${cpu!.entry}),`),
    "];",
    "",
  ].join("\n");
}

function layouts(descriptions: readonly KernelDescription[]): string {
  const list = (names: readonly string[]) => `"${names.join(" ")}"`;
  return [
    `/** ${note} */`,
    "",
    "/** Where the module finds what a kernel is called with. */",
    "export interface KernelLayout {",
    "  /** The kernel's place in the module's table. */",
    "  readonly number: number;",
    "  /** Names of views and parameters in the order of their slots. */",
    "  readonly slots: readonly string[];",
    "  /** Names of flags in the order of their bits. */",
    "  readonly flags: readonly string[];",
    "}",
    "",
    "function layout(number: number, slots: string, flags: string): KernelLayout {",
    '  return { number, slots: slots.split(" "), flags: flags === "" ? [] : flags.split(" ") };',
    "}",
    "",
    "/** The layouts by the kernels' names. */",
    "export const kernelLayouts: Readonly<Record<string, KernelLayout>> = {",
    ...descriptions.flatMap((description, number) => [
      `  ${description.name}: layout(`,
      `    ${number},`,
      `    ${list(slotsOf(description))},`,
      `    ${list(description.flags ?? [])},`,
      "  ),",
    ]),
    "};",
    "",
  ].join("\n");
}
