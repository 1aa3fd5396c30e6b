/**
 * The WebGPU executor: memory is GPUBuffers, a program becomes pipelines and bind groups made once,
 * and a run is nothing but `setPipeline`, `setBindGroup` and `dispatchWorkgroups` in one pass.
 * Every enqueued piece of work stands inside an error scope, and whatever a scope catches fails
 * the next `read` or `finish`.
 */
import {
  type DispatchTime,
  type Engine,
  type Executable,
  type HostData,
  OutOfMemoryError,
  type PendingRead,
} from "../program/engine.ts";
import { allocationSize, type Memory, type Program, type View } from "../program/program.ts";
import type { Target, WorkgroupLimits } from "../program/target.ts";
import { adapterName, neededStorageTextures, type OpenDevice, openDevice } from "./device.ts";
import { GpuExecutable, programBytes } from "./executable.ts";
import { GpuMemory } from "./memory.ts";
import { PipelineCache } from "./pipelines.ts";
import { splitProgram } from "./split_bindings.ts";
import { timeBetween, timeDispatches } from "./timing.ts";

/** Runs programs on a WebGPU device. */
export class WebGpuEngine implements Engine {
  readonly #open: OpenDevice;
  readonly #pipelines: PipelineCache;
  readonly #pending = new Set<Promise<void>>();
  /** What was freed: it is counted once. */
  readonly #freed = new WeakSet<Memory | Executable>();
  #allocated = 0;
  #peakAllocated = 0;

  /**
   * Runs on a device that is open; {@linkcode WebGpuEngine.open} opens one.
   *
   * @param open The device, which becomes the engine's own.
   */
  constructor(open: OpenDevice) {
    this.#open = open;
    this.#pipelines = new PipelineCache(open.device, this.#textureReads);
  }

  /**
   * Opens an adapter, whatever it is.
   *
   * @param adapter The adapter; the system's preferred one by default.
   * @returns An engine on a device of its own.
   * @throws {NoAdapterError} When there is no WebGPU adapter.
   */
  static async open(adapter?: GPUAdapter): Promise<WebGpuEngine> {
    return new WebGpuEngine(await openDevice(adapter));
  }

  /** The device itself, for tensor libraries that share it. */
  get device(): GPUDevice {
    return this.#open.device;
  }

  /** The adapter's description. */
  get info(): GPUAdapterInfo {
    return this.#open.info;
  }

  get name(): string {
    return adapterName(this.info);
  }

  get identity(): string {
    const { vendor, architecture, device, description } = this.info;
    return [navigator.userAgent, vendor, architecture, device, description].join("; ");
  }

  get target(): Target {
    return this.info.isFallbackAdapter ? "software" : "hardware";
  }

  get supportsHalf(): boolean {
    return this.device.features.has("shader-f16");
  }

  get workgroupLimits(): WorkgroupLimits {
    const { limits } = this.device;
    return {
      memory: limits.maxComputeWorkgroupStorageSize,
      invocations: Math.min(
        limits.maxComputeInvocationsPerWorkgroup,
        limits.maxComputeWorkgroupSizeX,
      ),
    };
  }

  get maximumBinding(): number {
    const { maxBufferSize, maxStorageBufferBindingSize } = this.device.limits;
    return Math.floor(Math.min(maxBufferSize, maxStorageBufferBindingSize) / 256) * 256;
  }

  get maximumBindings(): number {
    return this.device.limits.maxStorageBuffersPerShaderStage;
  }

  get allocated(): number {
    return this.#allocated;
  }

  get peakAllocated(): number {
    return this.#peakAllocated;
  }

  /** The GPU buffer behind a memory block, for tensor libraries that share the device. */
  bufferOf(memory: Memory): GPUBuffer {
    if (!(memory instanceof GpuMemory)) throw new Error(`${memory.label} is not GPU memory`);
    return memory.buffer;
  }

