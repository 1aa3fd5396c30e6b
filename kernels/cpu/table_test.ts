import assert from "node:assert/strict";
import { WorkerPool } from "../../threads/mod.ts";
import { copy } from "../copy/copy.ts";
import { CpuEngine } from "../mod.ts";
import { pointwiseForward } from "../pointwise/pointwise.ts";
import { rowTiles } from "../pointwise/tiles.ts";
import type { View } from "../program/program.ts";
import { download, upload } from "../testing/testing.ts";
import { order, orderAt, recordLength } from "./slots.ts";
import { encodeProgram } from "./table.ts";

const channels = 64;
const rows = 96;
const target = "cpu";
const [tile] = rowTiles({ rows, columns: channels, depth: channels }, target);

/** output = input * weight^T. */
function product(input: View, weight: View, output: View) {
  const shape = { rows, inputChannels: channels, outputChannels: channels };
  return pointwiseForward({
    lazy: { input, relu6: false },
    weight,
    output,
    shape,
    tile: tile!,
    target,
  });
}

Deno.test("a weight is packed while the call before runs, but not before what writes the weight", async () => {
  using engine = await CpuEngine.open();
  const [a, b, weight, other] = ["a", "b", "weight", "other"].map((name) =>
    upload(engine, name, rows * channels)
  ) as [View, View, View, View];
  const program = [
    copy({ input: a, output: weight, length: channels * channels, target }),
    product(a, weight, b),
    product(b, other, a),
    copy({ input: a, output: b, length: 4, target }),
  ];
  const { bytes, records } = encodeProgram(program, () => 256);
  const orders = Array.from(
    { length: records },
    (_, record) => new DataView(bytes.buffer).getUint32(record * recordLength + orderAt, true),
  );
  const { joinsNext, secondPacked } = order;
  // The copy, a packing and its product, and the next packing and its product in the other place.
  assert.deepEqual(orders.slice(0, 5).map((bits) => bits & joinsNext), [0, 0, joinsNext, 0, 0]);
  const places = orders.slice(1, 5).map((bits) => bits & secondPacked);
  assert.deepEqual(places, [secondPacked, secondPacked, 0, 0]);
});

Deno.test("products behind one another have the same bits on any number of threads", async () => {
  const values = Float32Array.from({ length: rows * channels }, (_, at) => Math.sin(at) / 8);
  const results: Float32Array[] = [];
  for (const threads of [1, 2, 5]) {
    using pool = new WorkerPool(threads);
    using engine = await CpuEngine.open({ pool });
    const weights = [1, 2, 3].map((factor) =>
      upload(engine, "weight", values.slice(0, channels * channels).map((value) => factor * value))
    );
    const [a, b] = [upload(engine, "a", values), upload(engine, "b", rows * channels)];
    const program = [
      ...weights.map((weight, index) =>
        index % 2 === 0 ? product(a, weight, b) : product(b, weight, a)
      ),
      copy({ input: b, output: a, length: rows * channels, target }),
    ];
    engine.run(await engine.compile("products", program), 200);
    results.push(await download(engine, a));
  }
  assert.ok(results[0]!.some((value) => value !== 0 && Number.isFinite(value)));
  for (const result of results) assert.deepEqual(result, results[0]);
});
