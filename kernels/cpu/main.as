// The module's entry: every thread runs the same list of calls, takes tasks of a call from a shared
// counter until none is left, and meets the others before the next call. Which thread takes a task
// changes nothing: a task's arithmetic depends on its number alone.

import { adam } from "../adam/adam";
import { advance } from "../advance/advance";
import { augment } from "../augment/augment";
import { augmentMeans } from "../augment/means";
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
import { arrive, release } from "./meet";

/** Milliseconds since some moment. */
@external("env", "now")
declare function now(): f64;

/** Bytes of a call's record. */
const recordLength: usize = 192;

/**
 * Runs a program as one of its threads.
 *
 * `meeting` are 8 zeroed bytes that the threads share. `timed` has the program's begin and
 * each call's end written down.
 */
export function run(
  calls: usize,
  length: u32,
  times: u32,
  threads: u32,
  thread: u32,
  meeting: usize,
  packed: usize,
  scratch: usize,
  timed: bool,
): void {
  useMemory(packed, scratch);
  if (timed && thread == 0) store<f64>(calls + 24, now());
  const end = calls + <usize>length * recordLength;
  for (let time: u32 = 0; time < times; time++) {
    for (let call = calls; call < end; call += recordLength) {
      const all = tasks(call);
      for (;;) {
        const task = atomic.add<u32>(call + 8, 1);
        if (task >= all) break;
        perform(load<u32>(call), call, task);
      }
      if (arrive(meeting, threads)) {
        // The last one makes the call ready for the next time it runs.
        atomic.store<u32>(call + 8, 0);
        if (timed) store<f64>(call + 16, now());
        release(meeting);
      }
    }
  }
}

/** The numbers are those of the twins in `twins.ts`. */
function perform(kernel: u32, call: usize, task: u32): void {
  switch (kernel) {
    case 0: return packRows(call, task);
    case 1: return packColumns(call, task);
    case 2: return pointwiseForward(call, task);
    case 3: return pointwiseBackwardInput(call, task);
    case 4: return pointwiseBackwardWeight(call, task);
    case 5: return depthwiseForward(call, task);
    case 6: return depthwiseBackwardInput(call, task);
    case 7: return depthwiseBackwardWeight(call, task);
    case 8: return firstConvolutionForward(call, task);
    case 9: return firstConvolutionBackwardWeight(call, task);
    case 10: return normFinish(call, task);
    case 11: return normBackwardFinish(call, task);
    case 12: return normBackward(call, task);
    case 13: return normInference(call, task);
    case 14: return residual(call, task);
    case 15: return headsPool(call, task);
    case 16: return headsLogits(call, task);
    case 17: return headsLoss(call, task);
    case 18: return headsBackwardFeatures(call, task);
    case 19: return headsBackwardWeight(call, task);
    case 20: return poolingBackward(call, task);
    case 21: return reduce(call, task);
    case 22: return adam(call, task);
    case 23: return advance(call, task);
    case 24: return augmentMeans(call, task);
    case 25: return augment(call, task);
    case 26: return copy(call, task);
    default: unreachable();
  }
}
