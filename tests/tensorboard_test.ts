/** TensorBoard itself reads what a run logs; ignored where Python has no TensorBoard. */
import assert from "node:assert/strict";
import { runPaths } from "../train/mod.ts";
import {
  eventFile,
  readEvents,
  type ReadHistogram,
  RunLog,
  scalars,
  testMetrics,
} from "../train/testing/mod.ts";

/** Runs Python and returns what it prints. */
async function python(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("python3", { args }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  assert.ok(success, text(stderr));
  return text(stdout);
}

const search = "import importlib.util; print(importlib.util.find_spec('tensorboard') is not None)";
const installed = await python("-c", search).catch(() => "no Python");

Deno.test({
  name: "TensorBoard reads the figures and histograms of a resumed log",
  ignore: installed.trim() !== "True",
  fn: async () => {
    const paths = runPaths(await Deno.makeTempDir());
    const parameters = Float32Array.from({ length: 64 }, (_, index) => index - 20);
    const slice = { name: "a.weight", shape: [64], offset: 0, length: 64 };
    const layout = { length: 64, slices: new Map([["a.weight", slice]]) };
    const logEpochs = async (at: { trainedBatches: number; epoch: number }) => {
      const log = await RunLog.open(paths, ["colour", "gender"], at);
      for (let epoch = at.epoch + 1; epoch <= 3; epoch++) {
        for (let batch = 25 * epoch - 24; batch <= 25 * epoch; batch++) {
          const losses = { loss: 3 / batch, heads: [1 / batch, 2 / batch] };
          log.batches([{
            trainedBatches: batch,
            learningRate: 1e-3,
            images: 16,
            seconds: 0.5,
            losses,
          }]);
        }
        log.epoch(testMetrics(epoch));
        log.histograms(epoch, layout, parameters);
      }
      await log.flush();
    };
    await logEpochs({ trainedBatches: 0, epoch: 0 });
    await logEpochs({ trainedBatches: 25, epoch: 1 });

    const script = new URL("read_tensorboard.py", import.meta.url).pathname;
    const read = JSON.parse(await python(script, paths.folder));
    const events = await readEvents(await eventFile(paths.folder));
    assert.deepEqual(read.scalars, scalars(events));
    const histograms = events.filter(({ summary }) => summary?.value[0]?.histo)
      .map(({ step, summary }): [number, ReadHistogram] => [step, summary!.value[0]!.histo!]);
    assert.deepEqual(read.histograms, { "weights/a.weight": histograms });
  },
});
