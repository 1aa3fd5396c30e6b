/**
 * The model and its loss in jax-js, as a user would write them: MobileNetV2 and its heads out of jax-js's
 * own convolutions, means and activations. An operation consumes its arrays; `ref` keeps an array for one
 * more use.
 */
import { logitCounts } from "../data/heads.ts";
import type { Architecture, ConvolutionLayer } from "../model/mod.ts";
import { jax } from "./deps.ts";

const { lax, nn, numpy, random, tree } = jax;

/** Arrays by name. */
export type Weights = { [name: string]: jax.Array };

/** The input of a step: images [N, 3, H, W], one-hot labels [N, classes] by head, the key of dropout. */
export type Batch = { images: jax.Array; labels: jax.Array[]; key: jax.Array };

/** Random weights. */
export function initialWeights({ blocks, heads, lastChannel }: Architecture): Weights {
  const weights: Weights = {};
  const normal = (name: string, shape: number[], std: number) => {
    const key = random.key(Object.keys(weights).length);
    weights[name] = random.normal(key, shape).mul(std);
  };
  for (const { kind, name, norm, ...layer } of blocks.flatMap((block) => block.layers)) {
    const { inputChannels, outputChannels } = layer;
    const size = kind === "pointwise" ? 1 : 3;
    const inputs = kind === "depthwise" ? 1 : inputChannels;
    normal(`${name}.weight`, [outputChannels, inputs, size, size], 0.1);
    weights[`${norm}.weight`] = numpy.ones([outputChannels, 1, 1]);
    weights[`${norm}.bias`] = numpy.zeros([outputChannels, 1, 1]);
  }
  const logits = logitCounts(heads);
  for (const [index, { weight, bias }] of heads.entries()) {
    normal(weight, [lastChannel, logits[index]!], 0.02);
    weights[bias] = numpy.zeros([logits[index]!]);
  }
  return weights;
}

/** A random batch, the same for every step. */
export function randomBatch({ input, heads }: Architecture, batch: number): Batch {
  return {
    images: random.normal(random.key(1), [batch, 3, input.height, input.width]),
    labels: logitCounts(heads).map((classes, head) => {
      const range = { minval: 0, maxval: classes, shape: [batch] };
      const indices = random.randint(random.key(head), range);
      return nn.oneHot(indices, classes);
    }),
    key: random.key(2),
  };
}

/** The sum of the heads' mean cross-entropies. */
export function loss(architecture: Architecture, weights: Weights, batch: Batch): jax.Array {
  const { blocks, heads, dropout } = architecture;
  let x = batch.images;
  for (const { layers, residual } of blocks) {
    const start = residual ? x.ref : undefined;
    for (const layer of layers) x = convolution(x, layer, weights);
    if (start) x = x.add(start);
  }
  const pooled = numpy.mean(x, [2, 3]);
  const keys = random.split(batch.key, heads.length);
  const losses = heads.map(({ weight, bias }, head) => {
    const mask = random.bernoulli(keys.ref.slice(head), 1 - dropout, pooled.shape);
    const dropped = numpy.where(mask, pooled.ref.div(1 - dropout), 0);
    const logits = numpy.matmul(dropped, weights[weight]!).add(weights[bias]!);
    return numpy.mean(numpy.sum(batch.labels[head]!.mul(nn.logSoftmax(logits)), 1)).neg();
  });
  tree.dispose([keys, pooled]);
  return losses.reduce((sum, value) => sum.add(value));
}

/** A convolution, the batch norm over the batch's own moments, and the activation. */
function convolution(x: jax.Array, layer: ConvolutionLayer, weights: Weights): jax.Array {
  const { kind, name, norm, stride, inputChannels, activation } = layer;
  const padding = kind === "pointwise" ? 0 : 1;
  const y = lax.convGeneralDilated(
    x,
    weights[`${name}.weight`]!,
    [stride, stride],
    [[padding, padding], [padding, padding]],
    { featureGroupCount: kind === "depthwise" ? inputChannels : 1 },
  );
  const axes = [0, 2, 3];
  const centred = y.ref.sub(numpy.mean(y, axes, { keepdims: true }));
  const variance = numpy.mean(numpy.square(centred.ref), axes, { keepdims: true });
  const scale = weights[`${norm}.weight`]!.div(numpy.sqrt(variance.add(1e-5)));
  const normed = centred.mul(scale).add(weights[`${norm}.bias`]!);
  return activation === "relu6" ? nn.relu6(normed) : normed;
}
