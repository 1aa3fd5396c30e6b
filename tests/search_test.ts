/** `facet search`: two tiny runs, the table, the command line that repeats the best, and the same command again. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { digest, facet } from "./facet.ts";

Deno.test("a search ends in its runs, best first, and in the command that repeats the best to the bit", async () => {
  const folder = await Deno.makeTempDir();
  const shop = join(folder, "my shop");
  const out = join(folder, "search");
  await drawCatalogue({ folder: shop, count: 24 });
  const args = [
    ...["search", shop, "--labels", "gender", "--width-multiplier", "0.1", "--input-size", "32x40"],
    ...["--epochs", "1", "--batch-size", "8", "--device", "cpu", "--no-autotune", "--out", out],
    // No run survives the second rate.
    ...["--over", "learning-rate=3e-3,1e25"],
  ];
  const first = await facet(...args, "--json");
  const { runs, best, command, ending, rounds } = JSON.parse(first.out);
  assert.equal(ending, "finished");
  assert.deepEqual(rounds, [{ epochs: 1, runs: 2 }]);
  assert.deepEqual(runs.map(({ problem }: { problem?: string }) => problem), [
    undefined,
    "diverged",
  ]);
  const [{ figures, ...winner }] = runs;
  assert.deepEqual(best, winner);
  assert.deepEqual(figures[0].head, "gender");
  assert.deepEqual(runs[0].values, { learningRate: 0.003 });

  // Nothing is trained again.
  const model = join(best.folder, "best.safetensors");
  const { mtime } = await Deno.stat(model);
  const again = await facet(...args);
  assert.deepEqual((await Deno.stat(model)).mtime, mtime);
  assert.doesNotMatch(again.err, /round 1|computing/);
  const [titles, , one, other, , next, line] = again.out.split("\n");
  assert.match(titles!, /^run +epochs +learning-rate +accuracy +time$/);
  assert.match(one!, /^round-1\/0\d +1 +0\.003 +\d+\.\d % +\d+ s$/);
  assert.match(other!, /^round-1\/0\d +1 +1e\+25 +diverged +–$/);
  assert.equal(next, "Train with the best options:");
  assert.equal(line, `  ${command}`);
  assert.match(again.err, /optimistic.*--data OTHER/s);

  // A shell would take the command apart as this does.
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted ?? plain
  );
  assert.deepEqual(words.slice(0, 3), ["facet", "train", shop]);
  await facet(...words.slice(1));
  assert.equal(await digest(join(`${out}-best`, "best.safetensors")), await digest(model));
  await Deno.remove(folder, { recursive: true });
});
