import assert from "node:assert/strict";
import { join } from "node:path";
import { formatCsv, inspectCatalogue, inspectionJson } from "../../data/mod.ts";
import { inFolder, makeJpeg } from "../../data/testing/mod.ts";
import { inspectionPage } from "./inspection_page.ts";

/** A catalogue of one picture in many rows, with many columns of many classes. */
async function wideCatalogue(folder: string, columns: number, classes: number) {
  await Deno.mkdir(join(folder, "images"));
  await Deno.writeFile(join(folder, "images", "1.jpg"), makeJpeg(6, 8, () => [200, 100, 50]));
  const labels = Array.from({ length: columns }, (_, column) => `column ${column}`);
  const rows = Array.from({ length: classes }, (_, row) => [
    "1",
    ...labels.map((_, column) => `class ${(row * (column + 1)) % classes}`),
  ]);
  await Deno.writeTextFile(join(folder, "styles.csv"), formatCsv([["id", ...labels], ...rows]));
  return await inspectCatalogue({ data: folder, labels });
}

Deno.test("of many columns of many classes the page shows the first and the largest, and says so", () =>
  inFolder(async (folder) => {
    const inspection = await wideCatalogue(folder, 40, 307);
    const page = await inspectionPage("wide", inspection);
    assert.ok(page.length < 1e7, `${page.length}`);
    // A browser paints when it has this much.
    assert.ok(page.indexOf("<main") < 5e4, `${page.indexOf("<main")} before anything can be seen`);
    const text = page.replaceAll(/<svg.*?<\/svg>|<script.*?<\/script>/gs, "")
      .replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ");
    for (
      const said of [
        "label columns40of 307 to 307 classes",
        "This page shows the first 24 of 40 columns one by one",
        "The 16 largest of 307 classes.",
        "Of 40 columns those 8 that disagree most often",
        "Of 40 columns the first 5 are shown, each with each.",
      ]
    ) assert.ok(text.includes(said), said);
    assert.equal(page.match(/id="together-\d+"/g)!.length, 10);
    assert.match(page, /The 150 largest; 157 more classes hold 157 images/);
  }));

Deno.test("as JSON, counts of pairs that have no room are left out and counted", () =>
  inFolder(async (folder) => {
    const inspection = await wideCatalogue(folder, 40, 307);
    const json = inspectionJson(inspection);
    // 2,000,000 / 307 ** 2 = 21.2 of 40 * 39 / 2.
    assert.equal(json.coOccurrences.length, 21);
    assert.equal(json.coOccurrencesLeftOut, 759);
    assert.deepEqual(json.coOccurrences[0]!.heads, ["column 0", "column 1"]);
    const [, second] = json.coOccurrences[0]!.counts;
    assert.equal(second!.reduce((sum, count) => sum + count, 0), 1);
    assert.equal(json.heads[39]!.classes!.length, 307);
    assert.deepEqual(JSON.parse(JSON.stringify(json)).heads[39], structuredClone(json.heads[39]));
  }));

Deno.test("labels that look alike are a map to save, and those that may be misspelt are listed beside it", () =>
  inFolder(async (folder) => {
    const cells = [
      ...Array(24).fill("Shirt"),
      "shirt",
      "Shi\u00a0rt",
      "Shirrt",
      ...Array(9).fill("E\u0301t\u00e9"),
    ];
    const rows = [...cells, "\u00c9t\u00e9"].map((kind, id) => [String(id), kind]);
    await Deno.mkdir(join(folder, "images"));
    for (const [id] of rows) {
      await Deno.writeFile(join(folder, "images", `${id}.jpg`), makeJpeg(4, 4, () => [90, 0, 0]));
    }
    await Deno.writeTextFile(join(folder, "styles.csv"), formatCsv([["id", "kind"], ...rows]));
    const inspection = await inspectCatalogue({ data: folder, labels: ["kind"] });
    const page = await inspectionPage("shop", inspection);
    const [, file] = /<a download="map\.csv" href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(
      page,
    )!;
    assert.deepEqual(decodeURIComponent(file!).split("\n"), [
      "column,from,to",
      "kind,shirt,Shirt",
      "kind,\u00c9t\u00e9,E\u0301t\u00e9",
      "",
    ]);
    assert.match(page, /<td[^>]*>E\\u0301té<\/td>/, "what looks alike is told apart");
    const { labelMap, misspelt } = inspectionJson(inspection);
    assert.deepEqual(labelMap![0], {
      column: "kind",
      from: "shirt",
      rows: 1,
      to: "Shirt",
      toRows: 24,
    });
    assert.deepEqual(misspelt, [{
      column: "kind",
      from: "Shirrt",
      rows: 1,
      to: "Shirt",
      toRows: 24,
    }]);
    assert.match(page, />Shirrt<\/td>/);
    assert.ok(
      inspection.notices.warnings[0]!.includes(`facet inspect ${folder} --write-map map.csv`),
    );
  }));
