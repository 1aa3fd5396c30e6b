import assert from "node:assert/strict";
import { join } from "node:path";
import { formatRows, readCatalogue, type Row } from "../../data/mod.ts";
import { inFolder, makeJpeg } from "../../data/testing/mod.ts";
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

Deno.test("a split beside the data is mapped and folded as one, a run's own split not again", () =>
  inFolder(async (folder) => {
    await write(folder, messy);
    await Deno.writeTextFile(join(folder, "map.csv"), map);
    const { rows } = await readCatalogue({ data: folder, labels });
    // Each side alone has one boot, and one that is pink.
    const sides = [rows.filter((_, i) => i % 2 === 0), rows.filter((_, i) => i % 2 === 1)] as const;
    await Deno.writeTextFile(join(folder, "train.csv"), formatRows(sides[0], { labels }));
    await Deno.writeTextFile(join(folder, "val.csv"), formatRows(sides[1], { labels }));
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
    await Deno.writeTextFile(known.train, formatRows(first.training.rows, { labels }));
    await Deno.writeTextFile(known.validation, formatRows(first.validation.rows, { labels }));
    await Deno.remove(join(folder, "map.csv"));
    // So many would fold everything, were it done again.
    const again = await prepare(folder, { ...rules, minCount: 100 }, { known });
    assert.deepEqual(again.heads, first.heads);
    assert.deepEqual(byId(again.training), byId(first.training));
    assert.deepEqual([...again.training.labels], [...first.training.labels]);
    assert.deepEqual([...again.validation.labels], [...first.validation.labels]);
  }));

