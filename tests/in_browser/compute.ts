/**
 * Work that needs most of facet: inference, predictions, metrics, and steps of training. It says nothing of where it runs, so a browser and Deno can be compared.
 */
import { Evaluation } from "../../eval/metrics.ts";
import { type Prediction, toPredictions } from "../../eval/predictions.ts";
import type { Engine } from "../../kernels/mod.ts";
import { mobileNetV2 } from "../../model/architecture.ts";
import { ImageInference, initialWeights } from "../../model/mod.ts";
import { Trainer } from "../../train/trainer/trainer.ts";

const heads = [
  { name: "brightness", classes: ["dark", "light"] },
  { name: "hue", classes: ["red", "green", "blue"] },
];
const [width, height, count] = [18, 24, 24];

/** Images that are mostly of one colour, dark or light. */
function drawImages() {
  const pixels = new Uint8Array(count * height * width * 3); // [N, H, W, 3]
  const labels = new Int32Array(count * heads.length); // [N, heads]
  for (let image = 0; image < count; image++) {
    const [light, hue] = [image % 2, image % 3];
    labels.set([light, hue], image * heads.length);
    for (let at = 0; at < height * width * 3; at++) {
      const colour = at % 3 === hue ? 90 : 0;
      pixels[image * height * width * 3 + at] = 20 + 130 * light + colour + (at * 7 + image) % 15;
    }
  }
  return { count, width, height, pixels, labels };
}

/** What is compared; plain enough for JSON. */
export type Computed = Awaited<ReturnType<typeof compute>>;

/**
 * Evaluates a small tagger that has learnt nothing, and trains it.
 *
 * @param engine Where to compute.
 */
export async function compute(engine: Engine) {
  const images = drawImages();
  const architecture = mobileNetV2({
    heads,
    inputWidth: width,
    inputHeight: height,
    widthMultiplier: 0.25,
  });
  const learningRate = () => 2e-3;
  const trainer = new Trainer({
    ...{ engine, architecture, images, batchSize: count, seed: 3, learningRate },
  });
  trainer.load(initialWeights(architecture, 3));

  const inference = await ImageInference.compile(trainer.network, images, 10);
  const evaluation = new Evaluation(heads);
  const predictions: Prediction[] = [];
  for await (const { start, count, logits } of inference.logits()) {
    const rows = images.labels.subarray(start * heads.length, (start + count) * heads.length);
    evaluation.add(logits, rows);
    const names = Array.from({ length: count }, (_, index) => `image ${start + index}`);
    predictions.push(...toPredictions(names, logits, heads));
  }
  inference.destroy();

  const losses: number[] = [];
  const train = async () => losses.push((await trainer.epoch(() => {}))!.loss);
  await train();
  // After one step the optimizer's first moment is the gradient, times a constant.
  const gradient = Array.from((await trainer.state()).firstMoment);
  while (losses.length < 12) await train();
  trainer.destroy();
  return { predictions, result: evaluation.result(), gradient, losses };
}
