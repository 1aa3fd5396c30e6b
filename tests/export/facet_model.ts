/** Models to export, images, and what facet itself makes of them. */
import type { Decisions, HeadDecision } from "../../data/decisions.ts";
import {
  type Head,
  isNumberHead,
  isTagsHead,
  logitCounts,
  logitSegments,
} from "../../data/heads.ts";
import { labelSegments } from "../../data/label_words.ts";
import type { TestTimeAugmentation } from "../../data/mod.ts";
import { counterRandom } from "../../data/random.ts";
import { type DeviceOption, openEngine } from "../../kernels/mod.ts";
import { ImageInference, mobileNetV2, type SavedModel } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import {
  bufferLayout,
  type ParameterLayout,
  parameterLayout,
  type Slice,
} from "../../model/parameters.ts";

/** A model's input and how wide it is. */
export interface ModelSize {
  readonly inputWidth: number;
  readonly inputHeight: number;
  readonly widthMultiplier: number;
}

/** An even size, an odd one and one that is odd after the first halving only. */
export const sizes: readonly ModelSize[] = [
  { inputWidth: 60, inputHeight: 80, widthMultiplier: 1 },
  { inputWidth: 33, inputHeight: 27, widthMultiplier: 0.25 },
  { inputWidth: 66, inputHeight: 31, widthMultiplier: 0.5 },
];

/** Names that a file format may trip over: a space, a dot, a method of torch's, another script. */
const heads: readonly Head[] = [
  { name: "article type", classes: ["belt, wide", 'a "dress"', "jeans", "shirt\\blouse", "watch"] },
  { name: "base.colour", classes: ["black", "blue", "größe"] },
  { name: "type", classes: ["only"] },
  { name: "性別", classes: ["男", "女"] },
];

/** A head of each kind and a second one of two, with names and tags that files may trip over. */
export const mixedHeads: readonly Head[] = [
  heads[0]!,
  {
    kind: "tags",
    name: "usage",
    tags: ["__proto__", "casual", "constructor", "images", "größe"],
    separator: "|",
    noneLabel: "none",
  },
  { kind: "number", name: "price", mean: 34.5, std: 21.25 },
  heads[3]!,
  { kind: "tags", name: "season", tags: ["summer"], separator: ";", columns: ["is_summer"] },
  { kind: "number", name: "year", mean: -2012.25, std: 1.5 },
];

/** Decisions no two of which are alike, some of them that nothing is sure or known. */
export function decisionsFor(heads: readonly Head[]): Decisions {
  return {
    precision: 0.95,
    heads: heads.map((head, index): HeadDecision => {
      if (isNumberHead(head)) return { margin: index % 2 === 0 ? 0.5 + index : null };
      const temperature = 0.5 + 0.375 * (index % 7);
      const sureFrom = index % 5 === 4 ? null : 0.35 + 0.05 * (index % 3);
      if (!isTagsHead(head)) return { temperature, sureFrom };
      const thresholds = head.tags.map((_, tag) => 0.3 + 0.1 * ((tag + index) % 5));
      return { temperature, thresholds, sureFrom };
    }),
  };
}

/** A model of {@linkcode mixedHeads}, or others, with decisions. */
export function mixedModel(size: ModelSize, of: readonly Head[] = mixedHeads): SavedModel {
  return { ...exportedModel(size, of), decisions: decisionsFor(of) };
}

/** A model none of whose values is neutral, and through which a signal comes neither dead nor huge. */
export function exportedModel(size: ModelSize, of: readonly Head[] = heads): SavedModel {
  const architecture = mobileNetV2({ heads: of, resize: "stretch", ...size });
  const draw = counterRandom(1, 7);
  const fill = (layout: ParameterLayout, range: (slice: Slice) => [number, number]) => {
    const flat = new Float32Array(layout.length);
    for (const slice of layout.slices.values()) {
      const [low, high] = range(slice);
      for (let at = slice.offset; at < slice.offset + slice.length; at++) {
        flat[at] = low + (high - low) * draw();
      }
    }
    return flat;
  };
  const weights = {
    parameters: fill(parameterLayout(architecture), ({ name, shape, length }) => {
      if (name.endsWith(".bias")) return [-0.5, 1];
      if (shape.length === 1) return [0.7, 1.4];
      const most = Math.sqrt(6 * shape[0]! / length); // He's uniform distribution over the inputs
      return [-most, most];
    }),
    buffers: fill(
      bufferLayout(architecture),
      ({ name }) => name.endsWith("running_mean") ? [-0.5, 0.5] : [0.5, 2],
    ),
  };
  return { architecture, weights, steps: 12 };
}