  allocate(label: string, byteLength: number): Memory {
    const size = allocationSize(byteLength);
    if (size > this.device.limits.maxBufferSize) {
      throw new OutOfMemoryError(
        `${label} needs ${size} bytes in one buffer; the adapter allows ` +
          `${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`,
      );
    }
    const memory = this.#guard(
      `allocating ${label}`,
      () => new GpuMemory(this.device, label, size),
    );
    this.#count(size);
    return memory;
  }

  async hasRoom(byteLengths: readonly number[]): Promise<boolean> {
    this.device.pushErrorScope("out-of-memory");
    const blocks = byteLengths.map((bytes) =>
      new GpuMemory(this.device, "room", allocationSize(bytes))
    );
    const error = await this.device.popErrorScope();
    for (const { buffer } of blocks) buffer.destroy();
    return error === null;
  }

  free(memory: Memory): void {
    const buffer = this.bufferOf(memory);
    if (this.#freed.has(memory)) return;
    this.#freed.add(memory);
    buffer.destroy();
    this.#count(-memory.byteLength);
  }

  write(view: View, data: HostData): void {
    if (data.byteLength > view.byteLength) {
      throw new Error(`${data.byteLength} bytes do not fit ${view.memory.label}`);
    }
    // Deno 2.9 panics on an empty write.
    if (data.byteLength === 0) return;
    const queue = this.device.queue;
    this.#guard(`writing ${view.memory.label}`, () => {
      queue.writeBuffer(
        this.bufferOf(view.memory),
        view.offset,
        data.buffer as ArrayBuffer,
        data.byteOffset,
        data.byteLength,
      );
    });
  }

  // deno-lint-ignore require-await -- what is refused rejects
  async read(view: View): Promise<ArrayBuffer> {
    return this.enqueueRead(view)();
  }

  enqueueRead(view: View): PendingRead {
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = this.device.createBuffer({ size: view.byteLength, usage });
    try {
      this.#guard(`reading ${view.memory.label}`, () => {
        const encoder = this.device.createCommandEncoder();
        const source = this.bufferOf(view.memory);
        encoder.copyBufferToBuffer(source, view.offset, staging, 0, view.byteLength);
        this.device.queue.submit([encoder.finish()]);
      });
    } catch (error) {
      staging.destroy();
      throw error;
    }
    return async () => {
      try {
        await staging.mapAsync(GPUMapMode.READ);
        await this.#check();
        return staging.getMappedRange().slice(0);
      } finally {
        staging.destroy();
      }
    };
  }

  byteLengthOf(program: Program): number {
    const textureReads = this.#textureReads;
    return programBytes(splitProgram(program, this.maximumBinding, textureReads), textureReads);
  }

  async compile(label: string, program: Program): Promise<Executable> {
    for (const { kernel: { name, target } } of program) {
      if (target === "cpu") throw new Error(`${name} was recorded for the CPU, not for WebGPU`);
    }
    const bound = splitProgram(program, this.maximumBinding, this.#textureReads);
    const pipelines = await Promise.all(bound.map(({ kernel }) => this.#pipelines.of(kernel)));
    const executable = this.#guard(
      `compiling ${label}`,
      () =>
        new GpuExecutable(label, bound, pipelines, {
          device: this.device,
          textureReads: this.#textureReads,
          bufferOf: (memory) => this.bufferOf(memory),
        }),
    );
    this.#count(executable.byteLength);
    await this.#check();
    return executable;
  }

  release(executable: Executable): void {
    const owned = asGpuExecutable(executable);
    if (this.#freed.has(owned)) return;
    this.#freed.add(owned);
    owned.destroy();
    this.#count(-owned.byteLength);
  }

  run(executable: Executable, times = 1): void {
    const owned = asGpuExecutable(executable);
    this.#guard(`running ${owned.label}`, () => {
      for (let i = 0; i < times; i++) {
        const encoder = this.device.createCommandEncoder({ label: owned.label });
        owned.encode(encoder);
        this.device.queue.submit([encoder.finish()]);
      }
    });
  }

  async time(executable: Executable): Promise<DispatchTime[] | undefined> {
    const owned = asGpuExecutable(executable);
    if (!this.device.features.has("timestamp-query")) return undefined;
    const times = await this.#guard(
      `timing ${owned.label}`,
      () => timeDispatches(this.device, owned),
    );
    await this.#check();
    return times;
  }

  async timeRuns(executable: Executable, runs: number): Promise<number | undefined> {
    const owned = asGpuExecutable(executable);
    if (!this.device.features.has("timestamp-query")) return undefined;
    const seconds = await this.#guard(
      `timing ${owned.label}`,
      () => timeBetween(this.device, () => this.run(owned, runs)),
    );
    await this.#check();
    return seconds;
  }

  async finish(): Promise<void> {
    await this.device.queue.onSubmittedWorkDone();
    await this.#check();
  }

  destroy(): void {
    this.device.destroy();
  }

  [Symbol.dispose](): void {
    this.destroy();
  }

  /** Whether kernels read through textures: on software, where enough storage textures can be bound. */
  get #textureReads(): boolean {
    const { maxStorageTexturesPerShaderStage } = this.device.limits;
    return this.target === "software" && maxStorageTexturesPerShaderStage >= neededStorageTextures;
  }

  #count(bytes: number): void {
    this.#allocated += bytes;
    this.#peakAllocated = Math.max(this.#peakAllocated, this.#allocated);
  }

  /** Runs work inside error scopes; what they catch fails the next check. */
  #guard<T>(what: string, work: () => T): T {
    const device = this.device;
    this.#open.errors.check();
    device.pushErrorScope("out-of-memory");
    device.pushErrorScope("validation");
    try {
      return work();
    } finally {
      for (let scope = 0; scope < 2; scope++) {
        const popped = device.popErrorScope().then((error) => {
          if (error) this.#open.errors.add(new Error(`GPU error while ${what}: ${error.message}`));
        }).finally(() => this.#pending.delete(popped));
        this.#pending.add(popped);
      }
    }
  }

  async #check(): Promise<void> {
    await Promise.all(this.#pending);
    this.#open.errors.check();
  }
}

function asGpuExecutable(executable: Executable): GpuExecutable {
  if (!(executable instanceof GpuExecutable)) throw new Error("not an executable of this engine");
  return executable;
}
