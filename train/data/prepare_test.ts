import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue, type Row, writeRows } from "../../data/mod.ts";
import { inFolder, makeJpeg } from "../../data/testing.ts";
import type { TrainOptions } from "../options.ts";
import { prepareData } from "./prepare.ts";
import type { KnownSplit } from "./read_rows.ts";
import { resolveOptions } from "../resolve_options.ts";

const labels = ["kind", "colour"];
const jpeg = makeJpeg(6, 8, (x, y) => [x * 40, y * 30, 90]);

/** Writes a catalogue of images, one per line of `kind,colour`. */
async function write(folder: string, lines: readonly string[]): Promise<void> {
  await Deno.mkdir(join(folder, "images"));
  for (const id of lines.keys()) await Deno.writeFile(join(folder, "images", `${id}.jpg`), jpeg);
  const rows = lines.map((line, id) => `${id},${line}\n`);
  await Deno.writeTextFile(join(folder, "styles.csv"), "id,kind,colour\n" + rows.join(""));
}

async function prepare(
  folder: string,
  options: Partial<TrainOptions> = {},
  { known, warnings = [] }: { known?: KnownSplit; warnings?: string[] } = {},
) {
  const size = { inputWidth: 6, inputHeight: 8 };
  const resolved = resolveOptions({ data: folder, labels, ...size, ...options });
  return await prepareData(resolved, known, { onWarning: (message) => warnings.push(message) });
}

/** The labels of rows by their image. */
function byId(...sides: readonly { rows: readonly Row[] }[]): Record<string, string> {
  const rows = sides.flatMap(({ rows }) => rows);
  return Object.fromEntries(rows.map(({ id, labels }) => [id, labels.join()]));
}

const messy = ["shoe,rose", "shoe,pink", "boot,red", "boot,red", "clog,", ",red", ",", "shoe,teal"];
const mapped = {
  0: "shoe,pink",
  1: "shoe,pink",
  2: "boot,red",
  3: "boot,red",
  4: "other,",
  5: ",red",
  7: "shoe,other",
};
const map = "column,from,to\ncolour,rose,pink\ncolour,puce,red\n";

Deno.test("labels are mapped and rare ones folded, missing ones are -1, and the rest is as before", () =>
  inFolder(async (folder) => {
    await write(folder, messy);
    await Deno.writeTextFile(join(folder, "map.csv"), map);
    const warnings: string[] = [];
    const rules = { map: join(folder, "map.csv"), minCount: 2, maxUnusable: 0.2 };
    const data = await prepare(folder, rules, { warnings });
    assert.deepEqual(data.heads, [
      { name: "kind", classes: ["boot", "other", "shoe"], folded: ["clog"] },
      {
        name: "colour",
        classes: ["other", "pink", "red"],
        map: { rose: "pink", puce: "red" },
        folded: ["teal"],
      },
    ]);
    assert.deepEqual(byId(data.training, data.validation), mapped);
    assert.deepEqual(data.unusable.map(({ id, reason }) => [id, reason]), [
      ["6", "all labels are empty"],
    ]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /map\.csv maps labels that never occur: colour "puce" \(line 3\)$/);
    for (const { rows, labels } of [data.training, data.validation]) {
      const indices = rows.flatMap((row) =>
        row.labels.map((label, head) => data.heads[head]!.classes.indexOf(label))
      );
      assert.deepEqual([...labels], indices);
    }
  }));

Deno.test("rows that disagree about an image are a warning, unless mapping makes them agree", () =>
  inFolder(async (folder) => {
    await write(folder, ["shoe,rose", "shoe,pink", "boot,red", "boot,red"]);
    const csv = join(folder, "styles.csv");
    await Deno.writeTextFile(csv, "0,shoe,pink\n1,boot,pink\n", { append: true });
    await Deno.writeTextFile(join(folder, "map.csv"), "column,from,to\ncolour,rose,pink\n");
    const warnings: string[] = [];
    await prepare(folder, { map: join(folder, "map.csv") }, { warnings });
    assert.deepEqual(warnings, [
      '1 image is there in several rows with different labels: 1: kind "shoe" (line 3), "boot" (line 7)',
    ]);
  }));

