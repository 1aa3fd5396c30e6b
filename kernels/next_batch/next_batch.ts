/** The end of a batch: its results are added up, and the next batch of the chunk becomes the running one. */
import source from "./next_batch.wgsl" with { type: "text" };
import { undivided } from "../cpu/division.ts";
import { defineKernel, read, u32, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import type { Target } from "../program/target.ts";

/** Sums over the batch, and the counter of batches. */
export const nextBatchKernel = defineKernel({
  name: "next_batch",
  template: { path: "kernels/next_batch/next_batch.wgsl", source },
  views: {
    losses: read("f32", "[batch, heads]"),
    correct: read("f32", "[batch, heads]"),
    results: write("vec2f", "[batches, heads]"),
    batchIndex: write("u32", "[1]"),
  },
  parameters: { batch: u32, heads: u32 },
  cost: ({ parameters: { batch, heads } }) => ({
    flops: 2 * batch * heads,
    bytes: 8 * batch * heads,
  }),
  cpu: { module: "next_batch/next_batch", entry: "nextBatch", divide: undivided },
});

/** Adds up losses and how right the predictions are into the running batch's results, then counts the batch. */
export function nextBatch(call: {
  losses: View; // [batch, heads]
  correct: View; // [batch, heads]
  results: View; // [batches, heads, 2]
  batchIndex: View; // u32 [1]
  batch: number;
  heads: number;
  target: Target;
}): Call {
  const { batch, heads, target, ...views } = call;
  return recordCall(nextBatchKernel, {
    target,
    views,
    parameters: { batch, heads },
    workgroups: [1, 1, 1],
  });
}
