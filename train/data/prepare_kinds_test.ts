import assert from "node:assert/strict";
import { join } from "node:path";
import {
  formatCsv,
  formatRows,
  hasTag,
  type LabelColumn,
  labelSegments,
  readCatalogue,
  standardisedNumber,
} from "../../data/mod.ts";
import { inFolder } from "../../data/testing/mod.ts";
import type { TrainOptions } from "../options.ts";
import { jpeg, prepareCatalogue } from "../testing/catalogue.ts";

const labels: readonly LabelColumn[] = [
  "kind",
  { kind: "tags", column: "usage", separator: ";" },
  { kind: "number", column: "price" },
];

/** Writes a catalogue of images with the columns kind, usage and price; its ids count from 0. */
async function write(folder: string, rows: readonly (readonly string[])[]): Promise<void> {
  await Deno.mkdir(join(folder, "images"));
  for (const id of rows.keys()) await Deno.writeFile(join(folder, "images", `${id}.jpg`), jpeg);
  const lines = rows.map((row, id) => [String(id), ...row]);
  await Deno.writeTextFile(
    join(folder, "styles.csv"),
    formatCsv([["id", "kind", "usage", "price"], ...lines]),
  );
}

/** Writes the split of a catalogue whose last rows are for validation. */
async function split(folder: string, validation: number): Promise<void> {
  const { rows } = await readCatalogue({ data: folder, labels: ["kind", "usage", "price"] });
  const columns = { labels: ["kind", "usage", "price"] };
  const sides = { train: rows.slice(0, -validation), val: rows.slice(-validation) };
  for (const [name, side] of Object.entries(sides)) {
    await Deno.writeTextFile(join(folder, `${name}.csv`), formatRows(side, columns));
  }
}

const products = [
  ["shoe", "home; sports", "10"],
  ["boot", "sports", "20"],
  ["shoe", "home;home; ", ""],
  ["boot", "", "30"],
  ["shoe", "home", "1000"],
  ["boot", "party;sports", "2000"],
];

Deno.test("numbers are standardised by the training rows, in every label and when a run is resumed", () =>
  inFolder(async (folder) => {
    await write(folder, products);
    await split(folder, 2);
    const warnings: string[] = [];
    const data = await prepareCatalogue(folder, { labels }, { warnings });
    const price = { kind: "number", name: "price", mean: 20, std: Math.sqrt(200 / 3) };
    assert.deepEqual(data.heads, [
      { name: "kind", classes: ["boot", "shoe"] },
      { kind: "tags", name: "usage", tags: ["home", "party", "sports"], separator: ";" },
      price,
    ]);
    const { offsets, total } = labelSegments(data.heads);
    assert.equal(total, 5);
    const at = (words: Int32Array, image: number, head: number) => {
      const first = image * total + offsets[head]!;
      if (words[first]! < 0) return null;
      if (head === 0) return words[first];
      if (head === 2) return standardisedNumber(words, first);
      return [0, 1, 2].filter((tag) => hasTag(words, first, tag));
    };
    const standard = (number: number) => Math.fround((number - price.mean) / price.std);
    const read = (words: Int32Array) =>
      Array.from(
        { length: words.length / total },
        (_, image) => [0, 1, 2].map((head) => at(words, image, head)),
      );
    assert.deepEqual(read(data.training.labels), [
      [1, [0, 2], standard(10)],
      [0, [2], standard(20)],
      [1, [0], null],
      [0, null, standard(30)],
    ]);
    assert.deepEqual(read(data.validation.labels), [
      [1, [0], standard(1000)],
      [0, [1, 2], standard(2000)],
    ]);
    assert.equal(warnings.filter((warning) => /"?party/.test(warning)).length, 1, `${warnings}`);

    // A run's own split: its cells are not judged again, whatever is in them, and its heads stay.
    const known = {
      train: join(folder, "val.csv"),
      validation: join(folder, "train.csv"),
      heads: data.heads,
    };
    warnings.length = 0;
    const again = await prepareCatalogue(folder, { labels }, { known, warnings });
    assert.deepEqual(again.heads, data.heads);
    assert.deepEqual(read(again.training.labels), read(data.validation.labels));
    assert.deepEqual(warnings, []);
  }));

Deno.test("what separates tags is told, and columns that hold something else are warned about", () =>
  inFolder(async (folder) => {
    await write(folder, products);
    const notes: string[] = [];
    const tags = [{ kind: "tags", column: "usage" }, { kind: "number", column: "price" }] as const;
    await prepareCatalogue(folder, { labels: tags, validation: 3 }, { notes });
    assert.deepEqual(notes.map((note) => note.replace(/, in .*/, "")), [
      'usage: tags are separated by ";"',
    ]);
    const warnings: string[] = [];
    await prepareCatalogue(folder, { labels: ["kind", "usage"] }, { warnings });
    assert.match(warnings[0]!, /2 of 5 labels of usage look like lists.*--tags usage/);
  }));

Deno.test("what cannot be learned of tags and numbers is refused by name", () =>
  inFolder(async (folder) => {
    const constant = products.map((
      [kind, usage, price],
      row,
    ) => [kind!, usage!, row < 4 ? "7" : price!]);
    await write(folder, constant);
    await split(folder, 2);
    const refuses = (options: Partial<TrainOptions>, message: RegExp) =>
      assert.rejects(prepareCatalogue(folder, { labels, ...options }), {
        name: "UserError",
        message,
      });
    // The validation rows have other prices, which training does not see.
    await refuses({}, /all numbers of the column "price" are 7/);
    const rest = { labels: labels.slice(0, 2) };
    await split(folder, 3);
    assert.ok(await prepareCatalogue(folder, { ...rest, bestBy: "roc_auc:usage" }));
    await split(folder, 1);
    await refuses(
      { ...rest, bestBy: "roc_auc:usage" },
      /--best-by roc_auc:usage cannot be computed: the labels of the validation rows do not suff/,
    );
  }));
