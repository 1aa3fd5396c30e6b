/** facet's inference: logits of a batch of normalised images on the device, by the compiled program. */
import { InferenceProgram } from "../model/recording.ts";
import { counterRandom } from "../data/random.ts";
import { initialWeights } from "../model/mod.ts";
import { Network } from "../model/network.ts";
import { tunedChoices } from "../train/step/mod.ts";
import { type Runner, type Setting, timed } from "./competitor.ts";
import { type Device, onOwnEngine } from "./facet_engine.ts";

/** Compiles inference. */
export function facetInference(
  setting: Setting,
  device: Device,
): Promise<Runner> {
  const { architecture, batch } = setting;
  return onOwnEngine(setting, device, async (engine) => {
    const network = new Network(engine, architecture);
    network.load(initialWeights(architecture, 1));
    const choices = await tunedChoices({ engine, architecture, evaluationBatchSize: batch });
    const program = await InferenceProgram.compile(network, batch, { choices });
    const { height, width } = architecture.input;
    const random = counterRandom(1);
    // Pixels of red, green and blue, and a fourth channel that is 0.
    engine.write(
      program.images,
      Float32Array.from(
        { length: batch * height * width * 4 },
        (_, index) => index % 4 === 3 ? 0 : random() * 4 - 2,
      ),
    );
    return timed(batch, async (batches) => {
      for (let done = 0; done < batches; done++) program.run();
      await engine.finish();
    });
  });
}
