/**
 * tfjs on an engine's own device, so that its tensors and our buffers live side by side. Loaded only
 * where tensors are used: the library is large.
 */
import { type View, whole } from "../kernels/program.ts";
import type { WebGpuEngine } from "../kernels/webgpu/engine.ts";
import { tf, WebGPUBackend } from "./deps.ts";

/** tfjs, as this module loads it. */
export type TensorLibrary = typeof tf;

let current: GPUDevice | undefined;

/**
 * Makes tfjs compute on an engine's device.
 *
 * @param engine Whose device to share.
 * @returns The library; use it, and no other copy of tfjs, for tensors given to a tagger.
 */
export async function tensorsOn(engine: WebGpuEngine): Promise<TensorLibrary> {
  if (current !== engine.device) {
    current = engine.device;
    // Kernels are registered by the backend's name, so it must stay "webgpu".
    tf.removeBackend("webgpu");
    tf.registerBackend("webgpu", () => new WebGPUBackend(engine.device, engine.info), 3);
    // Small tensors would otherwise be computed on the host, and have no buffer.
    tf.env().set("WEBGPU_CPU_FORWARD", false);
    await tf.setBackend("webgpu");
  }
  return tf;
}

/** Copies a tensor that lies on the device into the start of a view. */
export function copyTensor(engine: WebGpuEngine, tensor: tf.Tensor, view: View): void {
  const { buffer, tensorRef } = tensor.dataToGPU();
  if (buffer === undefined) throw new Error("the tensor is not on the device");
  const encoder = engine.device.createCommandEncoder();
  const target = engine.bufferOf(view.memory);
  encoder.copyBufferToBuffer(buffer, 0, target, view.offset, tensor.size * 4);
  engine.device.queue.submit([encoder.finish()]);
  tensorRef.dispose();
}

/** A tensor of tfjs's own with the first floats of a memory block that nothing else is part of. */
export function tensorOf(engine: WebGpuEngine, view: View, shape: [number, number]): tf.Tensor2D {
  if (view.offset !== whole(view.memory).offset) throw new Error("the view is not a block's start");
  return tf.tidy(() => {
    const buffer = engine.bufferOf(view.memory);
    const aliased = tf.tensor({ buffer, zeroCopy: true }, shape, "float32") as tf.Tensor2D;
    return tf.add(aliased, 0);
  });
}
