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
import { accumulate } from "./accumulate.ts";

const sentence = "gradients add up, and the first batch forgets what was there, even NaN";
testOn(targets, sentence, async (engine, target) => {
  for (const length of [4, 1000, 64 * 101]) {
    const records = [0, 1, 1].map((accumulates) => ({ accumulates }));
    const total = upload(engine, "total", new Float32Array(length).fill(NaN));
    const expected = new Float64Array(length);
    for (const batch of records.keys()) {
      const gradients = randomFloats(length);
      gradients.forEach((g, i) => expected[i]! += g);
      await runCalls(
        engine,
        accumulate({
          batchIndex: upload(engine, "batch index", Uint32Array.of(batch)),
          batchRecords: upload(engine, "batch records", encodeRecords(batchRecord, records)),
          gradients: upload(engine, "gradients", gradients),
          total,
          length,
          target,
        }),
      );
    }
    assertClose(await download(engine, total), expected, 1e-6, "total");
  }
});
