/**
 * Encodes the record of a call (see `slots.ts`). The invariant: what a slot is called here and in the
 * built module comes from one description. Where a description has changed since the module was built,
 * encoding fails instead of writing elsewhere.
 */
import type { KernelDescription } from "../program/description.ts";
import { type KernelLayout, kernelLayouts } from "./built/layouts.ts";
import { orderAt, recordLength, slotsAt } from "./slots.ts";

/** What is written to a record. */
export interface RecordContent {
  readonly tasks: number;
  /** How it is ordered: bits of slots.ts; none by default. */
  readonly order?: number | undefined;
  /** Which flags are set. */
  readonly flags: Readonly<Record<string, number | boolean>>;
  /** Addresses of the views by name. */
  readonly addresses: Readonly<Record<string, number>>;
  /** Values of the parameters by name, the CPU's own included. */
  readonly parameters: Readonly<Record<string, number | undefined>>;
}

/**
 * Encodes a call.
 *
 * @param description The kernel.
 * @param content What it is called with.
 * @returns The record. [recordLength]
 * @throws {Error} When the CPU has no such kernel, or its module was built from another description.
 */
export function encodeRecord(description: KernelDescription, content: RecordContent): Uint8Array {
  const { name, cpu } = description;
  if (cpu === undefined) throw new Error(`${name} has no implementation for the CPU`);
  const layout = kernelLayouts[name];
  if (layout === undefined) throw stale(name, "it");
  const record = new DataView(new ArrayBuffer(recordLength));
  record.setUint32(0, layout.number, true);
  record.setUint32(4, content.tasks, true);
  record.setUint32(orderAt, content.order ?? 0, true);
  record.setUint32(12, flagBits(layout, content.flags), true);
  const left = new Set([...Object.keys(content.addresses), ...Object.keys(content.parameters)]);
  for (const [slot, key] of layout.slots.entries()) {
    left.delete(key);
    const at = slotsAt + 4 * slot;
    const address = content.addresses[key];
    const value = address ?? content.parameters[key] ?? 0;
    const isFloat = address === undefined && description.parameters[key]?.type === "f32";
    if (isFloat) record.setFloat32(at, value, true);
    else record.setUint32(at, value, true);
  }
  if (left.size > 0) throw stale(name, [...left].join(", "));
  return new Uint8Array(record.buffer);
}

function flagBits({ flags }: KernelLayout, set: RecordContent["flags"]): number {
  return flags.reduce((bits, flag, index) => bits | (set[flag] === true ? 1 << index : 0), 0);
}

function stale(kernel: string, what: string): Error {
  return new Error(
    `${kernel}: the CPU engine's module was built without ${what}: run deno task build-cpu`,
  );
}
