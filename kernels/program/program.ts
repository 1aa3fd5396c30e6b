/**
 * A program is data: a flat list of calls, each naming a kernel, the memory it reads and writes and
 * its parameters. An executor (`webgpu/`, `cpu/`) turns the list into something that runs. Nothing here
 * depends on a graphics API, so everything above this folder speaks of kernels, views and shapes only.
 */
import type { KernelDescription } from "./description.ts";
import type { Reflection } from "./reflect.ts";
import type { Constants, Origin } from "./specialise.ts";
import type { Target } from "./target.ts";

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
  readonly half?: boolean | undefined;
}

/** What one call costs at least: the arithmetic and the memory traffic it cannot avoid. */
export interface Cost {
  /** Floating-point operations; a multiply-add counts two. */
  readonly flops: number;
  /** Bytes read plus bytes written, each operand once. */
  readonly bytes: number;
}

/** A kernel specialised for a target and a set of constants. */
export interface Kernel {
  /** As the profile and the errors show it. */
  readonly name: string;
  /** What kind of device it is for. */
  readonly target: Target;
  /** What its template was specialised with. */
  readonly constants: Constants;
  /** Its interface, as its folder declares it. */
  readonly description: KernelDescription;
  /** WGSL without directives; empty for the CPU, which does not run it. */
  readonly source: string;
  /** Where each line of the source comes from; lines behind the last were generated. */
  readonly origins: readonly Origin[];
  /** Its bindings and parameters, as the source declares them; none for the CPU. */
  readonly reflection: Reflection;
}

/** One recorded invocation of a kernel. */
export interface Call {
  /** What to run. */
  readonly kernel: Kernel;
  /** A view for every storage binding, by the name the description gives it. */
  readonly views: Readonly<Record<string, View>>;
  /** A value for every parameter of the description, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** How many workgroups to start, along x, y and z. */
  readonly workgroups: readonly [number, number, number];
  /** What the call costs at least. */
  readonly cost: Cost;
  /** The variant this call is part of; see `tuning/variants.ts`. */
  readonly choice?: { readonly key: string; readonly variant: string } | undefined;
}

/** A list of calls, run in order. */
export type Program = readonly Call[];

/** Bytes of a block that is to hold `byteLength`: at least 256, and a multiple of it. */
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
