/**
 * The CPU executor: memory is one shared WebAssembly memory, a program is a table of records in it, and
 * a run is one request to every thread of a pool, which take the program's tasks among themselves.
 * Between runs the threads wait in their event loops, free for other work.
 */
import { moduleUrl, WorkerPool } from "../../threads/mod.ts";
import type { DispatchTime, Engine, Executable, HostData, PendingRead } from "../program/engine.ts";
import { allocationSize, type Memory, type Program, type View } from "../program/program.ts";
import { Heap, HeapMemory, mostBytes } from "./heap.ts";
import { hasRelaxedSimd, kernelModule } from "./module.ts";
import { leastWorkgroupLimits, type WorkgroupLimits } from "../program/target.ts";
import { WorkQueue } from "./queue.ts";
import { callTimes, encodeProgram, type Table } from "./table.ts";
import threadText from "./built/thread.js" with { type: "text" };
import type { ThreadRequest } from "./thread.ts";

/** Bytes at the memory's start that the module has for its own data. */
const reserved = 16384;

/** Bytes that setting its clock takes for each thread: see clock.as. */
const clockBytes = 15 * 8;

/**
 * How often a thread spins at a barrier before it sleeps: about a quarter of a millisecond with a core of its own,
 * since waking takes long where the core has gone to sleep too; hardly, where threads share cores.
 */
const spins = { ownCore: 10_000, sharedCore: 3 };

let engines = 0;

/** How to compute. */
export interface CpuOptions {
  /** Whose threads compute, all of them; the engine's own, one for each core, by default. */
  readonly pool?: WorkerPool | undefined;
  /**
   * Whether a multiply-add is one instruction, which is faster and rounds otherwise; by default where the
   * machine has it.
   */
  readonly relaxedSimd?: boolean | undefined;
}

/** Runs programs on the CPU. */
export class CpuEngine implements Engine {
  readonly #pool: WorkerPool;
  readonly #ownsPool: boolean;
  readonly #relaxedSimd: boolean;
  readonly #heap = new Heap(reserved);
  readonly #queue = new WorkQueue();
  readonly #number = engines++;
  readonly #spins: number;
  #allocated = 0;
  #peakAllocated = 0;
  #destroyed = false;
  /** Blocks that were given back: a second time would free what another block has by then. */
  readonly #freed = new WeakSet<HeapMemory>();

  private constructor({ pool, relaxedSimd }: CpuOptions) {
    this.#pool = pool ?? new WorkerPool();
    this.#ownsPool = pool === undefined;
    this.#relaxedSimd = relaxedSimd ?? hasRelaxedSimd();
    const ownCores = this.#pool.size <= navigator.hardwareConcurrency;
    this.#spins = ownCores ? spins.ownCore : spins.sharedCore;
  }

