import assert from "node:assert/strict";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { CpuEngine } from "../../kernels/mod.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { prepareRun } from "./prepare_run.ts";

const engine = await CpuEngine.open();
const data = await Deno.makeTempDir();
await drawCatalogue({ folder: data, count: 20 });

/** Prepares a run of 16 training images; returns its options, and what was noted of their number. */
async function prepared(
  given: Partial<TrainOptions> = {},
): Promise<{ options: TrainOptions; notes: string[] }> {
  const small = { data, batchSize: 8, widthMultiplier: 0.1, inputWidth: 30, inputHeight: 40 };
  const notes: string[] = [];
  const { options } = await prepareRun(engine, { ...small, ...given }, {
    onNote: (note) => notes.push(note),
  });
  // As the run would be with the epochs and augmentation that it has.
  const { epochs, augment } = options;
  assert.deepEqual(options, resolveOptions({ ...small, ...given, epochs, augment }));
  assert.deepEqual(Object.keys(options), Object.keys(resolveOptions({ ...small, ...given })));
  return { options, notes: notes.filter((note) => note.includes("few")) };
}

Deno.test("the options of a run of few images are those that they get, and what goes by them", async () => {
  const { options, notes } = await prepared();
  const { epochs, augment, validateEvery, checkpointEvery } = options;
  assert.deepEqual([epochs, augment, validateEvery, checkpointEvery], [60, "crop", 6, 30]);
  assert.deepEqual(notes, [
    "16 training images are few: 60 epochs with --augment crop; --epochs and --augment set them",
  ]);
  const unaugmented = await prepared({ augment: "none" });
  assert.deepEqual([unaugmented.options.epochs, unaugmented.options.augment], [60, "none"]);
  const limited = await prepared({ maxSeconds: 60, checkpointEvery: 7 });
  assert.deepEqual(
    [limited.options.epochs, limited.options.validateEvery, limited.options.checkpointEvery],
    [60, 1, 7],
  );
});

Deno.test("with epochs or another recipe given, few images change nothing and nothing is said", async () => {
  const cases: [Partial<TrainOptions>, unknown[]][] = [
    [{ epochs: 10 }, [10, "flip", 1]],
    [{ epochs: 40 }, [40, "flip", 4]],
    [{ recipe: "best" }, [40, "crop", 4]],
    [{ recipe: "tutorial" }, [50, "tutorial", 5]],
  ];
  for (const [given, expected] of cases) {
    const { options: { epochs, augment, validateEvery }, notes } = await prepared(given);
    assert.deepEqual([epochs, augment, validateEvery], expected);
    assert.deepEqual(notes, []);
  }
});
