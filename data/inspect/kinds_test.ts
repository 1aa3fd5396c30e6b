import assert from "node:assert/strict";
import { join } from "node:path";
import { formatCsv } from "../csv.ts";
import { splitCatalogue } from "../split_catalogue.ts";
import { inFolder, makeJpeg } from "../testing/mod.ts";
import { inspectCatalogue } from "./inspection.ts";
import { inspectionJson } from "./inspection_json.ts";
import { numberStatistics } from "./number_statistics.ts";

const labels = [
  "kind",
  { kind: "tags", column: "usage", noneLabel: "none" },
  { kind: "tags", columns: "is_*" },
  { kind: "number", column: "price" },
] as const;

/** A catalogue of plain images, each of another grey unless `grey` says otherwise. */
async function write(
  folder: string,
  lines: readonly (readonly string[])[],
  greys: readonly number[],
) {
  await Deno.mkdir(join(folder, "images"));
  for (const [id, grey] of greys.entries()) {
    const jpeg = makeJpeg(6, 8, (x) => x < 3 ? [grey, grey, grey] : [255 - grey, 20, grey]);
    await Deno.writeFile(join(folder, "images", `${id}.jpg`), jpeg);
  }
  const rows = lines.map((line, id) => [String(id), ...line]);
  await Deno.writeTextFile(
    join(folder, "styles.csv"),
    formatCsv([["id", "kind", "usage", "is_new", "is_sale", "price"], ...rows]),
  );
}

const lines = [
  ["hat", "home|gym", "1", "0", "10"],
  ["hat", "gym", "0", "0", "20"],
  ["bag", "none", "1", "1", "30"],
  ["bag", "", "", "", ""],
  ["", "gym|home|office", "0", "1", "40"],
];
const greys = [0, 60, 120, 180, 230];

Deno.test("heads of every kind are counted, with tags of each image and numbers' quantiles", () =>
  inFolder(async (folder) => {
    await write(folder, lines, greys);
    const json = inspectionJson(await inspectCatalogue({ data: folder, labels }));
    const [kind, usage, is, price] = json.heads;
    assert.deepEqual(kind!.classes!.map(({ name, count }) => [name, count]), [["bag", 2], [
      "hat",
      2,
    ]]);
    assert.deepEqual(Object.keys(kind!), ["name", "missing", "classes"], "as it always was");
    const { tags, ...others } = usage!;
    assert.deepEqual(others, {
      kind: "tags",
      name: "usage",
      missing: 1,
      separator: "|",
      tagsPerImage: [1, 1, 1, 1],
    });
    assert.deepEqual(tags!.map(({ name, count }) => [name, count]), [
      ["gym", 3],
      ["home", 2],
      ["office", 1],
    ]);
    assert.deepEqual([is!.tagsPerImage, is!.missing], [[1, 2, 1], 1]);
    const { count, mean, std, distinct, histogram, quantiles } = price!.numbers!;
    assert.deepEqual([count, mean, std, distinct, price!.missing], [4, 25, Math.sqrt(125), 4, 1]);
    assert.deepEqual(quantiles.find(({ share }) => share === 0.25), { share: 0.25, value: 17.5 });
    assert.deepEqual([histogram.start, histogram.step], [10, 2]);
    assert.deepEqual(histogram.counts.filter((images) => images > 0), [1, 1, 1, 1]);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), JSON.parse(JSON.stringify(json)));
  }));

Deno.test("tags occur together with classes, other tags and one another; numbers with none", () =>
  inFolder(async (folder) => {
    await write(folder, lines, greys);
    const { coOccurrences } = inspectionJson(await inspectCatalogue({ data: folder, labels }));
    assert.deepEqual(coOccurrences.map(({ heads, counts }) => [heads.join(), counts]), [
      ["kind,usage", [[0, 0, 0], [2, 1, 0]]],
      ["kind,is", [[1, 1], [1, 0]]],
      ["usage,usage", [[3, 2, 1], [2, 2, 1], [1, 1, 1]]],
      ["usage,is", [[1, 1], [1, 1], [0, 1]]],
      ["is,is", [[2, 1], [1, 2]]],
    ]);
  }));

Deno.test("images of a tag are those that have it, and numbers are looked at in parts", () =>
  inFolder(async (folder) => {
    await write(folder, lines, greys);
    const { heads } = await inspectCatalogue({ data: folder, labels, samples: 9 });
    const [, usage, , price] = heads;
    assert.deepEqual(usage!.classes.map(({ samples }) => samples), [[0, 1, 4], [0, 4], [4]]);
    assert.deepEqual(
      price!.parts!.map(({ from, to, statistics }) => [from, to, ...statistics.samples]),
      [
        [10, 10, 0],
        [20, 20, 1],
        [30, 30, 2],
        [40, 40, 4],
      ],
    );
    assert.deepEqual([price!.classes, price!.counts.length], [[], 0]);
  }));

