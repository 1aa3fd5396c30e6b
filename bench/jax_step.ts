/**
 * The training step in jax-js on its WebGPU device, the whole of it under `jit`: value and gradient
 * of the loss, then Adam. Images are on the device already; no augmentation. jax-js opens a device
 * of its own and takes no other.
 */
import type { Architecture } from "../model/mod.ts";
import { type Runner, type Setting, timed } from "./competitor.ts";
import { jax } from "./deps.ts";
import { type Batch, initialWeights, loss, randomBatch, type Weights } from "./jax_model.ts";

const { numpy, tree } = jax;

/** Everything that a step changes. */
type State = { weights: Weights; firstMoment: Weights; secondMoment: Weights };

/** Errors that jax-js's device reported; jax-js itself goes on with zeros. */
const deviceErrors: string[] = [];

/** Builds the step; the first call of it compiles. */
export async function jaxStep({ architecture, batch }: Setting): Promise<Runner> {
  await openDevice();
  const step = jax.jit((state: State, input: Batch, rate: jax.Array) =>
    takeStep(architecture, state, input, rate)
  );
  const weights = initialWeights(architecture);
  const zeros = () => tree.map((array: jax.Array) => numpy.zeros(array.shape), weights);
  let state: State = { weights, firstMoment: zeros(), secondMoment: zeros() };
  const input = randomBatch(architecture, batch);
  let batches = 0;
  return {
    measure: timed(batch, async (steps) => {
      for (let done = 0; done < steps; done++) {
        batches++;
        // Adam's bias corrections, folded into the step size.
        const rate = 1e-3 * Math.sqrt(1 - 0.999 ** batches) / (1 - 0.9 ** batches);
        state = step(state, tree.ref(input), numpy.array(rate));
      }
      await jax.blockUntilReady(state);
      if (deviceErrors.length > 0) throw new Error(deviceErrors[0]);
    }),
    close: () => {
      tree.dispose(state);
      tree.dispose(input);
      step.dispose();
    },
  };
}

function takeStep(
  architecture: Architecture,
  { weights, firstMoment, secondMoment }: State,
  batch: Batch,
  rate: jax.Array,
): State {
  const gradientOf = jax.grad((weights: Weights) => loss(architecture, weights, batch));
  const gradients = gradientOf(tree.ref(weights));
  const next: State = { weights: {}, firstMoment: {}, secondMoment: {} };
  for (const [name, gradient] of Object.entries(gradients)) {
    const first = firstMoment[name]!.mul(0.9).add(gradient.ref.mul(0.1));
    const second = secondMoment[name]!.mul(0.999).add(numpy.square(gradient).mul(0.001));
    const change = rate.ref.mul(first.ref).div(numpy.sqrt(second.ref).add(1e-8));
    next.weights[name] = weights[name]!.sub(change);
    next.firstMoment[name] = first;
    next.secondMoment[name] = second;
  }
  rate.dispose();
  return next;
}

async function openDevice(): Promise<void> {
  const devices = await jax.init("webgpu");
  if (!devices.includes("webgpu")) throw new Error("jax-js found no WebGPU device");
  jax.defaultDevice("webgpu");
  jax.getWebGPUDevice().addEventListener("uncapturederror", (event) => {
    deviceErrors.push((event as GPUUncapturedErrorEvent).error.message);
  }, { once: true });
}
