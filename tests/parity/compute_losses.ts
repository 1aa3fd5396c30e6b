/** The loss kernel on given logits: what it makes of them, for comparison with golden losses. */
import { type Head, logitCounts } from "../../data/heads.ts";
import { headLayout, headsTraining, logitsGradientStride } from "../../kernels/heads/heads.ts";
import type { Engine, Target } from "../../kernels/mod.ts";
import { batchRecord, encodeRecords } from "../../kernels/program/records.ts";
import { download, runCalls, upload } from "../../kernels/testing/testing.ts";
import type { LossSums } from "../../train/mod.ts";
import { gradientScales, LabelWeights } from "../../train/step/mod.ts";

/** Logits and labels of a batch, and how its loss is computed. */
export interface LossInput {
  readonly heads: readonly Head[];
  readonly batch: number;
  /** [batch, all logits] */
  readonly logits: readonly number[];
  /** Label words. [batch, labelSegments(heads).total] */
  readonly labels: Int32Array<ArrayBuffer>;
  /** [all logits]; null: 1 each. */
  readonly classWeights: readonly number[] | null;
  /** [heads] */
  readonly headWeights: readonly number[];
  readonly smoothing: number;
  readonly focal: number;
  /** What own labels weigh where each image is mixed with the one before it. */
  readonly ownWeight?: number;
}

/** What the kernel computes. */
export interface ComputedLosses {
  readonly sums: LossSums;
  /** Of the loss of all heads. [batch, all logits] */
  readonly gradient: Float32Array;
  /** [batch, heads] */
  readonly correct: Float32Array;
  /** Kernel launches, from features to gradients. */
  readonly calls: number;
}

/** Sums of losses and the gradient of the logits that the kernel makes of a batch. */
export async function computeLosses(
  engine: Engine,
  target: Target,
  { heads, batch, logits, headWeights, smoothing, focal, ownWeight, ...input }: LossInput,
): Promise<ComputedLosses> {
  const total = logitCounts(heads).reduce((sum, count) => sum + count, 0);
  // Each image has a channel of its own, so that the weight is the logits.
  const channels = Math.ceil(batch / 4) * 4;
  const { segments, shape: ofHeads } = headLayout(heads);
  const shape = { batch, positions: 1, channels, ...ofHeads };
  const weight = new Float32Array(total * channels);
  logits.forEach((logit, i) => weight[i % total * channels + Math.floor(i / total)] = logit);
  const features = new Float32Array(batch * channels);
  for (let image = 0; image < batch; image++) features[image * channels + image] = 1;
  const classWeights = Float32Array.from(input.classWeights ?? Array(total).fill(1));
  const samples = Uint32Array.from({ length: batch }, (_, image) => image);
  const labelWeights = new LabelWeights(
    input.labels,
    heads,
    input.classWeights === null ? undefined : classWeights,
  ).sum(samples, ownWeight);
  const mix = ownWeight !== undefined;
  const scales = Float32Array.from([
    ...gradientScales(labelWeights, headWeights),
    ...(mix ? [ownWeight] : []),
  ]);
  const view = (data: Float32Array | Uint32Array | Int32Array) => upload(engine, "data", data);
  const stride = logitsGradientStride(shape);
  const logitsGradient = upload(engine, "logits gradient", batch * stride);
  const losses = upload(engine, "losses", batch * heads.length);
  const correct = upload(engine, "correct", batch * heads.length);
  const calls = headsTraining({
    input: view(features),
    inputScale: view(new Float32Array(channels).fill(1)),
    inputShift: view(new Float32Array(channels)),
    weight: view(weight),
    bias: view(new Float32Array(total)),
    features: upload(engine, "features", batch * heads.length * channels),
    logits: upload(engine, "logits", batch * total),
    batchIndex: view(Uint32Array.of(0)),
    batchRecords: view(encodeRecords(batchRecord, [{}])),
    samples: view(samples),
    labels: view(input.labels),
    classWeights: view(classWeights),
    gradientScales: view(scales),
    segments: view(segments),
    logitsGradient,
    weightGradient: upload(engine, "weight gradient", total * channels),
    biasGradient: upload(engine, "bias gradient", total),
    losses,
    correct,
    shape,
    dropout: 0,
    loss: { smoothing, focal, mix },
    target,
  });
  await runCalls(engine, ...calls);
  const ofImages = await download(engine, losses);
  const sums: LossSums = {
    losses: heads.map((_, head) =>
      ofImages.reduce((sum, loss, i) => i % heads.length === head ? sum + loss : sum, 0)
    ),
    labelWeights,
  };
  const padded = await download(engine, logitsGradient);
  return {
    sums,
    gradient: padded.filter((_, i) => i % stride < total),
    correct: (await download(engine, correct)).slice(0, batch * heads.length),
    calls: calls.length,
  };
}
