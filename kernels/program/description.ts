/**
 * A kernel's description: the one place where its interface is written down. From it follow the type of
 * the function that records it, the check of its WGSL (`check.ts`), the record that the CPU engine's
 * threads read, and the AssemblyScript by which its implementation for the CPU reads that record
 * (`cpu/generate.ts`). Everything is joined by name.
 *
 * `@__NO_SIDE_EFFECTS__` lets a bundler leave out the kernels that a page does not use.
 */
import type { Cost, View } from "./program.ts";
import type { FieldType, RecordLayout } from "./records.ts";
import type { Constants, Template } from "./specialise.ts";

/** The type of a buffer's elements: a type of WGSL, or a record of named fields. */
export type ElementType =
  | "vec4f"
  | "vec2f"
  | "f32"
  | "u32"
  | "i32"
  | RecordLayout<Readonly<Record<string, FieldType>>>;

/** A buffer that a kernel binds. */
export interface ViewDescription {
  /** Whether the kernel writes it, too. */
  readonly access: "read" | "read_write";
  /** Whether an invocation reads, before it writes them, only elements that it alone writes. */
  readonly inPlace: boolean;
  /** The type of its elements. */
  readonly element: ElementType;
  /** Its shape, for readers. */
  readonly shape: string;
  /** Of a record: the fields that the kernel reads. */
  readonly fields?: readonly string[];
  /** The flag that is set where it is given; without one it is always given. */
  readonly when?: string;
  /** Of a list of views, bound as NAME0, NAME1, ...: the constant that counts them. */
  readonly counted?: string;
  /** Of a list of views: how many the CPU's record has room for. */
  readonly atMost?: number;
}

/** A parameter of a kernel, 4 bytes. */
export interface ParameterDescription {
  /** Its type in WGSL and AssemblyScript. */
  readonly type: "u32" | "f32";
  /** The flag with which it is given; without one it is always given. */
  readonly when?: string;
}

/** A whole-numbered parameter. */
export const u32 = { type: "u32" } as const;

/** A fractional parameter. */
export const f32 = { type: "f32" } as const;

/** A view that is only read. */
export /* @__NO_SIDE_EFFECTS__ */ function read(element: ElementType, shape: string) {
  return { access: "read", inPlace: false, element, shape } as const;
}

/** A view that is written. */
export /* @__NO_SIDE_EFFECTS__ */ function write(element: ElementType, shape: string) {
  return { access: "read_write", inPlace: false, element, shape } as const;
}

/** A view whose elements are read and then written by the same invocation. */
export /* @__NO_SIDE_EFFECTS__ */ function update(element: ElementType, shape: string) {
  return { access: "read_write", inPlace: true, element, shape } as const;
}

/** A view of records of which the kernel reads some fields. */
export /* @__NO_SIDE_EFFECTS__ */ function readFields<
  F extends Readonly<Record<string, FieldType>>,
>(
  element: RecordLayout<F>,
  fields: readonly (keyof F & string)[],
  shape: string,
) {
  return { ...read(element, shape), fields };
}

/** As many views as a constant says, of the same kind; a record for the CPU has room for `atMost`. */
export /* @__NO_SIDE_EFFECTS__ */ function list<const C extends string>(
  counted: C,
  atMost: number,
  view: ReturnType<typeof read>,
) {
  return { ...view, counted, atMost };
}

/** A view or parameter that is given only with a flag: the flag is set where the view is given. */
export /* @__NO_SIDE_EFFECTS__ */ function when<
  const F extends string,
  D extends ViewDescription | ParameterDescription,
>(
  flag: F,
  description: D,
): D & { readonly when: F } {
  return { ...description, when: flag };
}

/** The views of a kernel by name. */
export type ViewDescriptions = Readonly<Record<string, ViewDescription>>;

/** The parameters of a kernel by name. */
export type ParameterDescriptions = Readonly<Record<string, ParameterDescription>>;

/** Names of what is always given. */
export type AlwaysGiven<D> = {
  [K in keyof D]: D[K] extends { readonly when: string } ? never : K;
}[keyof D];

/** Names of what a flag decides about. */
export type SometimesGiven<D> = Exclude<keyof D, AlwaysGiven<D>>;

/** What is given for one view: itself, or a list. */
export type ViewValue<D> = D extends { readonly counted: string } ? readonly View[] : View;

/** What a recorded call gives for a description's views. */
export type ViewsOf<V extends ViewDescriptions> =
  & { readonly [K in AlwaysGiven<V>]: ViewValue<V[K]> }
  & { readonly [K in SometimesGiven<V>]?: ViewValue<V[K]> | undefined };