Deno.test("pictures that are there twice disagree in other tags or far numbers only", () =>
  inFolder(async (folder) => {
    const twice = [
      ["hat", "home|gym", "1", "0", "10"],
      ["hat", "gym | home", "1", "", "10.01"],
      ["bag", "gym", "0", "0", "20"],
      ["bag", "none", "0", "1", "30"],
    ];
    await write(folder, twice, [0, 0, 200, 200]);
    const { duplicates } = inspectionJson(await inspectCatalogue({ data: folder, labels }));
    assert.deepEqual(duplicates.list.map(({ conflicts }) => conflicts), [[], [
      "usage",
      "is",
      "price",
    ]]);
    assert.deepEqual(duplicates.conflicts, { kind: 0, usage: 1, is: 1, price: 1 });
  }));

Deno.test("the sides of a split are counted for every kind, and the split is found to be the same", () =>
  inFolder(async (folder) => {
    await write(folder, lines, greys);
    const options = { data: folder, labels };
    const { splits } = await splitCatalogue({ ...options, validation: 2, stratify: ["usage"] });
    assert.deepEqual([splits[0]!.train, splits[0]!.validation], [3, 2]);
    assert.match(
      await Deno.readTextFile(join(folder, "train.csv")),
      /^id,kind,usage,is_new,is_sale,price/,
    );
    const warnings: string[] = [];
    const found = await inspectCatalogue(options, {
      onWarning: (message) => warnings.push(message),
    });
    assert.equal(warnings.join(), "", "the split's files hold the same labels");
    for (const { counts, sides, numbers } of found.heads) {
      if (numbers) {
        const [train, validation] = numbers.sides!.map(({ counts }) => [...counts]);
        assert.deepEqual(train!.map((count, bin) => count + validation![bin]!), [
          ...numbers.histogram.counts,
        ]);
      } else {
        const [train, validation] = sides!.map(({ counts }) => [...counts]);
        assert.deepEqual(train!.map((count, name) => count + validation![name]!), [...counts]);
      }
    }
    // Another order of tags and another way to write a number are no difference, other tags are.
    const changed = lines.map((line) => [...line]);
    changed[0]![1] = "gym|home";
    changed[0]![4] = "1e1";
    changed[1]![1] = "gym|home";
    const rows = changed.map((line, id) => [String(id), ...line]);
    await Deno.writeTextFile(
      join(folder, "styles.csv"),
      formatCsv([["id", "kind", "usage", "is_new", "is_sale", "price"], ...rows]),
    );
    await inspectCatalogue(options, { onWarning: (message) => warnings.push(message) });
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0]!,
      /^1 row has other labels .*such as 1, usage "gym\|home" and there "gym"/,
    );
  }));

Deno.test("quantiles are numpy's", () => {
  // numpy.quantile(x, [0, .01, .05, .25, .5, .75, .95, .99, 1]), numpy.mean(x), numpy.std(x)
  const { quantiles, mean, std } = numberStatistics(
    [3.2, 1.31, 99.2, 53.9, undefined, 10, 10, 12.5, 7, 8, 41],
  );
  const expected = [1.31, 1.4801, 2.1605, 7.25, 10, 33.875, 78.815, 95.123, 99.2];
  for (const [index, { value }] of quantiles.entries()) {
    assert.ok(Math.abs(value - expected[index]!) < 1e-12, `${value}`);
  }
  assert.ok(Math.abs(mean - 24.611) < 1e-12);
  assert.ok(Math.abs(std - 29.750702327844294) < 1e-12, String(std));
});

Deno.test("a histogram has round steps, and leaves out the few numbers that are far from all others", () => {
  const prices = Array.from({ length: 200 }, (_, i) => i / 4);
  const { histogram } = numberStatistics([...prices, 1e6]);
  assert.deepEqual([histogram.start, histogram.step, histogram.below, histogram.above], [
    0,
    5,
    0,
    1,
  ]);
  assert.deepEqual([...histogram.counts], Array(10).fill(20));
  const years = numberStatistics([2012, 2012, 2014]).histogram;
  assert.deepEqual([years.start, years.step, [...years.counts]], [2012, 1, [2, 0, 1]]);
  const same = numberStatistics([7, 7]).histogram;
  assert.deepEqual([same.start, same.step, [...same.counts]], [7, 1, [2]]);
  const none = numberStatistics([undefined]);
  assert.deepEqual([none.count, none.mean, [...none.histogram.counts]], [0, 0, []]);
});
