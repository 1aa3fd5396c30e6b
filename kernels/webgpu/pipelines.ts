/** Compute pipelines of kernels, made once per device, with shader errors that name their place. */
import type { Kernel } from "../program/program.ts";
import { canBeTexture, readThroughTextures } from "./texture_reads.ts";

/** Makes and keeps pipelines. */
export class PipelineCache {
  readonly #device: GPUDevice;
  readonly #textureReads: boolean;
  readonly #pipelines = new Map<Kernel, Promise<GPUComputePipeline>>();

  /**
   * @param device Where the pipelines run.
   * @param textureReads Whether kernels read their vec4f inputs through textures.
   */
  constructor(device: GPUDevice, textureReads: boolean) {
    this.#device = device;
    this.#textureReads = textureReads;
  }

  /**
   * The pipeline of a kernel.
   *
   * @throws {Error} When its WGSL does not compile: kernel, line, column and message.
   */
  of(kernel: Kernel): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(kernel);
    if (pipeline === undefined) {
      pipeline = this.#build(kernel);
      this.#pipelines.set(kernel, pipeline);
    }
    return pipeline;
  }

  async #build({ name, source, reflection }: Kernel): Promise<GPUComputePipeline> {
    const code = this.#textureReads
      ? readThroughTextures(source, reflection.bindings.filter(canBeTexture))
      : source;
    const module = this.#device.createShaderModule({ label: name, code });
    const { messages } = await module.getCompilationInfo();
    const error = messages.find((message) => message.type === "error");
    if (error) throw new Error(`${name}.wgsl:${error.lineNum}:${error.linePos}: ${error.message}`);
    return await this.#device.createComputePipelineAsync({
      label: name,
      layout: "auto",
      compute: { module, entryPoint: "main" },
    });
  }
}
