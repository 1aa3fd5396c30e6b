/**
 * A program is data: a flat list of calls, each naming a kernel, the memory it reads and writes and
 * its parameters. An executor (see `webgpu/`) turns the list into something that runs. Nothing here
 * knows a GPU, so everything above this folder speaks of kernels, views and shapes only.
 */
import { OutOfMemoryError } from "./engine.ts";
import { inHalfPrecision } from "./half.ts";
import { reflect, type Reflection } from "./reflect.ts";
import { type Constants, specialise } from "./specialise.ts";

/** A block of device memory, created by an {@linkcode Engine} and opaque to everyone else. */
export interface Memory {
  /** Shown in errors and memory reports. */
  readonly label: string;
  /** A multiple of 256. */
  readonly byteLength: number;
}

/** A range of a memory block; `offset` must be a multiple of 256 bytes. */
export interface View {
  /** The block it is a range of. */
  readonly memory: Memory;
  /** Bytes from the start of the block, a multiple of 256. */
  readonly offset: number;
  /** Its length in bytes. */
  readonly byteLength: number;
  /** Whether its elements are 16-bit floats; the kernels convert as they load and store. */
  readonly half?: boolean;
}

/** What one call costs at least: the arithmetic and the memory traffic it cannot avoid. */
export interface Cost {
  /** Floating-point operations; a multiply-add counts two. */
  readonly flops: number;
  /** Bytes read plus bytes written, each operand once. */
  readonly bytes: number;
}

/** A compute kernel: its final WGSL and what its text says of its bindings and parameters. */
export interface Kernel {
  /** As the profile and the errors show it. */
  readonly name: string;
  /** What its template was specialised with. */
  readonly constants: Constants;
  /** WGSL without directives. */
  readonly source: string;
  /** Its bindings and parameters, as the source declares them. */
  readonly reflection: Reflection;
}

/** One recorded invocation of a kernel. */
export interface Call {
  /** What to run. */
  readonly kernel: Kernel;
  /** A view for every storage binding, by the name the WGSL gives it. */
  readonly views: Readonly<Record<string, View>>;
  /** A value for every member of the WGSL's `Parameters`, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** How many workgroups to start, along x, y and z. */
  readonly workgroups: readonly [number, number, number];
  /** What the call costs at least. */
  readonly cost: Cost;
  /** The variant this call is part of; see `variants.ts`. */
  readonly choice?: { readonly key: string; readonly variant: string };
}

/** A list of calls, run in order. */
export type Program = readonly Call[];

const kernels = new Map<string, Kernel>();

/**
 * The kernel made of a WGSL template and the constants it is specialised with. The same name and
 * constants give the same object, so executors can cache pipelines by identity.
 *
 * @param name The kernel's name, as the profile and the errors show it.
 * @param template The text of the `.wgsl` file.
 * @param constants Values for the template's constants and conditions; see `specialise.ts`.
 * @returns The kernel, ready to be called.
 */
export function kernel(name: string, template: string, constants: Constants = {}): Kernel {
  const key = `${name} ${JSON.stringify(constants)}`;
  let found = kernels.get(key);
  if (found === undefined) {
    const source = specialise(template, constants);
    found = { name, constants, source, reflection: reflect(source) };
    kernels.set(key, found);
  }
  return found;
}

/**
 * Records a call, checking that every binding and parameter of the kernel is given and no other.
 *
 * @param call The call to record, its cost as if every element had four bytes.
 * @returns The call, of a kernel that keeps in half precision what its views say.
 * @throws {Error} When a binding or parameter is missing, unknown or not usable.
 * @throws {OutOfMemoryError} When it is too large for any device.
 */
export function recordCall(call: Call): Call {
  const { kernel, views, parameters, workgroups } = call;
  sameNames(kernel.name, "buffer", kernel.reflection.bindings.map((b) => b.name), views);
  sameNames(kernel.name, "parameter", kernel.reflection.parameters.map((p) => p.name), parameters);
  for (const [name, view] of Object.entries(views)) {
    if (view.offset % 256 !== 0 || view.byteLength <= 0 || view.byteLength % 4 !== 0) {
      throw new Error(`${kernel.name}: ${name} is not a bindable range of ${view.memory.label}`);
    }
    if (view.offset + view.byteLength > view.memory.byteLength) {
      throw new Error(`${kernel.name}: ${name} reaches past the end of ${view.memory.label}`);
    }
  }
  if (!workgroups.every((n) => Number.isInteger(n) && n >= 1 && n <= 65535)) {
    throw new OutOfMemoryError(
      `${kernel.name}: cannot dispatch ${
        workgroups.join(" x ")
      } workgroups, which no device runs at ` +
        "once. Use a smaller batch, input size or width multiplier.",
    );
  }
  const halves = Object.keys(views).filter((name) => views[name]!.half);
  if (halves.length === 0) return call;
  const saved = halves.reduce((sum, name) => sum + views[name]!.byteLength, 0);
  return {
    ...call,
    kernel: inHalfPrecision(kernel, halves),
    cost: { ...call.cost, bytes: call.cost.bytes - saved },
  };
}

function sameNames(kernel: string, kind: string, wanted: string[], given: object): void {
  const missing = wanted.filter((name) => !(name in given));
  const unknown = Object.keys(given).filter((name) => !wanted.includes(name));
  if (missing.length > 0) throw new Error(`${kernel}: ${kind} ${missing.join(", ")} is not given`);
  if (unknown.length > 0) throw new Error(`${kernel}: it has no ${kind} ${unknown.join(", ")}`);
}

/** Bytes that a block asked to hold `byteLength` has: at least 256, and a multiple of it. */
export function allocationSize(byteLength: number): number {
  return Math.max(256, Math.ceil(byteLength / 256) * 256);
}

/** The whole of a memory block as a view. */
export function whole(memory: Memory): View {
  return { memory, offset: 0, byteLength: memory.byteLength };
}

/** A grid of workgroups for `invocations` in a row, over two dimensions once one is too short. */
export function spread(invocations: number, lanes: number): [number, number, number] {
  const groups = Math.ceil(invocations / lanes);
  const rows = Math.ceil(groups / 65535);
  return [Math.ceil(groups / rows), rows, 1];
}

/** A range of a view, from `offset` floats on; 64 floats is what offsets must divide by. */
export function part(view: View, offset: number, length: number): View {
  return { memory: view.memory, offset: view.offset + offset * 4, byteLength: length * 4 };
}
