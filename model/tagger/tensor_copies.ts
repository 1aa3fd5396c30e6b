/**
 * Runs a tensor through an engine: copies it to the engine's memory and the result back. All commands for
 * one tensor are enqueued together, so that concurrent calls do not mix in the memory they share.
 */
import type { Engine } from "../../kernels/mod.ts";
import { type View, whole } from "../../kernels/program/program.ts";
import { WebGpuEngine } from "../../kernels/webgpu/engine.ts";
import { tf } from "./deps.ts";
import { computeOn } from "./tensors.ts";

/** What turns one tensor into another. */
export interface Passage extends Result {
  /** Where the tensor is copied to, before what computes the result from it is enqueued. */
  readonly input: View;
}

/** What an engine computes. */
export interface Result {
  /** Enqueues what computes it. */
  readonly enqueue: () => void;
  /** Where it then lies, at the start of a block that nothing else is part of. */
  readonly output: View;
  readonly outputShape: [number, number];
}

/**
 * Runs a tensor through an engine, without leaving its device.
 *
 * @param engine The engine.
 * @param tensor Computed on the engine's device, not only made of the host's data.
 * @param passage The computation.
 * @returns A tensor that tfjs owns.
 */
export async function pass(
  engine: Engine,
  tensor: tf.Tensor,
  { input, enqueue, ...rest }: Passage,
): Promise<tf.Tensor2D> {
  const onDevice = engine instanceof WebGpuEngine;
  const data = onDevice ? undefined : await tensor.data<"float32">();
  return await resultOf(engine, {
    ...rest,
    enqueue: () => {
      if (onDevice) copyOnDevice(engine, tensor, input);
      else engine.write(input, data!);
      enqueue();
    },
  });
}

/**
 * What an engine computes, as a tensor beside it.
 *
 * @param engine Where.
 * @param result What to compute.
 * @returns A tensor of tfjs's own.
 */
export async function resultOf(
  engine: Engine,
  { enqueue, output, outputShape }: Result,
): Promise<tf.Tensor2D> {
  if (engine instanceof WebGpuEngine) {
    return await computeOn(engine, () => {
      enqueue();
      if (output.offset !== whole(output.memory).offset) {
        throw new Error("the view is not a block's start");
      }
      // tfjs copies the buffer, and submits that at once: before anything else can be enqueued.
      const shared = { buffer: engine.bufferOf(output.memory) };
      return tf.tensor(shared, outputShape, "float32") as tf.Tensor2D;
    });
  }
  enqueue();
  const result = new Float32Array(await engine.read(output));
  const floats = result.subarray(0, tf.util.sizeFromShape(outputShape));
  return await computeOn(engine, () => tf.tensor2d(floats, outputShape));
}

function copyOnDevice(engine: WebGpuEngine, tensor: tf.Tensor, input: View): void {
  const { buffer, tensorRef } = tensor.dataToGPU();
  if (buffer === undefined) throw new Error("the tensor is not on the device");
  const encoder = engine.device.createCommandEncoder();
  const target = engine.bufferOf(input.memory);
  encoder.copyBufferToBuffer(buffer, 0, target, input.offset, tensor.size * 4);
  engine.device.queue.submit([encoder.finish()]);
  tensorRef.dispose();
}
