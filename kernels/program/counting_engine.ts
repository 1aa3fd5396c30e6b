/**
 * An engine that runs nothing and only counts the memory that networks and programs would take on
 * another one, so that a budget can be divided before anything is allocated.
 */
import type { DispatchTime, Engine, Executable, PendingRead } from "./engine.ts";
import { allocationSize, type Memory, type Program, type View } from "./program.ts";
import type { Target, WorkgroupLimits } from "./target.ts";

/** A program that was only counted. */
interface CountedExecutable extends Executable {
  readonly byteLength: number;
}

/** Counts what another engine would allocate. */
export class CountingEngine implements Engine {
  readonly #engine: Engine;
  #allocated = 0;
  #peakAllocated = 0;

  /** What kind of device kernels are recorded for. */
  readonly target: Target;

  /**
   * Counts nothing yet.
   *
   * @param engine The one whose limits and sizes count.
   * @param target What to record kernels for; the engine's own by default.
   */
  constructor(engine: Engine, target: Target = engine.target) {
    this.#engine = engine;
    this.target = target;
  }

  get name(): string {
    return this.#engine.name;
  }

  get identity(): string {
    return this.#engine.identity;
  }

  get supportsHalf(): boolean {
    return this.#engine.supportsHalf;
  }

  get workgroupLimits(): WorkgroupLimits {
    return this.#engine.workgroupLimits;
  }

  get maximumBinding(): number {
    return this.#engine.maximumBinding;
  }

  get maximumBindings(): number {
    return this.#engine.maximumBindings;
  }

  get allocated(): number {
    return this.#allocated;
  }

  get peakAllocated(): number {
    return this.#peakAllocated;
  }

  allocate(label: string, byteLength: number): Memory {
    const memory = { label, byteLength: allocationSize(byteLength) };
    this.#count(memory.byteLength);
    return memory;
  }

  hasRoom(): Promise<boolean> {
    return Promise.resolve(true);
  }

  free(memory: Memory): void {
    this.#count(-memory.byteLength);
  }

  byteLengthOf(program: Program): number {
    return this.#engine.byteLengthOf(program);
  }

  compile(label: string, program: Program): Promise<CountedExecutable> {
    const byteLength = this.byteLengthOf(program);
    this.#count(byteLength);
    return Promise.resolve({ label, dispatches: program.length, byteLength });
  }

  release(executable: Executable): void {
    this.#count(-(executable as CountedExecutable).byteLength);
  }

  read({ byteLength }: View): Promise<ArrayBuffer> {
    return Promise.resolve(new ArrayBuffer(byteLength));
  }

  enqueueRead(view: View): PendingRead {
    return () => this.read(view);
  }

  time(): Promise<DispatchTime[] | undefined> {
    return Promise.resolve(undefined);
  }

  timeRuns(): Promise<number | undefined> {
    return Promise.resolve(undefined);
  }

  finish(): Promise<void> {
    return Promise.resolve();
  }

  write(): void {}

  run(): void {}

  destroy(): void {}

  [Symbol.dispose](): void {}

  #count(bytes: number): void {
    this.#allocated += bytes;
    this.#peakAllocated = Math.max(this.#peakAllocated, this.#allocated);
  }
}
