import { assertClose, executors, testOn } from "../kernels/testing/testing.ts";
import { ImageInference } from "./inference.ts";
import { Network } from "./network.ts";
import { parameterLayout, sliceOf } from "./parameters.ts";
import { pooledFeatures } from "./pooled_features.ts";
import { packed, randomBytes, smallModel } from "./testing/small_model.ts";

const [width, height, count] = [27, 33, 5];

testOn(executors, "a head's weights times an image's features give its logits", async (engine) => {
  const { architecture, weights } = smallModel({ width, height }, 2);
  const network = new Network(engine, architecture);
  network.load(weights);
  const images = packed(randomBytes(5, count * width * height * 3), { width, height });
  const shown = [3, 0, 4];
  const features = await pooledFeatures(network, images, shown, { batch: 2 });
  const layout = parameterLayout(architecture);
  const parameter = (name: string) => {
    const { offset, length } = sliceOf(layout, name);
    return weights.parameters.subarray(offset, offset + length);
  };
  const [head] = architecture.heads;
  const [weight, bias] = [parameter(head!.weight), parameter(head!.bias)];
  const channels = architecture.lastChannel;
  using inference = await ImageInference.compile(network, images, count);
  for await (const { logits } of inference.logits()) {
    const total = logits.length / count;
    const expected = shown.flatMap((
      image,
    ) => [...logits.subarray(image * total).subarray(0, bias.length)]);
    const found = shown.flatMap((_, row) =>
      Array.from(bias, (start, output) => {
        let sum = start;
        for (let at = 0; at < channels; at++) {
          sum += weight[output * channels + at]! * features[row * channels + at]!;
        }
        return sum;
      })
    );
    assertClose(found, expected, 1e-4, "logits");
  }
  network.destroy();
});
