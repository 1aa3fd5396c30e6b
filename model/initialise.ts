/**
 * A model's initial weights, drawn from torchvision's distributions: convolutions are normal with He's
 * standard deviation over the outputs, norms start as the identity unless those at the ends of residual blocks
 * are scaled, and the linear heads have torch's default for `nn.Linear`, but that the bias of a number is 0.
 * Each tensor has a random stream of its own, given by the seed and the tensor's index, so the same seed gives the
 * same weights on any machine.
 */
import { isNumberHead } from "../data/heads.ts";
import { counterRandom } from "../data/random.ts";
import type { Architecture } from "./architecture.ts";
import {
  bufferLayout,
  type FlatWeights,
  parameterLayout,
  type Slice,
  sliceOf,
} from "./parameters.ts";

/** Distinguishes these streams from others of the same seed. */
const stream = 0x696e6974;

/** How initial weights differ from torchvision's. */
export interface InitialWeightsOptions {
  /** The scale of each residual block's last norm, in [0, 1]; 1 by default, torchvision's. */
  readonly residualScale?: number | undefined;
}

/**
 * Draws a model's initial weights.
 *
 * He et al. 2015, https://arxiv.org/abs/1502.01852: `kaiming_normal_(mode="fan_out")` for
 * convolutions; U(-1/sqrt(inputs), 1/sqrt(inputs)) for the heads but the bias of a number, which is 0.
 * With a residual scale of 0, each residual block begins as the identity, and the network as a shallow one
 * (Goyal et al. 2017, section 5.1, https://arxiv.org/abs/1706.02677): it learns much more from its first steps.
 *
 * @param architecture The model.
 * @param seed Any safe integer.
 * @param options The scale of residual blocks.
 * @returns New flat arrays; floats between slices are 0.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "./architecture.ts";
 * import { initialWeights } from "./initialise.ts";
 *
 * const architecture = mobileNetV2({ heads: [{ name: "gender", classes: ["Men", "Women"] }] });
 * const { parameters } = initialWeights(architecture, 42);
 * if (parameters.every((value) => value === 0)) throw new Error();
 * ```
 */
export function initialWeights(
  architecture: Architecture,
  seed: number,
  { residualScale = 1 }: InitialWeightsOptions = {},
): FlatWeights {
  const layout = parameterLayout(architecture);
  const running = bufferLayout(architecture);
  const parameters = new Float32Array(layout.length);
  const buffers = new Float32Array(running.length);
  const indices = new Map([...layout.slices.keys()].map((name, index) => [name, index]));
  const draw = (name: string, fill: (values: Float32Array, random: () => number) => void) => {
    const { offset, length } = sliceOf(layout, name);
    const random = counterRandom(seed, stream, indices.get(name)!);
    fill(parameters.subarray(offset, offset + length), random);
  };

  for (const { layers, residual } of architecture.blocks) {
    for (const [index, { name, norm }] of layers.entries()) {
      const weight = sliceOf(layout, `${name}.weight`);
      draw(weight.name, (values, random) => fillNormal(values, heStd(weight), random));
      const scale = residual && index === layers.length - 1 ? residualScale : 1;
      draw(`${norm}.weight`, (values) => values.fill(scale));
      const { offset, length } = sliceOf(running, `${norm}.running_var`);
      buffers.fill(1, offset, offset + length);
    }
  }
  const bound = 1 / Math.sqrt(architecture.lastChannel);
  for (const head of architecture.heads) {
    draw(head.weight, (values, random) => fillUniform(values, bound, random));
    // A number starts near its mean, which is 0.
    if (isNumberHead(head)) continue;
    draw(head.bias, (values, random) => fillUniform(values, bound, random));
  }
  return { parameters, buffers };
}

/** sqrt(2 / (outputs * filter taps)): keeps the variance of gradients through a ReLU. */
function heStd({ shape }: Slice): number {
  const [outputChannels, , height, width] = shape;
  return Math.sqrt(2 / (outputChannels! * height! * width!));
}

/** The Box-Muller transform, which makes two independent normal numbers of two uniform ones. */
function fillNormal(values: Float32Array, std: number, random: () => number): void {
  for (let index = 0; index < values.length; index += 2) {
    // 1 - random() is above 0, so the logarithm is finite.
    const radius = std * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    values[index] = radius * Math.cos(angle);
    if (index + 1 < values.length) values[index + 1] = radius * Math.sin(angle);
  }
}

function fillUniform(values: Float32Array, bound: number, random: () => number): void {
  for (let index = 0; index < values.length; index++) values[index] = (2 * random() - 1) * bound;
}
