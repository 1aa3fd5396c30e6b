/**
 * The way of a tensor through an engine's memory and back. Whatever is enqueued for one tensor is
 * enqueued at one go, so that calls made at the same time do not mix in the memory they share.
 */
import type { Engine } from "../../kernels/program/engine.ts";
import { type View, whole } from "../../kernels/program/program.ts";
import { WebGpuEngine } from "../../kernels/webgpu/engine.ts";
import { tf } from "./deps.ts";
import { computeOn } from "./tensors.ts";

/** What turns one tensor into another. */
export interface Passage {
  /** Where the tensor is copied to. */
  readonly input: View;
  /** Enqueues what computes the output from the input. */
  readonly run: () => void;
  /** Where the result then lies, at the start of a block that nothing else is part of. */
  readonly output: View;
  readonly outputShape: [number, number];
}

/**
 * Runs a tensor through an engine.
 *
 * @param engine Where.
 * @param tensor Computed beside the engine, not just made of the host's data.
 * @param passage What becomes of it.
 * @returns A tensor of tfjs's own.
 */
export async function pass(
  engine: Engine,
  tensor: tf.Tensor,
  passage: Passage,
): Promise<tf.Tensor2D> {
  if (engine instanceof WebGpuEngine) {
    return await computeOn(engine, () => passOnDevice(engine, tensor, passage));
  }
  const { input, run, output, outputShape } = passage;
  const data = await tensor.data<"float32">();
  engine.write(input, data);
  run();
  const result = new Float32Array(await engine.read(output));
  const floats = result.subarray(0, tf.util.sizeFromShape(outputShape));
  return await computeOn(engine, () => tf.tensor2d(floats, outputShape));
}

/** The same without leaving the device. */
function passOnDevice(
  engine: WebGpuEngine,
  tensor: tf.Tensor,
  { input, run, output, outputShape }: Passage,
): tf.Tensor2D {
  const { buffer, tensorRef } = tensor.dataToGPU();
  if (buffer === undefined) throw new Error("the tensor is not on the device");
  const encoder = engine.device.createCommandEncoder();
  const target = engine.bufferOf(input.memory);
  encoder.copyBufferToBuffer(buffer, 0, target, input.offset, tensor.size * 4);
  engine.device.queue.submit([encoder.finish()]);
  tensorRef.dispose();
  run();
  if (output.offset !== whole(output.memory).offset) {
    throw new Error("the view is not a block's start");
  }
  return tf.tidy(() => {
    const shared = { buffer: engine.bufferOf(output.memory), zeroCopy: true };
    return tf.add(tf.tensor(shared, outputShape, "float32") as tf.Tensor2D, 0);
  });
}
