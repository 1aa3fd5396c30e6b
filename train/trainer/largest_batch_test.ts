import assert from "node:assert/strict";
import { executors, testOn } from "../../kernels/testing/testing.ts";
import { CountingEngine } from "../../kernels/recording.ts";
import { mobileNetV2 } from "../../model/architecture.ts";
import { ImageInference, Network } from "../../model/mod.ts";
import { largestBatches } from "./largest_batch.ts";
import { requireRoom } from "./memory.ts";

const size = { width: 48, height: 40 };
const architecture = mobileNetV2({
  heads: [{ name: "label", classes: Array.from({ length: 100 }, (_, at) => String(at)) }],
  inputWidth: size.width,
  inputHeight: size.height,
});

function images(count: number) {
  return { ...size, count, pixels: new Uint8Array(), labels: new Int32Array(count) };
}

testOn(executors, "the largest batches fit, and slightly larger ones do not", async (engine) => {
  const memory = 400 * 2 ** 20;
  const { training, inference } = await largestBatches(engine, memory, size);
  const trains = async (batchSize: number) => {
    const counting = new CountingEngine(engine);
    let wanted = 0;
    counting.hasRoom = (bytes: readonly number[] = []) => {
      wanted = bytes.reduce((sum, block) => sum + block, 0);
      return Promise.resolve(true);
    };
    const options = {
      architecture,
      images: images(batchSize),
      batchSize,
      averaging: 0.99,
      seed: 1,
    };
    await requireRoom({ ...options, engine: counting, learningRate: () => 0 }, images(64), 64);
    return wanted <= memory;
  };
  assert.deepEqual([await trains(training), await trains(Math.ceil(training * 1.05))], [
    true,
    false,
  ]);
  const predicts = async (batch: number) => {
    const counting = new CountingEngine(engine);
    await ImageInference.compile(new Network(counting, architecture), images(batch), batch);
    return counting.allocated <= memory;
  };
  const more = Math.ceil(inference * 1.05);
  assert.deepEqual([await predicts(inference), await predicts(more)], [true, false]);
});
