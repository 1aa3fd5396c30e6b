import assert from "node:assert/strict";
import { whole } from "../../kernels/program/program.ts";
import { download, executors, testOn } from "../../kernels/testing/testing.ts";
import { Network } from "../../model/network.ts";
import { sliceOf } from "../../model/parameters.ts";
import { smallArchitecture } from "../../tests/synthetic.ts";
import { allocateOptimizer, freeOptimizer } from "./optimizer.ts";

const sentence = "only weights decay, not norms and biases, and only the heads have the whole rate";
testOn(executors, sentence, async (engine) => {
  const architecture = smallArchitecture();
  const network = new Network(engine, architecture);
  const options = { weightDecay: 0.5, backboneRate: 0.25, accumulates: false, averages: false };
  const optimizer = allocateOptimizer(network, options);
  const factors = await download(engine, whole(optimizer.factors));
  const { norm, name } = architecture.blocks[3]!.layers[1]!;
  const { weight, bias } = architecture.heads[1]!;
  const expected = [
    [`${name}.weight`, 0.25, 0.5],
    [`${norm}.weight`, 0.25, 0],
    [`${norm}.bias`, 0.25, 0],
    [weight, 1, 0.5],
    [bias, 1, 0],
  ] as const;
  for (const [tensor, rate, decay] of expected) {
    const { offset, length } = sliceOf(network.layout, tensor);
    for (const at of [offset, offset + length - 1]) {
      const block = 2 * Math.floor(at / 64);
      assert.deepEqual([...factors.subarray(block, block + 2)], [rate, decay], tensor);
    }
  }
  freeOptimizer(network, optimizer);
  network.destroy();
});
