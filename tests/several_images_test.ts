/** Several images of one product through the command line, from the table to predictions. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { formatCsv, readCsv } from "../data/mod.ts";
import { facet, quickTraining } from "./facet.ts";

async function read(path: string): Promise<string[][]> {
  return (await Array.fromAsync(readCsv(path))).map(({ fields }) => [...fields]);
}

/** Draws 60 images of 20 products; each product's row names its three images. */
async function catalogue(): Promise<string> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count: 60 });
  const [, ...rows] = await read(join(folder, "styles.csv"));
  const products = Array.from({ length: 20 }, (_, product) => {
    const images = rows.slice(3 * product, 3 * product + 3).map(([id]) => `images/${id}.jpg`);
    return [`p${product}`, images.join("; "), ["hat", "shoe"][product % 2]!];
  });
  await Deno.remove(join(folder, "styles.csv"));
  await Deno.writeTextFile(
    join(folder, "shop.csv"),
    formatCsv([["sku", "photos", "kind"], ...products]),
  );
  return folder;
}

Deno.test("products with several images train, resume, evaluate and predict, none on both sides", async () => {
  const folder = await catalogue();
  const run = join(folder, "run");
  const train = ["train", folder, "--out", run, ...quickTraining];
  const { err } = await facet(...train, "--epochs", "1");
  assert.match(
    err,
    /the same as --image-column "photos" --image-pattern "\{\}" --image-separator ";" --group "sku" --labels "kind"/,
  );
  assert.match(err, /20 values of sku have several images, 60 in all: every image is a sample/);
  const productOf = new Map(
    (await read(join(folder, "shop.csv"))).flatMap(([sku, photos]) =>
      photos!.split("; ").map((photo) => [photo, sku!] as const)
    ),
  );
  const sides = await Promise.all(["train.csv", "val.csv"].map(async (name) => {
    const [header, ...rows] = await read(join(run, name));
    assert.deepEqual(header, ["photos", "kind"]);
    return rows.map(([photo]) => photo!);
  }));
  assert.equal(new Set(sides.flat()).size, 60);
  const products = sides.map((side) => new Set(side.map((photo) => productOf.get(photo)!)));
  assert.deepEqual([...products[0]!.intersection(products[1]!)], []);

  await facet(...train, "--epochs", "2", "--resume");
  const evaluation = JSON.parse((await facet("eval", run, "--device", "cpu", "--json")).out);
  assert.equal(evaluation.images, sides[1]!.length, "figures are by image");
  const errors = (await read(join(run, "eval", "label_errors.csv"))).slice(1);
  for (const [id] of errors) assert.ok(sides[1]!.includes(id!));

  const out = join(run, "predictions.jsonl");
  const list = [
    "--in",
    join(folder, "shop.csv"),
    "--image-column",
    "photos",
    "--image-pattern",
    "{}",
  ];
  await facet("predict", run, ...list, "--image-separator", ";", "--out", out, "--device", "cpu");
  const predicted = (await Deno.readTextFile(out)).trim().split("\n").map((line) =>
    JSON.parse(line)
  );
  assert.deepEqual(predicted.map(({ id }) => id), [...productOf.keys()].slice(1));
  assert.ok(predicted.every(({ facets }) => facets !== undefined));

  // A given split that divides products is told of.
  const photos = [...productOf.keys()].slice(1);
  const half = (rest: number) =>
    photos.filter((_, index) => index % 2 === rest).map((photo) => [photo]);
  await Deno.mkdir(join(folder, "own"));
  await Deno.writeTextFile(join(folder, "own", "train.csv"), formatCsv([["photos"], ...half(0)]));
  await Deno.writeTextFile(join(folder, "own", "val.csv"), formatCsv([["photos"], ...half(1)]));
  const { err: told } = await facet(
    ...["train", folder, "--split", join(folder, "own"), "--out", join(folder, "other")],
    ...[...quickTraining, "--epochs", "1"],
  );
  assert.match(told, /warning: .*have images of 20 groups on both sides, such as of "p\d+"/);
  await Deno.remove(folder, { recursive: true });
});
