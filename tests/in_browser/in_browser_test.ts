/** `kernels`, `model`, `eval` and the training step run unchanged in a browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inFolder } from "../../data/testing/mod.ts";
import { bundle } from "../../release/testing.ts";
import { CpuEngine } from "../../kernels/mod.ts";
import { noBrowser, withPage } from "../browser.ts";
import { compute, type Computed } from "./compute.ts";

/** The length of the difference of two vectors, relative to the second. */
function distance(actual: readonly number[], expected: readonly number[]): number {
  assert.equal(actual.length, expected.length);
  const length = (vector: readonly number[]) =>
    Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length(differences(actual, expected)) / length(expected);
}

function differences(actual: readonly number[], expected: readonly number[]): number[] {
  return expected.map((value, index) => actual[index]! - value);
}

Deno.test({
  name: "a browser's WebGPU computes what the CPU does: predictions, metrics, losses, gradients",
  ignore: noBrowser,
  fn: async () => {
    const script = await bundle(new URL("./page.ts", import.meta.url));
    let inBrowser: Computed | undefined;
    await inFolder(async (folder) => {
      const path = join(folder, "page.html");
      await Deno.writeTextFile(
        path,
        `<!doctype html><meta charset="utf-8"><title>facet</title><script>${script}</script>`,
      );
      await withPage(pathToFileURL(path).href, async (page) => {
        inBrowser = await page.evaluate("computed") as Computed;
      }, { webgpu: true });
    });
    const { predictions, result, gradient, losses } = inBrowser!;

    const engine = await CpuEngine.open();
    const expected = await compute(engine);
    engine.destroy();
    const guesses = (all: Computed["predictions"]) =>
      all.flatMap(({ facets }) =>
        Object.values(facets).flatMap((facet) => "top" in facet ? facet.top : [])
      );
    const probabilities = (all: Computed["predictions"]) =>
      guesses(all).map(({ probability }) => probability);
    const labels = (all: Computed["predictions"]) => guesses(all).map(({ label }) => label);
    assert.deepEqual(labels(predictions), labels(expected.predictions));
    const off = differences(probabilities(predictions), probabilities(expected.predictions));
    assert.ok(Math.max(...off.map(Math.abs)) < 1e-5, "probabilities");
    assert.ok(Math.abs(result.loss - expected.result.loss) < 1e-5, "the metrics' loss");
    assert.deepEqual(result.accuracy, expected.result.accuracy);
    assert.deepEqual(result.macro_average, expected.result.macro_average);

    assert.ok(Math.abs(losses[0]! - expected.losses[0]!) < 1e-4, "the first step's loss");
    assert.ok(distance(gradient, expected.gradient) < 1e-3, "its gradient");
    assert.ok(losses.at(-1)! < losses[0]! / 2, `it learns: ${losses}`);
  },
});
