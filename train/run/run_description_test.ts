import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { counterRandom } from "../../data/random.ts";
import { optionsOfOlderRuns } from "../option_rules.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { readRun } from "./run_description.ts";
import { runPaths } from "./run_paths.ts";

const given: TrainOptions = {
  data: "shop",
  labels: ["gender", "colour"],
  headWeights: { gender: 2 },
  limit: 100,
  weights: "a.pth",
};
const options = resolveOptions(given);
const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { name: "colour", classes: ["Blue", "other"], map: { Navy: "Blue" }, folded: ["Teal"] },
];

async function runOf(config: string, labels: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  const paths = runPaths(folder);
  await Deno.writeTextFile(paths.config, config);
  await Deno.writeTextFile(paths.labels, labels);
  return folder;
}

/** The error of reading a run whose files hold this. */
async function refusalOf(config: unknown, labels: unknown): Promise<string> {
  const text = (value: unknown) => typeof value === "string" ? value : JSON.stringify(value);
  const folder = await runOf(text(config), text(labels));
  const error = await readRun(folder).then(() => undefined, (error: Error) => error);
  assert.ok(error instanceof UserError, String(error?.stack ?? `it was read: ${text(config)}`));
  assert.ok(error.message.includes(folder), error.message);
  assert.doesNotMatch(error.message, /\n/);
  return error.message;
}

Deno.test("the options and labels of a run are read back", async () => {
  const read = await readRun(await runOf(JSON.stringify(options), JSON.stringify(heads)));
  assert.deepEqual([read.options, read.heads], [options, heads]);
});

Deno.test("a run of an older version began as torchvision does", async () => {
  const { residualScale, ...older } = options;
  assert.equal(residualScale, 0);
  const read = await readRun(await runOf(JSON.stringify(older), JSON.stringify(heads)));
  assert.deepEqual(read.options, { ...options, residualScale: 1 });
});

Deno.test("an option that is missing, null or no such value is named, in every place", async () => {
  for (const name of Object.keys(options)) {
    for (const value of [null, NaN, {}, [7], "", -1]) {
      if (name === "headWeights" && JSON.stringify(value) === "{}") continue; // none of them
      if (name === "seed" && value === -1) continue; // a seed may be negative
      const message = await refusalOf({ ...options, [name]: value }, heads);
      assert.ok(message.includes(`config.json is damaged: ${name}`), message);
    }
    if (Object.hasOwn(optionsOfOlderRuns, name)) continue;
    if (Object.hasOwn(resolveOptions({ data: "shop" }), name)) {
      const message = await refusalOf({ ...options, [name]: undefined }, heads);
      assert.ok(message.includes(`config.json is damaged: ${name} is missing`), message);
    }
  }
});

Deno.test("an option of another version is refused", async () => {
  const message = await refusalOf({ ...options, optionOfTomorrow: 0.2 }, heads);
  assert.match(
    message,
    /config\.json has the option "optionOfTomorrow", which this version of facet/,
  );
});

Deno.test("files of a run that are empty, cut short, no object or not there are named", async () => {
  const [config, labels] = [JSON.stringify(options), JSON.stringify(heads)];
  for (const text of ["", " \n", config.slice(0, 100), "null", "7", "[]", '"x"', "\0", "\ufffd{"]) {
    assert.match(await refusalOf(text, labels), /config\.json is damaged: .*; put back the file/);
  }
  for (const text of ["", labels.slice(0, 30), "null", "7", "[]", "{}", '"x"', "[null]", "[[]]"]) {
    assert.match(await refusalOf(config, text), /labels\.json is damaged: .*; put back the file/);
  }
  for (const name of ["config.json", "labels.json"]) {
    const folder = await runOf(config, labels);
    await Deno.remove(join(folder, name));
    await assert.rejects(readRun(folder), {
      name: "UserError",
      message: /is no run of facet train/,
    });
    await Deno.mkdir(join(folder, name));
    await assert.rejects(readRun(folder), { name: "UserError", message: /^cannot read / });
  }
});

