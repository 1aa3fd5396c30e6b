/** Compute pipelines of kernels, made once per device; their errors name the template's file and line. */
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
   * @throws {Error} When its WGSL does not compile: file and line of the template, kernel and message.
   */
  of(kernel: Kernel): Promise<GPUComputePipeline> {
    let pipeline = this.#pipelines.get(kernel);
    if (pipeline === undefined) {
      pipeline = this.#build(kernel);
      this.#pipelines.set(kernel, pipeline);
    }
    return pipeline;
  }

  async #build(kernel: Kernel): Promise<GPUComputePipeline> {
    const { name, source, reflection } = kernel;
    const code = this.#textureReads
      ? readThroughTextures(source, reflection.bindings.filter(canBeTexture))
      : source;
    // What the scope catches repeats the compilation info, with lines of the expanded text.
    this.#device.pushErrorScope("validation");
    const module = this.#device.createShaderModule({ label: name, code });
    const [caught, { messages }] = await Promise.all([
      this.#device.popErrorScope(),
      module.getCompilationInfo(),
    ]);
    const error = messages.find((message) => message.type === "error");
    if (error) throw new Error(compileError(kernel, error));
    if (caught) throw new Error(`kernel ${name}: ${caught.message}`);
    return await this.#device.createComputePipelineAsync({
      label: name,
      layout: "auto",
      compute: { module, entryPoint: "main" },
    });
  }
}

/** The compiler's message about a kernel's WGSL, with the place in the file that it was made of. */
function compileError(
  { name, constants, origins }: Kernel,
  { lineNum, message }: GPUCompilationMessage,
): string {
  // Every rewriting keeps the lines of the template in their places and adds its own behind them.
  const origin = origins[lineNum - 1];
  const place = origin ? `${origin.path}:${origin.line}` : `generated code of ${name}`;
  // wgpu draws the expanded text around the place, with its line numbers.
  const lines = message.split("\n").filter((line) => line.trim() !== "" && !/[│┌]/.test(line));
  const text = lines.map((line) => line.trim()).join("\n  ");
  return `${place}: ${text}\n  in kernel ${name}, made with ${JSON.stringify(constants)}`;
}
