/**
 * A program made ready for WebGPU: pipelines, bind groups and parameters made once, so that a run is
 * nothing but `setPipeline`, `setBindGroup` and `dispatchWorkgroups`, with copies to textures between
 * them where kernels read through textures.
 */
import type { Executable } from "../program/engine.ts";
import type { Call, Memory, Program } from "../program/program.ts";
import { type CopyPlan, planCopies, type PlannedTexture } from "./copies.ts";
import { encodeParameters, parameterStride } from "./parameters.ts";
import { texelsPerRow, textureBindingOffset } from "./texture_reads.ts";

/** A call ready to be dispatched. */
interface Dispatch {
  readonly copies: readonly TextureCopy[];
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: readonly [number, number, number];
}

/** A copy of a range of a buffer to a texture. */
interface TextureCopy {
  readonly buffer: GPUBuffer;
  readonly offset: number;
  readonly byteLength: number;
  readonly texture: GPUTexture;
  readonly texelBytes: number;
}

/** What building an executable needs of its engine. */
export interface BuildContext {
  readonly device: GPUDevice;
  /** Whether kernels read through textures. */
  readonly textureReads: boolean;
  readonly bufferOf: (memory: Memory) => GPUBuffer;
}

/** A program of one device. */
export class GpuExecutable implements Executable {
  readonly #dispatches: readonly Dispatch[];
  readonly #textures: readonly GPUTexture[];
  readonly #uniforms: GPUBuffer;

  /** Bytes of its textures and parameters. */
  readonly byteLength: number;

  /**
   * Makes textures and bind groups.
   *
   * @param label Shown in errors.
   * @param program The calls in order.
   * @param pipelines Their pipelines, in the same order.
   * @param context What the engine provides.
   */
  constructor(
    readonly label: string,
    program: Program,
    pipelines: readonly GPUComputePipeline[],
    { device, textureReads, bufferOf }: BuildContext,
  ) {
    const plan: CopyPlan | undefined = textureReads ? planCopies(program) : undefined;
    const planned = plan?.textures ?? [];
    const textures = planned.map((texture) => createTexture(device, label, texture));
    const parameters = new Uint8Array(parameterBytes(program));
    this.#uniforms = device.createBuffer({
      label: `${label} parameters`,
      size: parameters.length,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
    this.#dispatches = program.map((call, index) => {
      const offset = index * parameterStride;
      parameters.set(encodeParameters(call), offset);
      const pipeline = pipelines[index]!;
      const { copies = [], textures: read } = plan?.calls[index] ?? {};
      const textureOf = (name: string) => textures[read?.get(name) ?? -1];
      const uniforms = { buffer: this.#uniforms, offset, size: parameterStride };
      return {
        copies: copies.map(({ view, texture }) => ({
          buffer: bufferOf(view.memory),
          offset: view.offset,
          byteLength: view.byteLength,
          texture: textures[texture]!,
          texelBytes: planned[texture]!.texel.bytes,
        })),
        pipeline,
        bindGroup: device.createBindGroup({
          label: `${call.kernel.name} in ${label}`,
          layout: pipeline.getBindGroupLayout(0),
          entries: bindGroupEntries(call, textureOf, bufferOf, uniforms),
        }),
        workgroups: call.workgroups,
      };
    });
    device.queue.writeBuffer(this.#uniforms, 0, parameters);
    this.#textures = textures;
    this.byteLength = parameters.length + textureBytes(plan);
  }

  get dispatches(): number {
    return this.#dispatches.length;
  }

  /** Appends one run. */
  encode(encoder: GPUCommandEncoder): void {
    let pass: GPUComputePassEncoder | undefined;
    for (const dispatch of this.#dispatches) {
      if (dispatch.copies.length > 0) {
        pass?.end();
        pass = undefined;
        for (const copy of dispatch.copies) encodeCopy(encoder, copy);
      }
      pass ??= encoder.beginComputePass();
      encodeDispatch(pass, dispatch);
    }
    pass?.end();
  }

  /** Appends one run whose dispatches write when they begin and end, to entries 2i and 2i + 1. */
  encodeTimed(encoder: GPUCommandEncoder, querySet: GPUQuerySet): void {
    for (const [index, dispatch] of this.#dispatches.entries()) {
      for (const copy of dispatch.copies) encodeCopy(encoder, copy);
      const pass = encoder.beginComputePass({
        timestampWrites: {
          querySet,
          beginningOfPassWriteIndex: 2 * index,
          endOfPassWriteIndex: 2 * index + 1,
        },
      });
      encodeDispatch(pass, dispatch);
      pass.end();
    }
  }

  /** Frees textures and parameters. */
  destroy(): void {
    for (const texture of this.#textures) texture.destroy();
    this.#uniforms.destroy();
  }
}

/** Bytes that the executable of a program takes, known before it is made. */
export function programBytes(program: Program, textureReads: boolean): number {
  return parameterBytes(program) + textureBytes(textureReads ? planCopies(program) : undefined);
}

function parameterBytes(program: Program): number {
  return Math.max(1, program.length) * parameterStride;
}

function textureBytes(plan: CopyPlan | undefined): number {
  const textures = plan?.textures ?? [];
  return textures.reduce((sum, { rows, texel }) => sum + rows * texelsPerRow * texel.bytes, 0);
}

function createTexture(
  device: GPUDevice,
  label: string,
  { rows, texel }: PlannedTexture,
): GPUTexture {
  return device.createTexture({
    label: `${label} input`,
    size: [texelsPerRow, rows],
    format: texel.format,
    usage: GPUTextureUsage.STORAGE_BINDING | GPUTextureUsage.COPY_DST,
  });
}

function bindGroupEntries(
  call: Call,
  textureOf: (name: string) => GPUTexture | undefined,
  bufferOf: (memory: Memory) => GPUBuffer,
  parameters: GPUBufferBinding,
): GPUBindGroupEntry[] {
  const { bindings, parameters: members } = call.kernel.reflection;
  const entries: GPUBindGroupEntry[] = [];
  for (const { name, index, inPlace } of bindings) {
    const texture = textureOf(name);
    if (texture) {
      const binding = inPlace ? index + textureBindingOffset : index;
      entries.push({ binding, resource: texture.createView() });
    }
    if (!texture || inPlace) {
      const { memory, offset, byteLength } = call.views[name]!;
      const resource = { buffer: bufferOf(memory), offset, size: byteLength };
      entries.push({ binding: index, resource });
    }
  }
  if (members.length > 0) entries.push({ binding: 0, resource: parameters });
  return entries;
}

function encodeDispatch(pass: GPUComputePassEncoder, dispatch: Dispatch): void {
  pass.setPipeline(dispatch.pipeline);
  pass.setBindGroup(0, dispatch.bindGroup);
  pass.dispatchWorkgroups(...dispatch.workgroups);
}

/** Copies whole rows, then what is left of the last one. */
function encodeCopy(encoder: GPUCommandEncoder, copy: TextureCopy): void {
  const { buffer, offset, byteLength, texture, texelBytes } = copy;
  const texels = Math.ceil(byteLength / texelBytes);
  const rows = Math.floor(texels / texelsPerRow);
  const bytesPerRow = texelsPerRow * texelBytes;
  if (rows > 0) {
    encoder.copyBufferToTexture({ buffer, offset, bytesPerRow }, { texture }, [texelsPerRow, rows]);
  }
  const rest = texels % texelsPerRow;
  if (rest > 0) {
    encoder.copyBufferToTexture(
      { buffer, offset: offset + rows * bytesPerRow, bytesPerRow },
      { texture, origin: [0, rows] },
      [rest, 1],
    );
  }
}
