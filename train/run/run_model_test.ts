import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import type { Head } from "../../data/heads.ts";
import { openEngine } from "../../kernels/mod.ts";
import { encodeWeights, initialWeights, mobileNetV2 } from "../../model/mod.ts";
import { loadModel, readModel } from "./run_model.ts";

Deno.test("a model comes with the decisions of its file, and without where there are none", async () => {
  const heads: Head[] = [
    { kind: "tags", name: "use", tags: ["home", "sports"], separator: "|" },
    { kind: "number", name: "price", mean: 20, std: 5 },
  ];
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.05 });
  const model = { architecture, weights: initialWeights(architecture, 1), steps: 3 };
  const decisions = {
    precision: 0.9,
    heads: [{ temperature: 2, thresholds: [0.25, 0.5], sureFrom: 0.75 }, { margin: 3 }],
  };
  const folder = await Deno.makeTempDir();
  const [plain, decided] = [join(folder, "last.safetensors"), join(folder, "best.safetensors")];
  await Deno.writeFile(plain, encodeWeights(model));
  await Deno.writeFile(decided, encodeWeights({ ...model, decisions }));
  assert.deepEqual((await readModel(folder, "best")).decisions, decisions);
  const { engine } = await openEngine({ device: "cpu" });
  {
    using loaded = await loadModel(folder, { engine });
    assert.deepEqual(loaded.decisions, decisions);
    using undecided = await loadModel(folder, { engine, weights: "last" });
    assert.equal(undecided.decisions, undefined);
    assert.notEqual(loaded.digest, undecided.digest);
  }
  engine.destroy();

  const damaged = encodeWeights({ ...model, decisions });
  // The same length, so that only the decisions are other ones.
  const text = new TextDecoder("latin1").decode(damaged).indexOf("thresholds");
  damaged.set(new TextEncoder().encode("threshoLds"), text);
  await Deno.writeFile(decided, damaged);
  await assert.rejects(
    readModel(folder, "best"),
    (error) => error instanceof UserError && error.message.startsWith(decided),
  );
  await Deno.remove(folder, { recursive: true });
});
