import assert from "node:assert/strict";
import { csvRows, jsonRows, type RowFormat, type RowImage } from "../eval/mod.ts";
import { PartFile } from "./part_file.ts";

const headOf = (name: string) => ({
  heads: [{ name, classes: ["dark", "light"] }],
  decided: false,
});
const [toneHead, shapeHead] = [headOf("tone"), headOf("shape")];

const origin = { model: "a1", "--top": "" };
const facets = { tone: { label: 'so "called",\ntone', probability: 0.5, top: [] } };
const images = ["1", "ü", 'a "b",\n', "", "5"].map((id) => ({ id, image: `/${id}.jpg` }));
const rows = images.map((image, i) => ({
  image,
  outcome: i === 3 ? { error: 'no "such" file\n' } : { facets },
}));

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

/** Takes a file up and writes what it lacks. */
async function complete(path: string, format: RowFormat): Promise<number> {
  const part = await PartFile.open(path, origin, format);
  try {
    const waiting = from(images);
    const before = await part.resume(waiting);
    const left = await Array.fromAsync(waiting);
    assert.deepEqual(left, images.slice(before), "the images whose rows are not there");
    await part.append(rows.slice(before));
    return before;
  } finally {
    part.close();
  }
}

for (const [ending, format] of [["csv", csvRows(toneHead)], ["jsonl", jsonRows(true)]] as const) {
  Deno.test(`cut at any byte, a file is completed to what it would have been (${ending})`, async () => {
    const path = `${await Deno.makeTempDir()}/part.${ending}`;
    assert.equal(await complete(path, format), 0);
    const whole = await Deno.readFile(path);
    const expected = format.header +
      rows.map(({ image, outcome }) => format.row(image, outcome)).join("");
    assert.equal(new TextDecoder().decode(whole), expected);
    let most = 0;
    for (let length = 0; length <= whole.length; length++) {
      await Deno.writeFile(path, whole.subarray(0, length));
      const before = await complete(path, format);
      assert.ok(before >= most, "a longer file holds no fewer rows");
      most = before;
      assert.deepEqual(await Deno.readFile(path), whole);
    }
    assert.equal(most, rows.length);
  });
}

Deno.test("a file of another origin, other rows or none of its own is refused and left", async () => {
  const path = `${await Deno.makeTempDir()}/part.csv`;
  const format = csvRows(toneHead);
  await complete(path, format);
  const whole = await Deno.readTextFile(path);
  const resume = async (
    given: readonly RowImage[],
    more: { origin?: object; format?: RowFormat },
  ) => {
    const part = await PartFile.open(path, { ...origin, ...more.origin }, more.format ?? format);
    try {
      await part.resume(from(given));
    } finally {
      part.close();
    }
  };
  const fails = async (message: RegExp, given: readonly RowImage[], more = {}) => {
    await assert.rejects(resume(given, more), { name: "UserError", message });
    assert.equal(await Deno.readTextFile(path), whole);
  };
  await fails(/begun with another model: a1, not b2/, images, { origin: { model: "b2" } });
  await fails(/begun with another --top: none, not 3/, images, { origin: { "--top": "3" } });
  await fails(/at its header the input has other heads/, images, { format: csvRows(shapeHead) });
  await fails(/at row 2 the input has another image/, images.with(1, images[0]!));
  await fails(/at row 5 the input has fewer rows/, images.slice(0, 4));
  // Of an earlier version, which had no such option.
  await resume(images, { origin: { "--tta": "" } });
  await fails(/begun with another --tta: none, not flip/, images, { origin: { "--tta": "flip" } });
  await Deno.remove(`${path}.state.json`);
  await fails(/no .*part\.csv\.state\.json/, images);
});

Deno.test("two processes do not write one file", async () => {
  const path = `${await Deno.makeTempDir()}/part.csv`;
  const first = await PartFile.open(path, origin, csvRows(toneHead));
  const second = PartFile.open(path, origin, csvRows(toneHead));
  await assert.rejects(second, { name: "UserError", message: /being written by another process/ });
  first.close();
  await complete(path, csvRows(toneHead));
});

Deno.test("a file that cannot be written says so", async () => {
  await assert.rejects(PartFile.open("/nowhere/part.csv", origin, jsonRows(false)), {
    name: "UserError",
    message: /the folder \/nowhere does not exist/,
  });
});

Deno.test("a state that is the user's is not replaced, and nothing else is written", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/part.csv`;
  for (const mine of ["my notes", "{}", '{"model":"a1"}', "null", '["model","--top"]']) {
    await Deno.writeTextFile(`${path}.state.json`, mine);
    await assert.rejects(PartFile.open(path, origin, csvRows(toneHead)), {
      name: "UserError",
      message: /part\.csv\.state\.json would be replaced, and facet did not write it: .*--out/,
    });
    assert.equal(await Deno.readTextFile(`${path}.state.json`), mine);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), [
      "part.csv.state.json",
    ]);
  }
  // One that facet wrote, of a file that was deleted to begin anew.
  for (const more of [{}, { "--tta": "flip" }]) {
    const state = JSON.stringify({ ...origin, ...more, model: "b2" });
    await Deno.writeTextFile(`${path}.state.json`, state);
    assert.equal(await complete(path, csvRows(toneHead)), 0);
    await Deno.remove(path);
  }
});
