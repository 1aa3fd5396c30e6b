// The module's entry: every thread runs the same list of calls, takes tasks of a call from a shared
// counter until none is left, and meets the others before the next call. Which thread takes a task
// changes nothing: a task's arithmetic depends on its number alone.

import { accumulate } from "../accumulate/accumulate";
import { adam } from "../adam/adam";
import { advance } from "../advance/advance";
import { augment } from "../augment/augment";
import { augmentMeans } from "../augment/means";
import { average } from "../average/average";
import { clipScale } from "../clip/scale";
import { clipSquares } from "../clip/squares";
import { copy } from "../copy/copy";
import { depthwiseBackwardInput } from "../depthwise/backward_input";
import { depthwiseBackwardWeight } from "../depthwise/backward_weight";
import { depthwiseForward } from "../depthwise/forward";
import { firstConvolutionBackwardWeight } from "../first_convolution/backward_weight";
import { firstConvolutionForward } from "../first_convolution/forward";
import { headsBackwardFeatures } from "../heads/backward_features";
import { headsBackwardWeight } from "../heads/backward_weight";
import { headsLogits } from "../heads/logits";
import { headsLoss } from "../heads/loss";
import { headsPool } from "../heads/pool";
import { normBackward } from "../norm/backward";
import { normBackwardFinish, normFinish } from "../norm/finish";
import { normInference } from "../norm/inference";
import { pointwiseBackwardInput } from "../pointwise/backward_input";
import { pointwiseBackwardWeight } from "../pointwise/backward_weight";
import { pointwiseForward } from "../pointwise/forward";
import { packColumns, packRows } from "../pointwise/pack";
import { poolingBackward } from "../pooling/backward";
import { reduce } from "../reduce/reduce";
import { residual } from "../residual/residual";
import { tasks, useMemory } from "./call";
import { clockOffset, now } from "./clock";
import { arrive, release, setLooks } from "./meet";

/** Bytes of a call's record. */
const recordLength: usize = 192;

/**
 * Runs a program as one of its threads.
 *
 * `meeting` are 8 zeroed bytes that the threads share, at which they look `looks` times before they
 * sleep. With `clocks`, memory for `clockOffset`, it is written down when the program began and when
 * each call ended.
 */
export function run(
  calls: usize,
  length: u32,
  times: u32,
  threads: u32,
  thread: u32,
  meeting: usize,
  looks: u32,
  packed: usize,
  scratch: usize,
  clocks: usize,
): void {
  useMemory(packed, scratch);
  setLooks(looks);
  let offset: f64 = 0;
  if (clocks != 0) {
    offset = clockOffset(meeting, threads, thread, clocks);
    if (arrive(meeting, threads)) {
      store<f64>(calls + 24, now() - offset);
      release(meeting);
    }
  }
  const end = calls + <usize>length * recordLength;
  for (let time: u32 = 0; time < times; time++) {
    for (let call = calls; call < end; call += recordLength) {
      const all = tasks(call);
      for (;;) {
        const task = atomic.add<u32>(call + 8, 1);
        if (task >= all) break;
        unchecked(kernels[load<u32>(call)])(call, task);
      }
      if (arrive(meeting, threads)) {
        // The last one makes the call ready for the next time it runs.
        atomic.store<u32>(call + 8, 0);
        if (clocks != 0) store<f64>(call + 16, now() - offset);
        release(meeting);
      }
    }
  }
}

/** The kernels, by the numbers of the twins in `twins.ts`. */
const kernels: StaticArray<(call: usize, task: u32) => void> = [
  packRows,
  packColumns,
  pointwiseForward,
  pointwiseBackwardInput,
  pointwiseBackwardWeight,
  depthwiseForward,
  depthwiseBackwardInput,
  depthwiseBackwardWeight,
  firstConvolutionForward,
  firstConvolutionBackwardWeight,
  normFinish,
  normBackwardFinish,
  normBackward,
  normInference,
  residual,
  headsPool,
  headsLogits,
  headsLoss,
  headsBackwardFeatures,
  headsBackwardWeight,
  poolingBackward,
  reduce,
  adam,
  advance,
  augmentMeans,
  augment,
  copy,
  accumulate,
  average,
  clipSquares,
  clipScale,
];
