/**
 * The WebGPU executor: memory is GPUBuffers, a program becomes pipelines and bind groups made once,
 * and a run is nothing but `setPipeline`, `setBindGroup` and `dispatchWorkgroups` in one pass.
 * Every enqueued piece of work stands inside an error scope, and whatever a scope catches fails
 * the next `read` or `finish`.
 */
import type { Engine, Executable, HostData } from "../engine.ts";
import type { Call, Kernel, Memory, Program, View } from "../program.ts";
import { type OpenDevice, openDevice } from "./device.ts";
import { encodeParameters, parameterStride } from "./parameters.ts";

class GpuMemory implements Memory {
  constructor(
    readonly label: string,
    readonly byteLength: number,
    readonly buffer: GPUBuffer,
  ) {}
}

interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: readonly [number, number, number];
}

class GpuExecutable implements Executable {
  constructor(readonly label: string, readonly steps: readonly Dispatch[]) {}
  get dispatches(): number {
    return this.steps.length;
  }
}

/** Runs programs on a WebGPU device. */
export class WebGpuEngine implements Engine {
  readonly #open: OpenDevice;
  readonly #pipelines = new Map<Kernel, Promise<GPUComputePipeline>>();
  readonly #pending = new Set<Promise<void>>();
  #allocated = 0;

  constructor(open: OpenDevice) {
    this.#open = open;
  }

  /**
   * Opens the preferred adapter.
   *
   * @returns An engine on a device of its own.
   * @throws {NoAdapterError} When there is no WebGPU adapter.
   */
  static async open(): Promise<WebGpuEngine> {
    return new WebGpuEngine(await openDevice());
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
    return this.info.description || this.info.device || this.info.vendor || "WebGPU adapter";
  }

  get software(): boolean {
    return this.info.isFallbackAdapter;
  }

  get lanes(): number {
    return this.software ? 8 : 64;
  }

  get maximumBinding(): number {
    return this.device.limits.maxStorageBufferBindingSize;
  }

  get allocated(): number {
    return this.#allocated;
  }

  /** The GPU buffer behind a memory block, for tensor libraries that share the device. */
  bufferOf(memory: Memory): GPUBuffer {
    if (!(memory instanceof GpuMemory)) throw new Error(`${memory.label} is not GPU memory`);
    return memory.buffer;
  }

  allocate(label: string, byteLength: number): Memory {
    const size = Math.max(256, Math.ceil(byteLength / 256) * 256);
    if (size > this.device.limits.maxBufferSize) {
      throw new Error(
        `${label} needs ${size} bytes in one buffer; the adapter allows ` +
          `${this.device.limits.maxBufferSize}. Use a smaller batch or input size.`,
      );
    }
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = this.#guard(
      `allocating ${label}`,
      () => this.device.createBuffer({ label, size, usage }),
    );
    this.#allocated += size;
    return new GpuMemory(label, size, buffer);
  }

  free(memory: Memory): void {
    this.bufferOf(memory).destroy();
    this.#allocated -= memory.byteLength;
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

  async read(view: View): Promise<ArrayBuffer> {
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const staging = this.device.createBuffer({ size: view.byteLength, usage });
    try {
      this.#guard(`reading ${view.memory.label}`, () => {
        const encoder = this.device.createCommandEncoder();
        const source = this.bufferOf(view.memory);
        encoder.copyBufferToBuffer(source, view.offset, staging, 0, view.byteLength);
        this.device.queue.submit([encoder.finish()]);
      });
      await staging.mapAsync(GPUMapMode.READ);
      await this.#check();
      return staging.getMappedRange().slice(0);
    } finally {
      staging.destroy();
    }
  }

  async compile(label: string, program: Program): Promise<Executable> {
    const uniforms = this.device.createBuffer({
      label: `${label} parameters`,
      size: Math.max(1, program.length) * parameterStride,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
    const bytes = new Uint8Array(program.length * parameterStride);
    const steps: Dispatch[] = [];
    for (const [index, call] of program.entries()) {
      const pipeline = await this.#pipeline(call.kernel);
      bytes.set(encodeParameters(call), index * parameterStride);
      const bindGroup = this.#guard(
        `binding ${call.kernel.name} in ${label}`,
        () => this.#bindGroup(call, pipeline, uniforms, index * parameterStride),
      );
      steps.push({ pipeline, bindGroup, workgroups: call.workgroups });
    }
    this.device.queue.writeBuffer(uniforms, 0, bytes);
    await this.#check();
    return new GpuExecutable(label, steps);
  }

  run(executable: Executable, times = 1): void {
    if (!(executable instanceof GpuExecutable)) throw new Error("not an executable of this engine");
    this.#guard(`running ${executable.label}`, () => {
      for (let i = 0; i < times; i++) {
        const encoder = this.device.createCommandEncoder({ label: executable.label });
        const pass = encoder.beginComputePass();
        for (const { pipeline, bindGroup, workgroups } of executable.steps) {
          pass.setPipeline(pipeline);
          pass.setBindGroup(0, bindGroup);
          pass.dispatchWorkgroups(...workgroups);
        }
        pass.end();
        this.device.queue.submit([encoder.finish()]);
      }
    });
  }

  async finish(): Promise<void> {
    await this.device.queue.onSubmittedWorkDone();
    await this.#check();
  }

  destroy(): void {
    this.device.destroy();
  }

  #bindGroup(
    call: Call,
    pipeline: GPUComputePipeline,
    uniforms: GPUBuffer,
    offset: number,
  ): GPUBindGroup {
    const { bindings, parameters } = call.kernel.reflection;
    const entries: GPUBindGroupEntry[] = bindings.map(({ name, index }) => {
      const view = call.views[name]!;
      return {
        binding: index,
        resource: {
          buffer: this.bufferOf(view.memory),
          offset: view.offset,
          size: view.byteLength,
        },
      };
    });
    if (parameters.length > 0) {
      entries.push({ binding: 0, resource: { buffer: uniforms, offset, size: parameterStride } });
    }
    return this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
  }

  #pipeline(kernel: Kernel): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(kernel);
    if (pipeline === undefined) {
      pipeline = this.#buildPipeline(kernel);
      this.#pipelines.set(kernel, pipeline);
    }
    return pipeline;
  }

  async #buildPipeline(kernel: Kernel): Promise<GPUComputePipeline> {
    const code = kernel.source;
    const module = this.device.createShaderModule({ label: kernel.name, code });
    const { messages } = await module.getCompilationInfo();
    const error = messages.find((message) => message.type === "error");
    if (error) {
      throw new Error(`${kernel.name}.wgsl:${error.lineNum}:${error.linePos}: ${error.message}`);
    }
    return await this.device.createComputePipelineAsync({
      label: kernel.name,
      layout: "auto",
      compute: { module, entryPoint: "main" },
    });
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
