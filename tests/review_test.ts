/** Answers that a model is not sure of: listed by `facet predict --review`, read again as corrections. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCorrections, readCsv } from "../data/mod.ts";
import { encodeWeights, initialWeights, mobileNetV2 } from "../model/mod.ts";
import { predictFiles, predictList } from "../predict/mod.ts";
import { facet, run } from "./facet.ts";

const folder = await Deno.makeTempDir();
await drawCatalogue({ folder, count: 24 });
const model = join(folder, "model.safetensors");
const undecided = join(folder, "undecided.safetensors");
const compute = { device: "cpu", threads: 2, batchSize: 8 } as const;

const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|", noneLabel: "none" },
  { kind: "number", name: "price", mean: 20, std: 5 },
] as const;

/** Untrained models whose logits differ from image to image; one says what it is sure of. */
async function writeModels(): Promise<void> {
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
  const initial = initialWeights(architecture, 3);
  const weights = { ...initial, parameters: initial.parameters.map((x) => x === 1 ? 2 : x) };
  const saved = { architecture, weights, steps: 0 };
  await Deno.writeFile(undecided, encodeWeights(saved));
  const { predictions } = await predictFiles({ model: undecided, paths: [folder], ...compute });
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length / 2]!;
  const confidences = (name: string) =>
    predictions.map(({ facets }) => {
      const found = facets[name]!;
      return found.kind === "tags"
        ? found.confidence
        : found.kind === "number"
        ? 0
        : found.probability;
    });
  const decisions = {
    precision: 0.9,
    heads: [
      { temperature: 1, sureFrom: middle(confidences("gender")) },
      { temperature: 1, thresholds: [0.5, 0.5], sureFrom: middle(confidences("usage")) },
      { margin: 2 },
    ],
  };
  await Deno.writeFile(model, encodeWeights({ ...saved, decisions }));
}
await writeModels();

async function rowsOf(path: string): Promise<string[][]> {
  const [header, ...rows] = (await Array.fromAsync(readCsv(path))).map(({ fields }) => [...fields]);
  assert.deepEqual(header, ["id", "image", "column", "suggestion", "confidence", "decision"]);
  return rows;
}

/** Half of the classes and of the tags are unsure, the least sure first. */
function checkRows(rows: readonly string[][]): void {
  assert.deepEqual(
    ["gender", "usage"].map((name) => rows.filter((row) => row[2] === name).length),
    [
      12,
      12,
    ],
  );
  const confidences = rows.map((row) => Number(row[4]));
  assert.deepEqual(confidences, [...confidences].sort((a, b) => a - b));
}

Deno.test("a list's review is the same from both formats, and whether the list was resumed or not", async () => {
  const reviews: string[] = [];
  for (const name of ["a.jsonl", "a.csv"]) {
    const place = await Deno.makeTempDir();
    const list = { model, list: folder + "/styles.csv", out: join(place, name), ...compute };
    // Rows that are there already are in a review all the same.
    await predictList(list);
    const review = join(place, "review.csv");
    const { written, reviewed } = await predictList({ ...list, review });
    assert.deepEqual([written, reviewed], [0, { unsure: 24, listed: 24 }]);
    checkRows(await rowsOf(review));
    reviews.push(await Deno.readTextFile(review));
  }
  assert.equal(reviews[0], reviews[1]);
  const path = join(await Deno.makeTempDir(), "review.csv");
  await Deno.writeTextFile(path, reviews[0]!);
  const read = () => readCorrections(path, heads.map(({ name }) => name));
  await assert.rejects(read, { name: "UserError", message: /24 suggestions and no decision: / });
  const lines = reviews[0]!.trimEnd().split("\n");
  const decided = lines.map((line, at) => at % 2 === 1 ? `${line}yes\n` : `${line}\n`);
  await Deno.writeTextFile(path, decided.join(""));
  const corrections = await read();
  assert.equal(corrections.length, 12);
  assert.ok(corrections.every(({ id }) => /^10\d{3}$/.test(id)), "ids of the catalogue");
});

Deno.test("the command says what a review holds and marks what is not sure", async () => {
  const review = join(await Deno.makeTempDir(), "review.csv");
  const images = join(folder, "images");
  const options = ["--device", "cpu", "--threads", "2", "--review", review];
  const { err } = await facet("predict", model, images, ...options);
  assert.match(err, /review\.csv lists 24 answers that are not sure, the least sure first/);
  assert.match(err, /\?: not sure/);
  checkRows(await rowsOf(review));

  const again = await run(["predict", model, images, ...options]);
  assert.equal(again.code, 1);
  assert.match(again.err, /error: .*review\.csv is there already: .*--review/);
});

Deno.test("a model that does not know what it is sure of has no review", async () => {
  const review = join(await Deno.makeTempDir(), "review.csv");
  await assert.rejects(
    predictFiles({ model: undecided, paths: [folder], review, ...compute }),
    { name: "UserError", message: /undecided does not say what it is sure of.*facet eval RUN/ },
  );
  await assert.rejects(Deno.stat(review), Deno.errors.NotFound);
  const { out } = await facet("predict", undecided, join(folder, "images", "10001.jpg"), "--json");
  assert.ok(!("sure" in JSON.parse(out)[0].facets.gender));
});
