import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { resolveOptions } from "../resolve_options.ts";
import { withAbsolutePaths } from "../run/run_data.ts";
import { RunLock } from "../run/run_lock.ts";
import { requireSameSplit, writeSearch } from "./search_file.ts";
import { type SearchOptions, searchOptions } from "./search_options.ts";

/** No data is read before what is tested here. */
const shared = { data: "/nowhere/shop", seed: 5, epochs: 4 };
const over = { learningRate: { from: 0.001, to: 0.01 }, augment: ["none", "flip"] } as const;

async function begun(): Promise<string> {
  const out = await Deno.makeTempDir();
  const options = resolveOptions(withAbsolutePaths(shared));
  const times = { preparation: 1, epoch: 2 };
  await writeSearch(out, { options, over, runs: 2 }, {
    seconds: 9,
    rounds: [{ epochs: 4, sets: [1, 2] }],
    ended: [
      { round: 1, set: 1, problem: "diverged", times },
      { round: 1, set: 2, score: 0.5, loss: 1, times },
    ],
  });
  return out;
}

async function refusal(options: SearchOptions): Promise<string> {
  try {
    await searchOptions(options);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return "it did not fail";
}

Deno.test("a search that has ended is read, best first, and nothing is computed", async () => {
  const out = await begun();
  const found = await searchOptions({ ...shared, over, runs: 2, out, maxSeconds: 60 });
  assert.equal(found.ending, "finished");
  assert.equal(found.seconds, 9);
  assert.deepEqual(found.rounds, [{ epochs: 4, runs: 2 }]);
  assert.deepEqual(found.runs.map(({ set, problem }) => [set, problem]), [
    [2, undefined],
    [1, "diverged"],
  ]);
  assert.equal(found.best?.folder, join(out, "round-1", "02"));
  assert.deepEqual(Object.keys(found.best!.values).sort(), ["augment", "learningRate"]);
});

Deno.test("a search is gone on with by its own options only, and the other one is named", async () => {
  const out = await begun();
  const path = join(out, "search.json");
  const before = await Deno.readTextFile(path);
  const same = { ...shared, over, runs: 2, out };
  const others: [SearchOptions, RegExp][] = [
    [{ ...same, seed: 6 }, /was begun with --seed 5, not 6: go on with it as it was, or .* --out$/],
    [{ ...same, runs: 3 }, /was begun with --runs 2, not 3: /],
    [{ ...same, clip: 1 }, /was begun without --clip, which is 1 now: /],
    [{ ...same, data: "/else" }, /was begun with the data \/nowhere\/shop, not \/else: /],
    [
      { ...same, over: { augment: ["none", "flip"] } },
      /with --over learning-rate 0\.001\.\.0\.01, which is left out now/,
    ],
    [{ ...same, over: { ...over, focal: [0, 2] } }, /without --over focal, which is 0,2 now/],
  ];
  for (const [options, message] of others) assert.match(await refusal(options), message);
  assert.equal(await Deno.readTextFile(path), before);
  assert.deepEqual([...Deno.readDirSync(out)].map(({ name }) => name), ["search.json"]);
});

Deno.test("what is the user's stays: a folder with anything else, a damaged plan, a search that runs", async () => {
  const out = await Deno.makeTempDir();
  const options = { ...shared, over, out };
  await Deno.writeTextFile(join(out, "notes.txt"), "mine");
  assert.match(
    await refusal(options),
    /is not empty \(it holds notes\.txt\) and holds no search: /,
  );
  await Deno.writeTextFile(join(out, "search.json"), `{"version": 2}`);
  assert.match(
    await refusal(options),
    /search\.json is damaged: version must be 1.*not 2; put it back/,
  );
  const held = await begun();
  const lock = await RunLock.take(held);
  assert.match(
    await refusal({ ...shared, over, runs: 2, out: held }),
    /is being written by another/,
  );
  await lock.release();
});

Deno.test("a search that cannot begin leaves no folder behind", async () => {
  const out = join(await Deno.makeTempDir(), "search");
  assert.match(
    await refusal({ ...shared, over, out, device: "cpu", threads: 1 }),
    /\/nowhere\/shop/,
  );
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
});

Deno.test("values that do not go together, or are given twice, are refused before anything is made", async () => {
  const out = join(await Deno.makeTempDir(), "search");
  const refusals: [Partial<SearchOptions>, RegExp][] = [
    [
      { augment: "flip" },
      /^--augment is given and searched over: leave out --augment or --over augment$/,
    ],
    [{ over: { balance: ["gender", "nope"] } }, /^--balance nope is none of the label columns/],
    [
      { over: { weights: ["/no/a.pth", "/no/b.pth"] } },
      /^--over weights: there is no file \/no\/a\.pth$/,
    ],
    [{ runs: 1 }, /^--runs must be a whole number from 2 to 1000, not 1$/],
    [{ maxSeconds: 0 }, /^--max-time must be a time above 0/],
  ];
  for (const [options, message] of refusals) {
    assert.match(await refusal({ ...shared, over, out, ...options }), message);
  }
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
});

Deno.test("runs whose rows are others than those of the runs before them are not compared", async () => {
  const folder = await Deno.makeTempDir();
  const run = async (name: string, validation: string) => {
    await Deno.mkdir(join(folder, name));
    await Deno.writeTextFile(join(folder, name, "train.csv"), "id\n1\n");
    await Deno.writeTextFile(join(folder, name, "val.csv"), validation);
    return join(folder, name);
  };
  const before = [join(folder, "failed"), await run("01", "id\n2\n")];
  await requireSameSplit(await run("02", "id\n2\n"), before);
  await assert.rejects(requireSameSplit(await run("03", "id\n3\n"), before), {
    name: "UserError",
    message: /03 has other training or validation rows .* the data was changed .* another --out$/,
  });
});