Deno.test("labels that are no heads, or those of another run, are refused", async () => {
  const [gender, colour] = heads;
  const refused: [unknown, RegExp][] = [
    [[gender, { ...colour, name: null }], /\[1\]\.name must be a text/],
    [[gender, { ...colour, classes: null }], /\[1\]\.classes must be a list/],
    [[gender, { ...colour, classes: [] }], /\[1\]\.classes must be a list of at least 1/],
    [[gender, { ...colour, classes: ["a", null] }], /\[1\]\.classes\[1\] must be a text/],
    [[gender, { ...colour, classes: ["a", "a"] }], /\[1\]\.classes .* each only once/],
    [[gender, { ...colour, classes: ["a", ""] }], /\[1\]\.classes\[1\] must be a text/],
    [[gender, { ...colour, map: null }], /\[1\]\.map must be an object, not null/],
    [[gender, { ...colour, map: { a: 1 } }], /\[1\]\.map\.a must be a text, not 1/],
    [[gender, { ...colour, folded: [1] }], /\[1\]\.folded\[0\] must be a text/],
    [[colour, gender], /columns colour, gender, but .*config.json gender, colour: they are not of/],
    [[gender], /label columns gender, but .*config.json gender, colour/],
    [[gender, colour, { ...colour, name: "c" }], /label columns gender, colour, c, but/],
  ];
  for (const [labels, message] of refused) assert.match(await refusalOf(options, labels), message);
});

const kindOptions = resolveOptions({
  data: "shop",
  labels: ["gender", { kind: "tags", columns: "usage_*" }, { kind: "number", column: "price" }],
});
const usage = {
  kind: "tags",
  name: "usage",
  tags: ["home", "office"],
  separator: "|",
  noneLabel: "none",
  columns: ["usage_home", "usage_office"],
};
const price = { kind: "number", name: "price", mean: 20, std: 5 };

Deno.test("heads of every kind are read back, and refused where something of theirs is wrong", async () => {
  const all = [heads[0]!, usage, price];
  const read = await readRun(await runOf(JSON.stringify(kindOptions), JSON.stringify(all)));
  assert.deepEqual([read.options, read.heads], [kindOptions, all]);
  const refused: [unknown, unknown, RegExp][] = [
    [
      { ...usage, kind: "rank" },
      price,
      /\[1\]\.kind must be one of class, tags, number, not "rank"/,
    ],
    [{ ...usage, tags: undefined }, price, /\[1\]\.tags is missing/],
    [{ ...usage, tags: ["home", "home"] }, price, /\[1\]\.tags must be a list .* only once/],
    [{ ...usage, separator: "" }, price, /\[1\]\.separator must be a text that is not empty/],
    [{ ...usage, columns: ["usage_home"] }, price, /\[1\]\.columns must be a column for each of 2/],
    [usage, { ...price, std: 0 }, /\[2\]\.std must be a number above 0, not 0/],
    [usage, { ...price, mean: null }, /\[2\]\.mean must be a number, not null/],
    [{ name: "usage", classes: ["a"] }, price, /a head of the kind class for usage, but .*config/],
    [
      usage,
      { ...price, name: "cost" },
      /label columns gender, usage, cost, but .* gender, usage, pr/,
    ],
  ];
  for (const [one, other, message] of refused) {
    assert.match(await refusalOf(kindOptions, [heads[0], one, other]), message);
  }
  const column = { kind: "tags", column: 7 };
  assert.match(
    await refusalOf({ ...kindOptions, labels: ["gender", column] }, all),
    /config\.json is damaged: labels\[1\] must be a column's name, or an object/,
  );
});

Deno.test("a run's files with any bytes changed are read or refused", async () => {
  const random = counterRandom(5);
  const below = (limit: number) => Math.floor(random() * limit);
  const folder = await runOf("", "");
  const paths = runPaths(folder);
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));
  const [config, labels] = [encode(options), encode(heads)];
  let refused = 0;
  for (let attempt = 0; attempt < 300; attempt++) {
    const [one, other] = [config.slice(), labels.slice()];
    const changed = attempt % 2 ? one : other;
    for (let change = below(3); change >= 0; change--) changed[below(changed.length)] = below(256);
    await Deno.writeFile(paths.config, one);
    await Deno.writeFile(paths.labels, other);
    try {
      await readRun(folder);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused++;
    }
  }
  assert.ok(refused > 100, `${refused} were refused`);
});
