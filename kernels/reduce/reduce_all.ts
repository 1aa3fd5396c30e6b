/**
 * Adds up the partial results of many tensors in one dispatch, in a fixed order. It is for hardware, where a
 * small dispatch takes as long to start as to run; elsewhere each tensor is added up while its partial
 * results are in the cache: see `reduce.ts`.
 */
import source from "./reduce_all.wgsl" with { type: "text" };
import { defineKernel, read, u32, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";

/** Every tensor's sum over its splits, by a table of what each workgroup does. */
export const reduceAllKernel = defineKernel({
  name: "reduce_all",
  template: { path: "kernels/reduce/reduce_all.wgsl", source },
  views: {
    tasks: read("u32", "[groups, 6]"),
    input: read("vec4f", "[partial results of all tensors]"),
    output: write("vec4f", "[length]"),
  },
  parameters: { groups: u32 },
  cost: ({ views: { input } }) => ({ flops: input.byteLength / 4, bytes: input.byteLength }),
});

/** Invocations of a workgroup. */
const lanes = 256;

/** 32-bit words of a workgroup's task. */
const taskWords = 6;

/** The partial results of one tensor. Offsets and length are in floats and multiples of 4. */
export interface PartialResults {
  /** Where they begin in the input: [splits, length]. */
  readonly input: number;
  /** Where the sum begins in the output: [length]. */
  readonly output: number;
  readonly length: number;
  readonly splits: number;
}

/** Lanes that share a quad: about eight splits for each, but four quads at least beside one another. */
function sharing(splits: number): number {
  let shares = 1;
  while (shares < lanes / 4 && shares * 8 < splits) shares *= 2;
  return shares;
}

/**
 * The table that {@linkcode reduceAll} reads.
 *
 * @param tensors What to add up; their sums do not overlap.
 * @returns The task of each workgroup. [groups, 6]
 */
export function reduceTasks(tensors: readonly PartialResults[]): Uint32Array {
  const words: number[] = [];
  for (const { input, output, length, splits } of tensors) {
    const width = lanes / sharing(splits);
    const quads = length / 4;
    for (let first = 0; first < quads; first += width) {
      const count = Math.min(width, quads - first);
      words.push(input / 4 + first, quads, splits, output / 4 + first, count, width);
    }
  }
  return Uint32Array.from(words);
}

/** Records the sums of all tensors of a table; what no tensor covers of the output stays as it is. */
export function reduceAll(call: {
  tasks: View; // u32 [groups, 6], see reduceTasks
  input: View; // the partial results
  output: View; // what the sums are slices of
}): Call {
  const groups = call.tasks.byteLength / 4 / taskWords;
  return recordCall(reduceAllKernel, {
    target: "hardware",
    views: call,
    parameters: { groups },
    constants: { LANES: lanes },
    workgroups: spread(groups, 1),
  });
}