Deno.test("a split beside the data is mapped and folded as one, a run's own split not again", () =>
  inFolder(async (folder) => {
    await write(folder, messy);
    await Deno.writeTextFile(join(folder, "map.csv"), map);
    const { rows } = await readCatalogue({ data: folder, labels });
    // Each side alone has one boot, and one that is pink.
    const sides = [rows.filter((_, i) => i % 2 === 0), rows.filter((_, i) => i % 2 === 1)] as const;
    await writeRows(join(folder, "train.csv"), sides[0], { labels });
    await writeRows(join(folder, "val.csv"), sides[1], { labels });
    const rules = { map: join(folder, "map.csv"), minCount: 2 };
    const first = await prepare(folder, rules);
    assert.equal(first.splitFrom, join(folder, "train.csv"));
    assert.deepEqual(byId(first.training, first.validation), mapped);
    assert.deepEqual(first.training.rows.map((row) => row.id), sides[0].map((row) => row.id));

    const known = {
      train: join(folder, "run-train.csv"),
      validation: join(folder, "run-val.csv"),
      heads: JSON.parse(JSON.stringify(first.heads)),
    };
    await writeRows(known.train, first.training.rows, { labels });
    await writeRows(known.validation, first.validation.rows, { labels });
    await Deno.remove(join(folder, "map.csv"));
    // So many would fold everything, were it done again.
    const again = await prepare(folder, { ...rules, minCount: 100 }, { known });
    assert.deepEqual(again.heads, first.heads);
    assert.deepEqual(byId(again.training), byId(first.training));
    assert.deepEqual([...again.training.labels], [...first.training.labels]);
    assert.deepEqual([...again.validation.labels], [...first.validation.labels]);
  }));

Deno.test("what cannot be learned is refused, with the option to change", () =>
  inFolder(async (folder) => {
    await write(folder, [...messy, "shoe,red"]);
    const refuses = (options: Partial<TrainOptions>, message: RegExp) =>
      assert.rejects(prepare(folder, options), { name: "UserError", message });
    await refuses({ minCount: 9 }, /"kind" has only the value "other"; --min-count folded 3/);
    await refuses({ map: join(folder, "none.csv") }, /none\.csv does not exist/);
    const all = join(folder, "map.csv");
    await Deno.writeTextFile(all, "column,from,to\nkind,shoe,boot\nkind,clog,boot\n");
    await refuses({ map: all }, /"kind" has only the value "boot"; --map merged all others/);
    await Deno.writeTextFile(all, "column,from,to\nsize,L,M\n");
    await refuses({ map: all }, /map\.csv, line 2: "size" is none of the label columns kind, col/);

    const { rows } = await readCatalogue({ data: folder, labels });
    const labelled = (row: Row) => row.labels[1] !== "";
    await writeRows(join(folder, "train.csv"), rows.filter((row) => !labelled(row)), { labels });
    await writeRows(join(folder, "val.csv"), rows.filter(labelled), { labels });
    await refuses({}, /no training row has a label in the column "colour"; leave it out/);
    await Deno.rename(join(folder, "train.csv"), join(folder, "swap.csv"));
    await Deno.rename(join(folder, "val.csv"), join(folder, "train.csv"));
    await Deno.rename(join(folder, "swap.csv"), join(folder, "val.csv"));
    await refuses({ bestBy: "loss:colour" }, /--best-by loss:colour cannot be told: no validation/);
    assert.equal((await prepare(folder, { bestBy: "loss:kind" })).validation.count, 1);
  }));

Deno.test("the split keeps the proportions of all the columns it is told to", () =>
  inFolder(async (folder) => {
    const shoes = ["shoe,red", "shoe,teal", "boot,red", "boot,teal"].flatMap((line) =>
      Array(5).fill(line)
    );
    await write(folder, shoes);
    const { validation } = await prepare(folder, { stratify: labels, validation: 4, seed: 1 });
    const chosen = Object.values(byId(validation)).join().split(",");
    for (const label of ["shoe", "boot", "red", "teal"]) {
      assert.equal(chosen.filter((other) => other === label).length, 2, label);
    }
  }));
