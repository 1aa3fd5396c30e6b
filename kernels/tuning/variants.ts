/**
 * Kernels come in variants that compute the same by other tiles or in another order of work.
 * Which is fastest depends on adapter and shape, so the choice is made by measuring (`tune.ts`) and
 * looked up here by a key that names kernel and shape. The invariant: what a chooser answers for a key
 * does not change during a recording, since a kernel and the reader of its partial results both request it.
 */
import type { Call } from "../program/program.ts";
import type { Target } from "../program/target.ts";

/** A variant of a kernel. */
export interface Variant {
  /** Short and unique among the kernel's variants, such as "4x8". */
  readonly name: string;
  /**
   * Whether it joins several kernels' work into one dispatch, whose time says nothing about either: only
   * whole runs compare it.
   */
  readonly joins?: boolean;
}

/** A choice between the work of several kernels in one dispatch and in a dispatch each. */
export interface JoiningVariant extends Variant {
  readonly joins: boolean;
}

const joined: JoiningVariant = { name: "joined", joins: true };
const apart: JoiningVariant = { name: "apart", joins: false };

/** From so many rows on, a dispatch's kernels take longer than its start: apart is the default. */
export const manyRows = 2 ** 16;

/** Whether work on so many rows may be joined: on hardware, where a dispatch is dear; the default first. */
export function joiningVariants(rows: number, target: Target): readonly JoiningVariant[] {
  if (target !== "hardware") return [apart];
  return rows < manyRows ? [joined, apart] : [apart, joined];
}

/** The name of the variant chosen for each key. */
export type Choices = Readonly<Record<string, string>>;

/** Answers which variant to record. */
export interface Chooser {
  /**
   * Chooses, the same at every call.
   *
   * @param key Names kernel and shape.
   * @param variants The possible ones, the default first.
   * @returns One of them.
   */
  choose<V extends Variant>(key: string, variants: readonly V[]): V;
}

/** Looks choices up; a key without one gets the default. */
export class FixedChooser implements Chooser {
  readonly #choices: Choices;

  constructor(choices: Choices = {}) {
    this.#choices = choices;
  }

  choose<V extends Variant>(key: string, variants: readonly V[]): V {
    return variants.find(({ name }) => name === this.#choices[key]) ?? variants[0]!;
  }
}

/** Marks a call as the work of a variant, so that its time counts for that variant. */
export function markChoice(call: Call, key: string, { name }: Variant): Call {
  return { ...call, choice: { key, variant: name } };
}
