/**
 * What an executor of programs offers. `model/`, `train/` and `eval/` use this interface and
 * never a graphics API. Work is enqueued in order and nothing waits until `read` or `finish`, or until what
 * `enqueueRead` enqueued is waited for; all fail when anything enqueued before them has failed.
 */
import type { Memory, Program, View } from "./program.ts";
import type { Target, WorkgroupLimits } from "./target.ts";

/** Typed data that can be written to device memory. */
export type HostData = Float32Array | Uint32Array | Int32Array | Uint8Array;

/** A program made ready to run. */
export interface Executable {
  /** Shown in errors. */
  readonly label: string;
  /** Kernel launches per run. */
  readonly dispatches: number;
}

/** How long one kernel launch of a program took, in seconds. */
export interface DispatchTime {
  /** The kernel itself. */
  readonly own: number;
  /** What the engine did between the launch before and this one: copies, barriers. */
  readonly before: number;
}

/** There is no room for a block of memory; the message names it and what to do. */
export class OutOfMemoryError extends Error {
  /** How the error calls itself. */
  override name = "OutOfMemoryError";
}

/**
 * Waits for a copy that is enqueued, to be called once. Some runtimes do not return from the call before all
 * that is enqueued is done, and bring the data only some time after that: call it after everything the device
 * is to do meanwhile is prepared, and enqueue more right after the call.
 */
export type PendingRead = () => Promise<ArrayBuffer>;

/** Where programs run. */
export interface Engine extends Disposable {
  /** Adapter name for people. */
  readonly name: string;
  /** Differs between adapters, and between versions of what runs them, as far as the system names them. */
  readonly identity: string;
  /** What kind of device it is: what kernels are to be recorded for. */
  readonly target: Target;
  /** Whether views may be in half precision. */
  readonly supportsHalf: boolean;
  /** Largest range one binding may have, in bytes. */
  readonly maximumBinding: number;
  /** Most storage bindings one kernel may have. */
  readonly maximumBindings: number;
  /** What one workgroup may use; kernel variants that need more are not offered. */
  readonly workgroupLimits: WorkgroupLimits;
  /**
   * Memory filled with zeros.
   *
   * @param label Shown in errors and memory reports.
   * @param byteLength Size in bytes, rounded up to a multiple of 256.
   * @throws {OutOfMemoryError} When there is no room for it, as far as that is known at once.
   */
  allocate(label: string, byteLength: number): Memory;
  /** Whether the device has room for blocks of these sizes, all at once. */
  hasRoom(byteLengths: readonly number[]): Promise<boolean>;
  /** Frees a block; programs that use it must not run any more. Freed again, nothing happens. */
  free(memory: Memory): void;
  /** Bytes allocated now, programs' own textures and parameters included. */
  readonly allocated: number;
  /** The most bytes that were allocated at once. */
  readonly peakAllocated: number;
  /** Copies host data into a view, from its start. */
  write(view: View, data: HostData): void;
  /** Copies a view back once everything enqueued before has run. */
  read(view: View): Promise<ArrayBuffer>;
  /** Enqueues the copy of a view, so that work enqueued later does not change it, and does not wait yet. */
  enqueueRead(view: View): PendingRead;
  /** Bytes that a program would allocate when made ready to run. */
  byteLengthOf(program: Program): number;
  /** Makes a program ready to run. */
  compile(label: string, program: Program): Promise<Executable>;
  /** Frees what a program holds; it must not run any more. Released again, nothing happens. */
  release(executable: Executable): void;
  /** Enqueues `times` runs of a program. */
  run(executable: Executable, times?: number): void;
  /**
   * Runs a program once and times each of its calls. What was enqueued before runs right before, so that a
   * device whose clock falls while it idles can be kept busy.
   *
   * @returns A time for each call; undefined when the device has no timer.
   */
  time(executable: Executable): Promise<DispatchTime[] | undefined>;
  /**
   * Runs a program several times, one run right behind the other, and times them together by the device's own
   * clock: what the host takes to wait for them is not in it. As with `time`, what was enqueued before runs
   * right before.
   *
   * @param runs How many runs, at least 1.
   * @returns Seconds from the beginning of the first to the end of the last; undefined when the device has no
   * clock that can be read.
   */
  timeRuns(executable: Executable, runs: number): Promise<number | undefined>;
  /** Waits for everything enqueued. */
  finish(): Promise<void>;
  /** Frees the device. Nothing may be called afterwards but what frees. */
  destroy(): void;
  /** The same as {@linkcode Engine.destroy}, for `using`. */
  [Symbol.dispose](): void;
}
