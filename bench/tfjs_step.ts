/**
 * The training step written in plain tfjs, as a user would: MobileNetV2 and its heads out of
 * tfjs's own convolutions, batch norms and activations, gradients by `variableGrads`, its own Adam.
 * Images are on the device already; no augmentation.
 */
import { logitCounts } from "../data/heads.ts";
import { WebGpuEngine } from "../kernels/mod.ts";
import type { ConvolutionLayer } from "../model/mod.ts";
import { type Runner, type Setting, timed } from "./competitor.ts";
import { tf, WebGPUBackend } from "./deps.ts";

/** Gives tfjs a device of its own, so that its errors and memory are its own, and builds the step. */
export async function tfjsStep({ architecture, batch }: Setting): Promise<Runner> {
  const engine = await WebGpuEngine.open();
  // The package registers a backend on a device that it opens itself.
  tf.removeBackend("webgpu");
  tf.registerBackend("webgpu", () => new WebGPUBackend(engine.device, engine.info), 3);
  await tf.setBackend("webgpu");
  await tf.ready();
  const variables = new Map<string, tf.Variable>();
  const variable = (name: string, initial: () => tf.Tensor): tf.Tensor => {
    const value = variables.get(name) ?? tf.variable(initial(), true, name);
    variables.set(name, value);
    return value;
  };

  const norm = (x: tf.Tensor4D, name: string, channels: number): tf.Tensor4D => {
    const { mean, variance } = tf.moments(x, [0, 1, 2]);
    const gamma = variable(`${name}.weight`, () => tf.ones([channels])) as tf.Tensor1D;
    const beta = variable(`${name}.bias`, () => tf.zeros([channels])) as tf.Tensor1D;
    return tf.batchNorm4d(x, mean as tf.Tensor1D, variance as tf.Tensor1D, beta, gamma, 1e-5);
  };
  const convolution = (x: tf.Tensor4D, layer: ConvolutionLayer): tf.Tensor4D => {
    const { kind, name, stride, inputChannels, outputChannels } = layer;
    const size = kind === "pointwise" ? 1 : 3;
    const padding = kind === "pointwise" ? "valid" : "same";
    const depthwise = kind === "depthwise";
    const shape = [size, size, inputChannels, depthwise ? 1 : outputChannels];
    const filter = variable(`${name}.weight`, () => tf.randomNormal(shape, 0, 0.1)) as tf.Tensor4D;
    const y = depthwise
      ? tf.depthwiseConv2d(x, filter, stride, padding)
      : tf.conv2d(x, filter, stride, padding);
    const normed = norm(y, layer.norm, outputChannels);
    return layer.activation === "relu6" ? tf.relu6(normed) : normed;
  };
  const { input, blocks, heads, lastChannel } = architecture;
  const images = tf.randomNormal<tf.Rank.R4>([batch, input.height, input.width, 3]);
  const classCounts = logitCounts(heads);
  const labels = classCounts.map((classes) => {
    const indices = tf.randomUniform([batch], 0, classes, "int32") as tf.Tensor1D;
    return tf.oneHot(indices, classes);
  });
  const loss = (): tf.Scalar => {
    let x = images;
    for (const block of blocks) {
      const start = x;
      for (const layer of block.layers) x = convolution(x, layer);
      if (block.residual) x = tf.add(x, start);
    }
    const pooled = tf.mean(x, [1, 2]) as tf.Tensor2D;
    return tf.addN(heads.map((head, index) => {
      const classes = classCounts[index]!;
      const shape: [number, number] = [lastChannel, classes];
      const weight = variable(head.weight, () => tf.randomNormal(shape, 0, 0.02)) as tf.Tensor2D;
      const bias = variable(head.bias, () => tf.zeros([classes]));
      const logits = tf.add(tf.matMul(tf.dropout(pooled, 0.2), weight), bias);
      return tf.losses.softmaxCrossEntropy(labels[index]!, logits);
    })) as tf.Scalar;
  };
  // A first pass makes the variables, which have to exist when the optimizer starts.
  tf.tidy(() => {
    loss();
  });
  const optimizer = tf.train.adam(1e-3, 0.9, 0.999, 1e-8);
  return {
    measure: timed(batch, async (steps) => {
      for (let left = steps; left > 0; left--) {
        const value = optimizer.minimize(loss, true)!;
        if (left === 1) await value.data();
        value.dispose();
      }
      // Fails if the device reported an error: tfjs itself goes on with zeros.
      await engine.finish();
    }),
    memory: () => (tf.memory() as WebGpuMemoryInfo).numBytesAllocatedInGPU,
    close: () => {
      optimizer.dispose();
      tf.disposeVariables();
      engine.destroy();
    },
  };
}

/** What tfjs's WebGPU backend adds to its report. */
type WebGpuMemoryInfo = tf.MemoryInfo & { readonly numBytesAllocatedInGPU: number };