/** What a recorded call gives for a description's parameters. */
export type ParametersOf<P extends ParameterDescriptions> =
  & { readonly [K in AlwaysGiven<P>]: number }
  & { readonly [K in SometimesGiven<P>]?: number | undefined };

/** A call as costs and tasks are computed from it. */
export interface DescribedCall<
  V extends ViewDescriptions,
  P extends ParameterDescriptions,
  F extends string,
> {
  /** The views that are given. */
  readonly views: ViewsOf<V>;
  /** The parameters that are given. */
  readonly parameters: ParametersOf<P>;
  /** Those the description names and those that views decide. */
  readonly flags: Readonly<Record<F, boolean>>;
}

/** How a call's work is divided into tasks on the CPU. */
export interface Division<E extends string = never> {
  /** How many tasks; which thread takes a task changes nothing. */
  readonly tasks: number;
  /** Parameters of the CPU's own, by name. */
  readonly extra?: Readonly<Record<E, number>>;
  /** Bytes of scratch that each thread needs. */
  readonly scratch?: number | undefined;
  /** Which weight to pack first, for which side of a product. */
  readonly pack?: Packing | undefined;
}

/** The view `weight` [outputChannels, inputChannels] to pack; see `pointwise/pack.as`. */
export interface Packing {
  /** Panels over the output's channels, or over the input's. */
  readonly by: "rows" | "columns";
  /** Rows of the weight. */
  readonly outputChannels: number;
  /** Columns of the weight. */
  readonly inputChannels: number;
}

/** How the CPU engine runs a kernel. */
export interface CpuImplementation<
  V extends ViewDescriptions,
  P extends ParameterDescriptions,
  F extends string,
  E extends string,
> {
  /** The AssemblyScript from `kernels/` on, without `.as`. */
  readonly module: string;
  /** The function in it. */
  readonly entry: string;
  /** Names of whole-numbered parameters that only the CPU has, computed by `divide`. */
  readonly extra?: readonly E[];
  /** How the work is divided; it follows from the shape alone, never from the number of threads. */
  divide(call: DescribedCall<V, P, F>): Division<E>;
}

/** A kernel's interface. */
export interface KernelDescription<
  V extends ViewDescriptions = ViewDescriptions,
  P extends ParameterDescriptions = ParameterDescriptions,
  F extends string = string,
  E extends string = string,
> {
  /** As the profile and the errors show it; no two kernels share one. */
  readonly name: string;
  /** Its WGSL; absent where only the CPU has it. */
  readonly template?: Template;
  /** Other templates that compute the same with the same interface, by name. */
  readonly variants?: Readonly<Record<string, Template>>;
  /** Constants of the template that are the same in every call. */
  readonly constants?: Constants;
  /** What it reads and writes. */
  readonly views: V;
  /** What it is given by value; those of a whole number come to the kernel as u32. */
  readonly parameters: P;
  /** Conditions that a call states itself, since no view is there or missing with them. */
  readonly flags?: readonly F[];
  /** What a call costs at least, as if every element had four bytes. */
  cost(call: DescribedCall<V, P, F>): Cost;
  /** How the CPU runs it; absent where it does not. */
  readonly cpu?: CpuImplementation<V, P, F, E>;
}

/**
 * Describes a kernel.
 *
 * @param description Its interface.
 * @returns The same, with names and types kept for the function that records it.
 * @example
 * ```ts
 * import { defineKernel, f32, read, u32, when, write } from "./description.ts";
 *
 * const scaleKernel = defineKernel({
 *   name: "scale",
 *   views: {
 *     input: read("vec4f", "[length]"),
 *     mask: when("MASKED", read("vec4f", "[length]")),
 *     output: write("vec4f", "[length]"),
 *   },
 *   parameters: { length: u32, factor: f32 },
 *   cost: ({ views, parameters: { length } }) => ({
 *     flops: length,
 *     bytes: (views.mask ? 12 : 8) * length,
 *   }),
 * });
 * console.assert(scaleKernel.views.mask.when === "MASKED");
 * ```
 */
export /* @__NO_SIDE_EFFECTS__ */ function defineKernel<
  const V extends ViewDescriptions,
  const P extends ParameterDescriptions,
  const F extends string = never,
  const E extends string = never,
>(description: KernelDescription<V, P, F, E>): KernelDescription<V, P, F, E> {
  return description;
}

/** The names by which a view is bound: one, or one for each of a list. */
export function bindingNames(name: string, count: number | undefined): readonly string[] {
  return count === undefined ? [name] : Array.from({ length: count }, (_, i) => `${name}${i}`);
}
