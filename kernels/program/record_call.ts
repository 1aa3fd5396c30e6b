/** Records a call of a kernel: the typed way from a description to an entry of a program. */
import {
  bindingNames,
  type DescribedCall,
  type KernelDescription,
  type ParameterDescriptions,
  type ParametersOf,
  type ViewDescriptions,
  type ViewsOf,
} from "./description.ts";
import { OutOfMemoryError } from "./engine.ts";
import { inHalfPrecision } from "./half.ts";
import { kernelOf } from "./kernel.ts";
import type { Call, View } from "./program.ts";
import type { Constants } from "./specialise.ts";
import type { Target } from "./target.ts";

/** What is recorded of a kernel with such a description. */
export interface RecordedCall<
  V extends ViewDescriptions,
  P extends ParameterDescriptions,
  F extends string,
> {
  /** What kind of device it is recorded for. */
  readonly target: Target;
  /** A view for everything that it reads and writes; one that is left out unsets its flag. */
  readonly views: ViewsOf<V>;
  readonly parameters: ParametersOf<P>;
  /** The conditions that no view decides. */
  readonly flags: Readonly<Record<F, boolean>>;
  /** How the WGSL divides the work: constants and conditions of the template. The CPU needs none. */
  readonly constants?: Constants | undefined;
  /** Which of the kernel's templates; the default without one. */
  readonly variant?: string | undefined;
  /** How many workgroups to start, along x, y and z; the CPU's tasks are the description's. */
  readonly workgroups: readonly [number, number, number];
}

/**
 * Records a call, checking that every view and parameter of the kernel is given and no other.
 *
 * @param description The kernel.
 * @param call What to call it with.
 * @returns The call, of a kernel that keeps in half precision what its views say.
 * @throws {Error} When a view or parameter is missing, unknown or not usable.
 * @throws {OutOfMemoryError} When it is too large for any device.
 */
export function recordCall<
  V extends ViewDescriptions,
  P extends ParameterDescriptions,
  F extends string,
>(
  description: KernelDescription<V, P, F, string>,
  // A kernel without flags of its own need not give any.
  call: [F] extends [never] ? Omit<RecordedCall<V, P, F>, "flags"> : RecordedCall<V, P, F>,
): Call {
  const { target, variant, workgroups, parameters, ...given } = {
    flags: {},
    ...call,
  } as RecordedCall<ViewDescriptions, ParameterDescriptions, string>;
  const described = description as unknown as KernelDescription;
  const { name } = described;
  const counts: Record<string, number> = {};
  const views: Record<string, View> = {};
  for (const [key, value] of Object.entries(given.views)) {
    if (value === undefined) continue;
    const view = described.views[key];
    if (view === undefined) throw new Error(`${name}: it has no buffer ${key}`);
    if (view.counted === undefined) {
      views[key] = value;
      continue;
    }
    const all = value as unknown as readonly View[];
    counts[view.counted] = all.length;
    bindingNames(key, all.length).forEach((bound, index) => views[bound] = all[index]!);
  }
  const flags = flagsOf(described, given.views);
  for (const flag of described.flags ?? []) if (given.flags[flag]) flags.add(flag);
  const recorded = checkParameters(described, parameters, flags);
  for (const [bound, view] of Object.entries(views)) checkView(name, bound, view);
  if (!workgroups.every((n) => Number.isInteger(n) && n >= 1 && n <= 65535)) {
    throw new OutOfMemoryError(
      `${name}: cannot dispatch ${workgroups.join(" x ")} workgroups, which no device runs at ` +
        "once. Use a smaller batch, input size or width multiplier.",
    );
  }
  const conditions = Object.fromEntries(
    flagNames(described).map((flag) => [flag, flags.has(flag)]),
  );
  const constants = target === "cpu"
    ? conditions
    : { ...described.constants, ...given.constants, ...counts, ...conditions };
  const kernel = kernelOf(described, { target, variant, constants, flags });
  const cost = described.cost(describedCall(given.views, parameters, conditions));
  const plain: Call = { kernel, views, parameters: recorded, workgroups, cost };
  const halves = Object.keys(views).filter((bound) => views[bound]!.half);
  if (halves.length === 0) return plain;
  const saved = halves.reduce((sum, bound) => sum + views[bound]!.byteLength, 0);
  return {
    ...plain,
    kernel: target === "cpu" ? kernel : inHalfPrecision(kernel, halves),
    cost: { ...cost, bytes: cost.bytes - saved },
  };
}

/** A call as the functions of a description see it. */
export function describedCall(
  views: object,
  parameters: Readonly<Record<string, number | undefined>>,
  flags: Readonly<Record<string, boolean>>,
): DescribedCall<ViewDescriptions, ParameterDescriptions, string> {
  return { views, parameters, flags } as DescribedCall<
    ViewDescriptions,
    ParameterDescriptions,
    string
  >;
}

/** Names of all flags: those of views that may be missing, and those that calls state. */
export function flagNames({ views, flags = [] }: KernelDescription): string[] {
  const decided = Object.values(views).flatMap((view) => view.when ?? []);
  return [...new Set([...decided, ...flags])];
}

/** The flags that the given views set. */
function flagsOf({ name, views }: KernelDescription, given: object): Set<string> {
  const set = new Set<string>();
  const missing: string[] = [];
  for (const [key, { when }] of Object.entries(views)) {
    const value = (given as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined && when !== undefined) set.add(when);
    if (value === undefined && when === undefined) missing.push(key);
  }
  for (const [key, { when }] of Object.entries(views)) {
    const value = (given as Readonly<Record<string, unknown>>)[key];
    if (value === undefined && when !== undefined && set.has(when)) missing.push(key);
  }
  if (missing.length > 0) throw new Error(`${name}: buffer ${missing.join(", ")} is not given`);
  return set;
}

function checkParameters(
  { name, parameters }: KernelDescription,
  given: Readonly<Record<string, number | undefined>>,
  flags: ReadonlySet<string>,
): Record<string, number> {
  const recorded: Record<string, number> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const parameter = parameters[key];
    if (parameter === undefined) throw new Error(`${name}: it has no parameter ${key}`);
    if (parameter.type === "u32" && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32)) {
      throw new Error(`${name}: ${key} is ${value}, not an unsigned integer`);
    }
    if (parameter.when === undefined || flags.has(parameter.when)) recorded[key] = value;
  }
  const missing = Object.entries(parameters).filter(([key, { when }]) =>
    (when === undefined || flags.has(when)) && recorded[key] === undefined
  );
  if (missing.length > 0) {
    throw new Error(`${name}: parameter ${missing.map(([key]) => key).join(", ")} is not given`);
  }
  return recorded;
}

function checkView(kernel: string, name: string, view: View): void {
  if (view.offset % 256 !== 0 || view.byteLength <= 0 || view.byteLength % 4 !== 0) {
    throw new Error(`${kernel}: ${name} is not a bindable range of ${view.memory.label}`);
  }
  if (view.offset + view.byteLength > view.memory.byteLength) {
    throw new Error(`${kernel}: ${name} reaches past the end of ${view.memory.label}`);
  }
}