/** Noise over a colour of each image's own. [count, H, W, 3] */
export function randomPixels({ architecture: { input } }: SavedModel, count: number): Uint8Array {
  const draw = counterRandom(count, 3);
  const each = input.width * input.height * 3;
  const colours = Array.from({ length: count * 3 }, () => 192 * draw());
  return Uint8Array.from(
    { length: count * each },
    (_, at) => colours[Math.floor(at / each) * 3 + at % 3]! + 64 * draw(),
  );
}

/** What facet computes: logits, and what outputs are to hold. Both are [count, all logits]. */
export async function computedByFacet(
  model: SavedModel,
  pixels: Uint8Array,
  device: DeviceOption = "cpu",
  tta: TestTimeAugmentation = "none",
) {
  const { engine } = await openEngine({ device });
  try {
    const network = new Network(engine, model.architecture);
    network.load(model.weights);
    const { input, heads } = model.architecture;
    const count = pixels.length / (input.width * input.height * 3);
    const labels = new Int32Array(count * labelSegments(heads).total);
    const images = { count, ...input, pixels, labels };
    const inference = await ImageInference.compile(network, images, count, { tta });
    const batches = await Array.fromAsync(inference.logits());
    const logits = batches[0]!.logits;
    return { logits, outputs: outputsOf(model, logits) };
  } finally {
    engine.destroy();
  }
}

/**
 * What outputs are to hold, in float64: softmax or sigmoid of logits / temperature, logit * std + mean.
 * [count, all logits]
 */
function outputsOf(
  { architecture: { heads }, decisions }: SavedModel,
  logits: Float32Array,
): Float64Array {
  const { offsets, counts, total } = logitSegments(logitCounts(heads));
  const outputs = new Float64Array(logits.length);
  for (let row = 0; row < logits.length; row += total) {
    for (const [index, head] of heads.entries()) {
      const start = row + offsets[index]!;
      const decision = decisions?.heads[index];
      const temperature = decision && "temperature" in decision ? decision.temperature : 1;
      const scaled = Array.from(
        logits.subarray(start, start + counts[index]!),
        (logit) => logit / temperature,
      );
      outputs.set(
        isNumberHead(head)
          ? [logits[start]! * head.std + head.mean]
          : isTagsHead(head)
          ? scaled.map((logit) => 1 / (1 + Math.exp(-logit)))
          : scaled.map((logit) => 1 / scaled.reduce((sum, of) => sum + Math.exp(of - logit), 0)),
        start,
      );
    }
  }
  return outputs;
}

/**
 * The largest difference between an exported model's outputs and facet's; of numbers, in standard deviations
 * and beyond what float32 rounds: half the last bit of the mean and half that of the number.
 *
 * @param model Whose heads.
 * @param expected All heads end to end. [count, all logits]
 * @param outputs By name. [count, logits]
 * @param renamed What outputs are called that are not called like their heads.
 */
export function largestDifference(
  { architecture: { heads } }: SavedModel,
  expected: ArrayLike<number>,
  outputs: ReadonlyMap<string, ArrayLike<number>>,
  renamed: ReadonlyMap<string, string> = new Map(),
): number {
  const { offsets, counts, total } = logitSegments(logitCounts(heads));
  let worst = 0;
  for (const [index, head] of heads.entries()) {
    const { name } = head;
    const [start, classes] = [offsets[index]!, counts[index]!];
    const [unit, rounded] = isNumberHead(head) ? [head.std, 2 ** -23] : [1, 0];
    const values = outputs.get(renamed.get(name) ?? name);
    if (values?.length !== expected.length / total * classes) return Infinity;
    for (let at = 0; at < values.length; at++) {
      const place = Math.floor(at / classes) * total + start + at % classes;
      const off = Math.abs(values[at]! - expected[place]!);
      const difference = Math.max(0, off - rounded * Math.abs(expected[place]!)) / unit;
      worst = Number.isNaN(difference) ? Infinity : Math.max(worst, difference);
    }
  }
  return worst;
}

/** How far a value moves from image to image: 0 if a model ignores its input. */
export function spread({ architecture: { heads } }: SavedModel, values: ArrayLike<number>): number {
  const { total } = logitSegments(logitCounts(heads));
  const all = Array.from(values);
  return Math.max(...Array.from({ length: total }, (_, column) => {
    const of = all.filter((_, at) => at % total === column);
    return Math.max(...of) - Math.min(...of);
  }));
}
