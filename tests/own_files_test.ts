/** Whose files are whose: no command replaces what facet did not write, nor what it reads. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCsv } from "../data/mod.ts";
import { facet, quickTraining, run } from "./facet.ts";

const count = 15;

/** What a folder holds, pictures left out: text by path. */
async function contents(folder: string, below = ""): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { name, isDirectory } of Deno.readDir(join(folder, below))) {
    const path = join(below, name);
    if (name === "images") continue;
    if (!isDirectory) found.set(path, await Deno.readTextFile(join(folder, path)));
    else for (const [inner, text] of await contents(folder, path)) found.set(inner, text);
  }
  return found;
}

async function catalogue(): Promise<string> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count });
  return data;
}

Deno.test("what is the user's stays, and another place is asked for before any work", async () => {
  const data = await catalogue();
  const csv = await Deno.readTextFile(join(data, "styles.csv"));
  await Deno.mkdir(join(data, "fold-2"));
  const mine = ["train.csv", "report.html", "curve.svg", "fold-2/val.csv", "own.csv"];
  for (const name of mine) await Deno.writeTextFile(join(data, name), csv);
  const before = await contents(data);
  const refuses = async (option: string, ...args: string[]) => {
    const { code, err, out } = await run(args);
    assert.equal(code, 1, err);
    assert.match(err, new RegExp(`^error: .*another place by ${option}$`, "m"));
    assert.doesNotMatch(err, /looking at images|comparing images|packing images/);
    assert.equal(out, "");
    assert.deepEqual(await contents(data), before);
  };
  const path = (name: string) => join(data, name);
  await refuses("--out", "split", data);
  await refuses("--out", "split", data, "--group-duplicates");
  await refuses("--out", "split", data, "--folds", "3");
  await refuses("--out", "split", path("train.csv"));
  await refuses("--out", "split", path("own.csv"), "--out", `${data}/../${data.split("/").at(-1)}`);
  await refuses("--out", "inspect", data);
  await refuses("--out", "inspect", data, "--out", path("own.csv"));
  await refuses("--out", "inspect", path("own.csv"), "--out", path("own.csv"));
  await refuses(
    "--curve",
    "train",
    data,
    "--find-lr",
    "--curve",
    path("curve.svg"),
    ...quickTraining,
  );
});

Deno.test("what facet wrote it writes anew, wherever the folder is, until somebody changes it", async () => {
  const first = await catalogue();
  const data = `${first}-moved`;
  await facet("split", first);
  await facet("inspect", first);
  await Deno.rename(first, data);
  await facet("split", data, "--seed", "7");
  await facet("inspect", data);
  const train = join(data, "train.csv");
  await Deno.writeTextFile(train, (await Deno.readTextFile(train)).replace(/\n[^\n]+\n$/, "\n"));
  const refused = await run(["split", data]);
  assert.match(
    refused.err,
    /train\.csv is there already, and facet did not write it or it was changed/,
  );
  // Its own split is refused where it is what is split.
  await Deno.remove(train);
  await facet("split", data);
  const self = await run(["split", train]);
  assert.match(self.err, /train\.csv is what is being read and would be replaced/);
});

Deno.test("an image that stands in two rows is named, with its labels, and stays on one side", async () => {
  const data = await catalogue();
  const path = join(data, "styles.csv");
  const [header, ...lines] = (await Deno.readTextFile(path)).trim().split("\n");
  const doubled = lines.with(3, lines[3]!.replace(/,(?:Men|Women),/, ",Women,"));
  const original = lines[3]!.replace(/,(?:Men|Women),/, ",Men,");
  const rows = [...lines.with(3, original), ...doubled];
  await Deno.writeTextFile(path, [header, ...rows, ""].join("\n"));
  const ids = async (file: string) =>
    (await Array.fromAsync(readCsv(file))).slice(1).map(({ fields }) => fields[0]!);
  const messages = [
    /^warning: 30 rows name only 15 images: rows of one image stay on one side of the split$/m,
    /^warning: 1 image is there in several rows .*: 10004: gender "Men" \(line 5\), "Women" \(line 20\)$/m,
  ];
  for (const how of [["--seed", "1"], ["--stratify", "gender"], ["--folds", "3"]]) {
    const { err } = await facet("split", data, ...how);
    for (const warning of messages) assert.match(err, warning);
    for (const folder of how[0] === "--folds" ? ["fold-1", "fold-2", "fold-3"] : ["."]) {
      const train = await ids(join(data, folder, "train.csv"));
      const validation = new Set(await ids(join(data, folder, "val.csv")));
      assert.equal(train.filter((id) => validation.has(id)).length, 0);
      assert.equal(train.length, 30 - [...await ids(join(data, folder, "val.csv"))].length);
    }
  }
});
