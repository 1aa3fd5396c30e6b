/**
 * Times work on the device by timestamp queries: every dispatch of a program, or whole runs. The host's clock
 * is no help there: a wait of Deno's ends some 11 ms after the work it waits for.
 */
import type { DispatchTime } from "../program/engine.ts";
import type { GpuExecutable } from "./executable.ts";

/** Most timestamps in one query set, a limit of WebGPU. */
const mostTimestamps = 4096;

/**
 * Runs a program once with timestamps around each dispatch.
 *
 * @param device Has the feature `timestamp-query`.
 * @param executable The program; at most 2,048 dispatches.
 * @returns For each dispatch its own time and the time spent before it, on copies and barriers.
 */
export async function timeDispatches(
  device: GPUDevice,
  executable: GpuExecutable,
): Promise<DispatchTime[]> {
  const count = 2 * executable.dispatches;
  if (count > mostTimestamps) throw new Error(`${executable.label} is too long to be timed`);
  const stamps = await withTimestamps(device, count, (querySet) => {
    const encoder = device.createCommandEncoder();
    executable.encodeTimed(encoder, querySet);
    device.queue.submit([encoder.finish()]);
  });
  const seconds = (from: number, to: number) => Number(stamps[to]! - stamps[from]!) / 1e9;
  return Array.from({ length: executable.dispatches }, (_, index) => ({
    before: index === 0 ? 0 : Math.max(0, seconds(2 * index - 1, 2 * index)),
    own: seconds(2 * index, 2 * index + 1),
  }));
}

/**
 * Times what is submitted between two empty passes that write timestamps. Work that was submitted before has
 * ended when the first is written.
 *
 * @param device Has the feature `timestamp-query`.
 * @param submit Submits the work.
 * @returns Seconds on the device; undefined when its timestamps say nothing, since it leaves out empty passes.
 */
export async function timeBetween(
  device: GPUDevice,
  submit: () => void,
): Promise<number | undefined> {
  const [, began, ended] = await withTimestamps(device, 4, (querySet) => {
    const mark = (first: number) => {
      const encoder = device.createCommandEncoder();
      const timestampWrites = {
        querySet,
        beginningOfPassWriteIndex: first,
        endOfPassWriteIndex: first + 1,
      };
      encoder.beginComputePass({ timestampWrites }).end();
      device.queue.submit([encoder.finish()]);
    };
    mark(0);
    submit();
    mark(2);
  });
  return ended! > began! && began! > 0n ? Number(ended! - began!) / 1e9 : undefined;
}

/** Submits work that writes so many timestamps, and reads them, in nanoseconds. */
async function withTimestamps(
  device: GPUDevice,
  count: number,
  submit: (querySet: GPUQuerySet) => void,
): Promise<BigUint64Array> {
  const querySet = device.createQuerySet({ type: "timestamp", count });
  const size = count * 8;
  const { QUERY_RESOLVE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const resolved = device.createBuffer({ size, usage: QUERY_RESOLVE | COPY_SRC });
  const staging = device.createBuffer({ size, usage: MAP_READ | COPY_DST });
  try {
    submit(querySet);
    const encoder = device.createCommandEncoder();
    encoder.resolveQuerySet(querySet, 0, count, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, staging, 0, size);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    return new BigUint64Array(staging.getMappedRange().slice(0));
  } finally {
    querySet.destroy();
    resolved.destroy();
    staging.destroy();
  }
}
