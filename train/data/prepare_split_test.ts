import assert from "node:assert/strict";
import { join } from "node:path";
import { formatRows, outputNames, readCatalogue, type Row } from "../../data/mod.ts";
import { inFolder } from "../../data/testing/mod.ts";
import {
  labels,
  labelsById,
  map,
  mapped,
  messy,
  prepareCatalogue,
  writeCatalogue,
} from "../testing/catalogue.ts";

/** Rows by id, in their order. */
const idsOf = ({ rows }: { rows: readonly Row[] }) => rows.map(({ id }) => id).join("");

Deno.test("a split beside the data is mapped and folded as one, a run's own split not again", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, messy);
    await Deno.writeTextFile(join(folder, "map.csv"), map);
    const { rows } = await readCatalogue({ data: folder, labels });
    // Each side alone has one boot, and one that is pink.
    const sides = [rows.filter((_, i) => i % 2 === 0), rows.filter((_, i) => i % 2 === 1)] as const;
    await Deno.writeTextFile(join(folder, "train.csv"), formatRows(sides[0], { labels }));
    await Deno.writeTextFile(join(folder, "val.csv"), formatRows(sides[1], { labels }));
    const rules = { map: join(folder, "map.csv"), minCount: 2 };
    const first = await prepareCatalogue(folder, rules);
    assert.equal(first.splitFrom, join(folder, "train.csv"));
    assert.deepEqual(labelsById(first.training, first.validation), mapped);
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
    const again = await prepareCatalogue(folder, { ...rules, minCount: 100 }, { known });
    assert.deepEqual(again.heads, first.heads);
    assert.deepEqual(labelsById(again.training), labelsById(first.training));
    assert.deepEqual([...again.training.labels], [...first.training.labels]);
    assert.deepEqual([...again.validation.labels], [...first.validation.labels]);
  }));

Deno.test("the split keeps the proportions of all columns of --stratify", () =>
  inFolder(async (folder) => {
    const shoes = ["shoe,red", "shoe,teal", "boot,red", "boot,teal"].flatMap((line) =>
      Array(5).fill(line)
    );
    await writeCatalogue(folder, shoes);
    const { validation } = await prepareCatalogue(folder, {
      stratify: labels,
      validation: 4,
      seed: 1,
    });
    const chosen = Object.values(labelsById(validation)).join().split(",");
    for (const label of ["shoe", "boot", "red", "teal"]) {
      assert.equal(chosen.filter((other) => other === label).length, 2, label);
    }
  }));

Deno.test("a CSV that is named is read, not the train.csv and val.csv beside it", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal", "shoe,red"]);
    await Deno.writeTextFile(join(folder, "train.csv"), "id,kind,colour\n0,hat,blue\n1,cap,blue\n");
    await Deno.writeTextFile(join(folder, "val.csv"), "id,kind,colour\n2,hat,pink\n");
    const named = join(folder, "season.csv");
    await Deno.copyFile(join(folder, "styles.csv"), named);
    const warnings: string[] = [];
    const data = await prepareCatalogue(folder, { data: named }, { warnings });
    assert.equal(data.splitFrom, undefined);
    assert.deepEqual(data.heads.map((head) => outputNames(head).join()), ["boot,shoe", "red,teal"]);
    assert.equal(data.training.count + data.validation.count, 5);
    assert.match(
      warnings.join("\n"),
      /season\.csv: train\.csv and val\.csv beside it are not read/,
    );

    // By the option they are its split: their ids, its labels.
    warnings.length = 0;
    const split = await prepareCatalogue(folder, { data: named, split: folder }, { warnings });
    assert.deepEqual([idsOf(split.training), idsOf(split.validation)], ["01", "2"]);
    assert.deepEqual(split.heads.map((head) => outputNames(head).join()), [
      "boot,shoe",
      "red,teal",
    ]);
    assert.match(warnings[0]!, /^3 rows have other labels in .*those of season\.csv are used$/);
    assert.match(warnings[1]!, /^2 rows of season\.csv are in neither .* left out \(3, 4\)/);
  }));

Deno.test("a split keeps ids, labels are the table's, corrected and mapped, and differences are warned about", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, ["shoe,red", "boot,rose", "shoe,teal", "boot,teal", "shoe,red"]);
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
    const data = await prepareCatalogue(folder, lists, { warnings });
    assert.deepEqual([idsOf(data.training), idsOf(data.validation)], ["30", "12"]);
    assert.deepEqual(labelsById(data.training, data.validation), {
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
    await writeCatalogue(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal", "shoe,red"]);
    for (const name of ["train.csv", "val.csv"]) {
      await Deno.writeTextFile(join(folder, name), "id,kind,colour\n90,hat,blue\n");
    }
    const warnings: string[] = [];
    const data = await prepareCatalogue(folder, {}, { warnings });
    assert.equal(data.training.count + data.validation.count, 5);
    assert.equal(data.splitFrom, undefined);
    assert.match(
      warnings[0]!,
      /are no split of styles\.csv: they name none of its rows, so they are/,
    );
    await assert.rejects(prepareCatalogue(folder, { split: folder }), {
      name: "UserError",
      message: /^--split .* are no split of styles\.csv/,
    });
  }));

Deno.test("an image that several rows name stays on one side of a drawn split, and is warned about", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, ["shoe,red", "boot,red", "shoe,teal", "boot,teal"]);
    const csv = join(folder, "styles.csv");
    const [header, ...rows] = (await Deno.readTextFile(csv)).trim().split("\n");
    const again = rows.map((row) => row.replace(/^1,boot/, "1,shoe"));
    await Deno.writeTextFile(csv, [header, ...rows, ...again, ""].join("\n"));
    for (let seed = 0; seed < 8; seed++) {
      const warnings: string[] = [];
      const { training, validation } = await prepareCatalogue(folder, { seed, validation: 0.5 }, {
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

Deno.test("rows that a column is the split of train, validate, or are left out to test with", () =>
  inFolder(async (folder) => {
    await writeCatalogue(folder, Array(10).fill("shoe,red").with(1, "boot,teal"));
    const table = join(folder, "styles.csv");
    const sides = ["part", ...Array(6).fill("train"), "val", "val", "test", "test"];
    const lines = (await Deno.readTextFile(table)).trim().split("\n");
    await Deno.writeTextFile(table, lines.map((line, row) => `${line},${sides[row]}`).join("\n"));
    const notes: string[] = [];
    const data = await prepareCatalogue(folder, { splitColumn: "part" }, { notes });
    assert.deepEqual([idsOf(data.training), idsOf(data.validation)], ["012345", "67"]);
    assert.equal(data.splitFrom, 'its column "part"');
    assert.match(notes.join("\n"), /2 images to test with are not trained on/);
  }));