Deno.test("classes are counted by usable rows: corrected, mapped, with an image that can be read", () =>
  inFolder(async (folder) => {
    // Three boots of which one has no image, three clogs of which one is damaged, three shoes.
    await write(folder, [
      "boot,red",
      "boot,red",
      "boot,red",
      "clog,red",
      "clog,teal",
      "klog,red",
      "shoe,red",
      "shoe,teal",
      "sandal,teal",
      "shoe,teal",
    ]);
    await Deno.remove(join(folder, "images", "1.jpg"));
    await Deno.writeFile(join(folder, "images", "4.jpg"), jpeg.subarray(0, 40));
    await Deno.writeTextFile(join(folder, "map.csv"), "column,from,to\nkind,klog,clog\n");
    const corrections = "id,column,suggestion\n8,kind,shoe\n9,kind,\n";
    await Deno.writeTextFile(join(folder, "corrections.csv"), corrections);
    const rules = {
      map: join(folder, "map.csv"),
      corrections: join(folder, "corrections.csv"),
      maxUnusable: 0.5,
    };
    const classes = async (minCount: number, options: Partial<TrainOptions> = {}) => {
      const data = await prepare(folder, { ...rules, ...options, minCount });
      for (const { rows, labels } of [data.training, data.validation]) {
        const indices = rows.flatMap((row) =>
          row.labels.map((label, head) => data.heads[head]!.classes.indexOf(label))
        );
        assert.deepEqual([...labels], indices);
      }
      assert.deepEqual(data.unusable.map(({ id }) => id).sort(), ["1", "4"]);
      return [data.heads[0]!.classes, byId(data.training, data.validation)[0]] as const;
    };
    assert.deepEqual(await classes(2), [["boot", "clog", "shoe"], "boot,red"]);
    assert.deepEqual(await classes(3), [["other", "shoe"], "other,red"]);

    const { rows } = await readCatalogue({ data: folder, labels });
    const split = join(folder, "split");
    await Deno.mkdir(split);
    await Deno.writeTextFile(join(split, "train.csv"), formatRows(rows.slice(2), { labels }));
    await Deno.writeTextFile(join(split, "val.csv"), formatRows(rows.slice(0, 2), { labels }));
    assert.deepEqual(await classes(2, { split }), [["boot", "clog", "shoe"], "boot,red"]);
    assert.deepEqual(await classes(3, { split }), [["other", "shoe"], "other,red"]);
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
    await Deno.writeTextFile(
      join(folder, "train.csv"),
      formatRows(rows.filter((row) => !labelled(row)), { labels }),
    );
    await Deno.writeTextFile(
      join(folder, "val.csv"),
      formatRows(rows.filter(labelled), { labels }),
    );
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

/** Rows by id, in their order. */
const idsOf = ({ rows }: { rows: readonly Row[] }) => rows.map(({ id }) => id).join("");

Deno.test("a CSV that is named is read, not the train.csv and val.csv beside it", () =>
  inFolder(async (folder) => {
    await write(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal", "shoe,red"]);
    await Deno.writeTextFile(join(folder, "train.csv"), "id,kind,colour\n0,hat,blue\n1,cap,blue\n");
    await Deno.writeTextFile(join(folder, "val.csv"), "id,kind,colour\n2,hat,pink\n");
    const named = join(folder, "season.csv");
    await Deno.copyFile(join(folder, "styles.csv"), named);
    const warnings: string[] = [];
    const data = await prepare(folder, { data: named }, { warnings });
    assert.equal(data.splitFrom, undefined);
    assert.deepEqual(data.heads.map(({ classes }) => classes.join()), ["boot,shoe", "red,teal"]);
    assert.equal(data.training.count + data.validation.count, 5);
    assert.match(
      warnings.join("\n"),
      /season\.csv: train\.csv and val\.csv beside it are not read/,
    );

    // By the option they are its split: their ids, its labels.
    warnings.length = 0;
    const split = await prepare(folder, { data: named, split: folder }, { warnings });
    assert.deepEqual([idsOf(split.training), idsOf(split.validation)], ["01", "2"]);
    assert.deepEqual(split.heads.map(({ classes }) => classes.join()), ["boot,shoe", "red,teal"]);
    assert.match(warnings[0]!, /^3 rows have other labels in .*those of season\.csv are used$/);
    assert.match(warnings[1]!, /^2 rows of season\.csv are in neither .* left out \(3, 4\)/);
  }));

Deno.test("a split keeps ids, labels are the table's, corrected and mapped, and differences are told", () =>
  inFolder(async (folder) => {
    await write(folder, ["shoe,red", "boot,rose", "shoe,teal", "boot,teal", "shoe,red"]);
    await Deno.writeTextFile(
      join(folder, "train.csv"),
      "id,kind,colour\n3,hat,\n0,shoe,red\n9,cap,\n",
    );
    await Deno.writeTextFile(join(folder, "val.csv"), "id,kind,colour\n1,boot,rose\n2,shoe,teal\n");
    await Deno.writeTextFile(join(folder, "map.csv"), "column,from,to\ncolour,rose,red\n");
    await Deno.writeTextFile(
      join(folder, "wrong.csv"),
      "id,column,suggestion\n0,kind,boot\n4,kind,x\n",
    );
    const warnings: string[] = [];
    const lists = { map: join(folder, "map.csv"), corrections: join(folder, "wrong.csv") };
    const data = await prepare(folder, lists, { warnings });
    assert.deepEqual([idsOf(data.training), idsOf(data.validation)], ["30", "12"]);
    assert.deepEqual(byId(data.training, data.validation), {
      0: "boot,red",
      1: "boot,red",
      2: "shoe,teal",
      3: "boot,teal",
    });
    assert.equal(data.corrected, 1);
    assert.deepEqual(warnings.map((text) => text.split(" ").slice(0, 4).join(" ")), [
      "1 row has other",
      "1 row of styles.csv",
      `1 row of ${join(folder, "train.csv")}`,
      `${lists.corrections} corrects rows that`,
    ]);
  }));

Deno.test("files beside the data that name none of its rows are no split, and refused as one", () =>
  inFolder(async (folder) => {
    await write(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal", "shoe,red"]);
    for (const name of ["train.csv", "val.csv"]) {
      await Deno.writeTextFile(join(folder, name), "id,kind,colour\n90,hat,blue\n");
    }
    const warnings: string[] = [];
    const data = await prepare(folder, {}, { warnings });
    assert.equal(data.training.count + data.validation.count, 5);
    assert.equal(data.splitFrom, undefined);
    assert.match(
      warnings[0]!,
      /are no split of styles\.csv: they name none of its rows, so they are/,
    );
    await assert.rejects(prepare(folder, { split: folder }), {
      name: "UserError",
      message: /^--split .* are no split of styles\.csv/,
    });
  }));

Deno.test("an image that several rows name stays on one side of a drawn split, and is told", () =>
  inFolder(async (folder) => {
    await write(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal"]);
    const csv = join(folder, "styles.csv");
    const [header, ...rows] = (await Deno.readTextFile(csv)).trim().split("\n");
    const again = rows.map((row) => row.replace(/^1,boot/, "1,shoe"));
    await Deno.writeTextFile(csv, [header, ...rows, ...again, ""].join("\n"));
    for (let seed = 0; seed < 8; seed++) {
      const warnings: string[] = [];
      const { training, validation } = await prepare(folder, { seed, validation: 0.5 }, {
        warnings,
      });
      const validated = new Set(validation.rows.map(({ image }) => image));
      assert.ok(training.rows.every(({ image }) => !validated.has(image)));
      assert.match(
        warnings.join(),
        /1 image is there in several rows with different labels: 1: kind/,
      );
      assert.match(
        warnings.join(),
        /8 rows name only 4 images: rows of one image stay on one side/,
      );
    }
  }));
