/** A block of device memory: one buffer that kernels bind and that can be written and read back. */
import type { Memory } from "../program/program.ts";

/** Memory of a WebGPU device. */
export class GpuMemory implements Memory {
  readonly buffer: GPUBuffer;

  /**
   * Creates the buffer; where the device has no room for it, an error scope catches that.
   *
   * @param device Where.
   * @param label Shown in errors.
   * @param byteLength A multiple of 256.
   */
  constructor(device: GPUDevice, readonly label: string, readonly byteLength: number) {
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    this.buffer = device.createBuffer({ label, size: byteLength, usage });
  }
}