  /**
   * Starts the engine.
   *
   * @param options Whose threads, and which instructions.
   * @returns The engine; results do not depend on the number of threads.
   *
   * @example
   * ```ts
   * import { CpuEngine } from "./engine.ts";
   * import { copy } from "../copy/copy.ts";
   * import { whole } from "../program/program.ts";
   *
   * using engine = await CpuEngine.open();
   * const [input, output] = ["input", "output"].map((label) => whole(engine.allocate(label, 16)));
   * engine.write(input!, Float32Array.of(1, 2, 3, 4));
   * const call = copy({ input: input!, output: output!, length: 4, target: engine.target });
   * engine.run(await engine.compile("copy", [call]));
   * const floats = new Float32Array(await engine.read(output!));
   * if (floats[3] !== 4) throw new Error("copied");
   * ```
   */
  static async open(options: CpuOptions = {}): Promise<CpuEngine> {
    const engine = new CpuEngine(options);
    const module = await kernelModule(engine.#relaxedSimd);
    await engine.#askAll(() => ({ module, memory: engine.#heap.memory }));
    return engine;
  }

  get name(): string {
    const { size } = this.#pool;
    return `CPU (${size} thread${size === 1 ? "" : "s"})`;
  }

  get identity(): string {
    return `CPU; ${navigator.userAgent}; ${this.#relaxedSimd ? "relaxed" : "plain"} SIMD`;
  }

  readonly target = "cpu";
  readonly supportsHalf = false;
  readonly maximumBinding: number = mostBytes;
  readonly maximumBindings = 16;
  /** It has no workgroups. */
  readonly workgroupLimits: WorkgroupLimits = leastWorkgroupLimits;

  get allocated(): number {
    return this.#allocated;
  }

  get peakAllocated(): number {
    return this.#peakAllocated;
  }

  allocate(label: string, byteLength: number): Memory {
    this.#queue.check();
    const memory = this.#heap.allocate(label, byteLength);
    this.#allocated += memory.byteLength;
    this.#peakAllocated = Math.max(this.#peakAllocated, this.#allocated);
    return memory;
  }

  hasRoom(byteLengths: readonly number[]): Promise<boolean> {
    return Promise.resolve(this.#heap.hasRoom(byteLengths));
  }

  free(memory: Memory): void {
    const block = asHeapMemory(memory);
    if (this.#freed.has(block)) return;
    this.#freed.add(block);
    this.#allocated -= block.byteLength;
    this.#queue.add(() => this.#heap.free(block));
  }

  write(view: View, data: HostData): void {
    if (data.byteLength > view.byteLength) {
      throw new Error(`${data.byteLength} bytes do not fit ${view.memory.label}`);
    }
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const address = addressOf(view);
    const content = this.#queue.idle ? bytes : bytes.slice();
    this.#queue.add(() => this.#heap.bytes.set(content, address));
  }

  // deno-lint-ignore require-await -- what is refused rejects
  async read(view: View): Promise<ArrayBuffer> {
    return this.enqueueRead(view)();
  }

  enqueueRead(view: View): PendingRead {
    const address = addressOf(view);
    let copy: Uint8Array<ArrayBuffer> | undefined;
    this.#queue.add(() => {
      copy = this.#heap.bytes.slice(address, address + view.byteLength);
    });
    const copied = this.#queue.finish().then(() => copy!.buffer);
    // Nobody may wait for it before it fails.
    copied.catch(() => {});
    return () => copied;
  }

  byteLengthOf(program: Program): number {
    return allocationSize(layOut(encodeProgram(program, () => 0), this.#pool.size).byteLength);
  }

  // deno-lint-ignore require-await -- what is refused rejects
  async compile(label: string, program: Program): Promise<Executable> {
    const table = encodeProgram(program, addressOf);
    const layout = layOut(table, this.#pool.size);
    const memory = asHeapMemory(this.allocate(label, layout.byteLength));
    this.#heap.bytes.set(table.bytes, memory.address + layout.table);
    return new CpuExecutable(label, program.length, table, layout, memory);
  }

  release(executable: Executable): void {
    this.free(asCpuExecutable(executable).memory);
  }

  run(executable: Executable, times = 1): void {
    const owned = asCpuExecutable(executable);
    this.#queue.add(() => this.#run(owned, times, false));
  }

  async time(executable: Executable): Promise<DispatchTime[]> {
    const owned = asCpuExecutable(executable);
    const { table, layout, memory } = owned;
    this.#queue.add(() => this.#run(owned, 1, true));
    const view = { memory, offset: layout.table, byteLength: table.bytes.length };
    const times = callTimes(table, await this.read(view));
    return times.map((milliseconds) => ({ own: milliseconds / 1000, before: 0 }));
  }

  /** The device is the host here, so its clock is the host's. */
  async timeRuns(executable: Executable, runs: number): Promise<number> {
    await this.finish();
    const began = performance.now();
    this.run(executable, runs);
    await this.finish();
    return (performance.now() - began) / 1000;
  }

  finish(): Promise<void> {
    return this.#queue.finish();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    if (this.#ownsPool) this.#pool.close();
    // A pool that is closed already has forgotten everything.
    else this.#askAll(() => ({})).catch(() => {});
  }

  [Symbol.dispose](): void {
    this.destroy();
  }

  async #run({ table, layout, memory, label }: CpuExecutable, times: number, timed: boolean) {
    const threads = this.#pool.size;
    try {
      await this.#askAll((thread) => ({
        calls: [
          memory.address + layout.table,
          table.records,
          times,
          threads,
          thread,
          memory.address,
          this.#spins,
          memory.address + layout.packed,
          layout.packedStride,
          memory.address + layout.scratch + thread * layout.scratchStride,
          timed ? memory.address + layout.clocks : 0,
        ],
      }));
    } catch (error) {
      // The other threads would wait for the failed one for ever.
      this.#pool.close();
      throw new Error(`the CPU engine failed while running ${label}: ${(error as Error).message}`);
    }
  }

  async #askAll(request: (thread: number) => Omit<ThreadRequest, "engine">): Promise<void> {
    const engine = this.#number;
    const requests = Array.from(
      { length: this.#pool.size },
      (_, thread): ThreadRequest => ({ engine, ...request(thread) }),
    );
    await this.#pool.askAll(moduleUrl(threadText), requests);
  }
}

/** Where the parts of a program lie in its block, which begins with the threads' barrier. */
interface Layout {
  readonly clocks: number;
  readonly table: number;
  readonly packed: number;
  readonly packedStride: number;
  readonly scratch: number;
  readonly scratchStride: number;
  readonly byteLength: number;
}

function layOut({ bytes, packed, scratch }: Table, threads: number): Layout {
  const clocks = 256;
  const table = clocks + allocationSize(clockBytes * threads);
  const packedAt = table + allocationSize(bytes.length);
  const packedStride = allocationSize(packed);
  const scratchAt = packedAt + 2 * packedStride;
  const scratchStride = allocationSize(scratch);
  const byteLength = scratchAt + threads * scratchStride;
  return {
    clocks,
    table,
    packed: packedAt,
    packedStride,
    scratch: scratchAt,
    scratchStride,
    byteLength,
  };
}

/** A program in shared memory. */
class CpuExecutable implements Executable {
  constructor(
    readonly label: string,
    readonly dispatches: number,
    readonly table: Table,
    readonly layout: Layout,
    readonly memory: HeapMemory,
  ) {}
}

function asHeapMemory(memory: Memory): HeapMemory {
  if (!(memory instanceof HeapMemory)) throw new Error(`${memory.label} is not the CPU engine's`);
  return memory;
}

function asCpuExecutable(executable: Executable): CpuExecutable {
  if (!(executable instanceof CpuExecutable)) throw new Error("not an executable of this engine");
  return executable;
}

function addressOf({ memory, offset }: View): number {
  return asHeapMemory(memory).address + offset;
}
