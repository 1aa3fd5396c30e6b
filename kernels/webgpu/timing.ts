/** Times every dispatch of a program on the device, by timestamp queries. */
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
  const querySet = device.createQuerySet({ type: "timestamp", count });
  const size = count * 8;
  const { QUERY_RESOLVE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
  const resolved = device.createBuffer({ size, usage: QUERY_RESOLVE | COPY_SRC });
  const staging = device.createBuffer({ size, usage: MAP_READ | COPY_DST });
  try {
    const encoder = device.createCommandEncoder();
    executable.encodeTimed(encoder, querySet);
    encoder.resolveQuerySet(querySet, 0, count, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, staging, 0, size);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const stamps = new BigUint64Array(staging.getMappedRange().slice(0));
    const seconds = (from: number, to: number) => Number(stamps[to]! - stamps[from]!) / 1e9;
    return Array.from({ length: executable.dispatches }, (_, index) => ({
      before: index === 0 ? 0 : Math.max(0, seconds(2 * index - 1, 2 * index)),
      own: seconds(2 * index, 2 * index + 1),
    }));
  } finally {
    querySet.destroy();
    resolved.destroy();
    staging.destroy();
  }
}
