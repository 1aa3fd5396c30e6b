import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { batchRecord, encodeRecords } from "../program/records.ts";
import { updateEma } from "./ema.ts";

const sentence =
  "the average moves by its weight towards the source, and stays where the weight is 0";
testOn(targets, sentence, async (engine, target) => {
  for (const length of [4, 1000, 64 * 101]) {
    const emaWeights = [0.5, 0, 0.1];
    const records = encodeRecords(batchRecord, emaWeights.map((emaWeight) => ({ emaWeight })));
    const initial = randomFloats(length);
    const ema = upload(engine, "ema", initial);
    const expected = Float64Array.from(initial);
    for (const [batch, weight] of emaWeights.entries()) {
      const source = randomFloats(length);
      source.forEach((x, i) => expected[i]! = (1 - weight) * expected[i]! + weight * x);
      await runCalls(
        engine,
        updateEma({
          batchIndex: upload(engine, "batch index", Uint32Array.of(batch)),
          batchRecords: upload(engine, "batch records", records),
          source: upload(engine, "source", source),
          ema,
          length,
          target,
        }),
      );
    }
    assertClose(await download(engine, ema), expected, 1e-6, "average");
  }
});
