/** Images as people have them in folders, from the command line to the files: without a table, and by its columns. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCsv } from "../data/mod.ts";
import { facet, facetIn, quickTraining, run as facetMayFail } from "./facet.ts";

const quick = [...quickTraining, "--epochs", "1", "--input-size", "30x40"];
const figures = ["--no-report", "--json", "--device", "cpu"];

/** A product of a drawn catalogue. */
interface Product {
  readonly id: string;
  readonly gender: string;
  readonly kind: string;
  readonly place: number;
}

/** Draws images and puts each where it is told to be; labels are two genders and two kinds. */
async function arranged(count: number, pathOf: (product: Product) => string): Promise<string> {
  const drawn = await Deno.makeTempDir();
  const home = await Deno.makeTempDir();
  await drawCatalogue({ folder: drawn, count });
  const [, ...rows] = await Array.fromAsync(readCsv(join(drawn, "styles.csv")));
  for (const [place, { fields: [id = ""] }] of rows.entries()) {
    const gender = place % 2 === 0 ? "Men" : "Women";
    const kind = place % 4 < 2 ? "low shoes" : "hats";
    const path = join(home, "my shop", pathOf({ id, gender, kind, place }));
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.rename(join(drawn, "images", `${id}.jpg`), path);
  }
  return home;
}

async function idsOf(path: string): Promise<string[]> {
  const [, ...rows] = await Array.fromAsync(readCsv(path));
  return rows.map(({ fields }) => fields[0]!);
}

async function config(run: string) {
  return JSON.parse(await Deno.readTextFile(join(run, "config.json")));
}

Deno.test("folders of a split and of classes train, resume, evaluate and split without a table", async () => {
  const sides = ["train", "train", "train", "val", "test"];
  const home = await arranged(
    40,
    ({ id, gender, kind, place }) =>
      join(sides[Math.floor(place / 4) % 5]!, gender, kind, `${id}.jpg`),
  );
  const shop = join(home, "my shop");
  const inspected = JSON.parse((await facetIn(home, "inspect", "my shop", "--json")).out);
  assert.deepEqual(
    ["training", "validation", "test"].map((side) => inspected.split[side].rows),
    [24, 8, 8],
  );

  const trained = await facetIn(home, "train", "my shop", "--labels", "gender,kind", ...quick);
  assert.match(
    trained.err,
    /a split \(train, val, test\); gender, 2 classes \(Men, Women\); kind.*same as --image-pattern "\{split\}\/\{gender\}\/\{kind\}\/\{\}"/,
  );
  assert.match(trained.err, /8 images to test with are not trained on/);
  assert.match(trained.err, /24 training and 8 validation images/);
  const run = join(home, "runs", "run");
  assert.deepEqual((await config(run)).labels, ["gender", "kind"]);
  assert.ok((await idsOf(join(run, "train.csv"))).every((id) => id.startsWith("train/")));
  assert.ok((await idsOf(join(run, "val.csv"))).every((id) => id.startsWith("val/")));
  await facetIn(home, "train", "my shop", "--resume", "--epochs", "2", "--device", "cpu");

  // Its own validation images, the test images of the whole, and one folder by itself.
  const own = JSON.parse((await facetIn(home, "eval", "runs/run", ...figures)).out);
  assert.equal(own.images, 8);
  const whole = await facetIn(home, "eval", "runs/run", "--data", "my shop", ...figures);
  assert.match(whole.err, /images of my shop to test with, by the names of its folders: 8/);
  const test = await facetIn(home, "eval", "runs/run", "--data", "my shop/test", ...figures);
  assert.equal(JSON.parse(whole.out).loss, JSON.parse(test.out).loss);
  assert.equal(JSON.parse(test.out).trained_on, 0);
  const again = await facetIn(home, "eval", "runs/run", "--data", "my shop/train", ...figures);
  assert.equal(JSON.parse(again.out).trained_on, 24);

  // A split by hand leaves the test images out, and is trained on in place of the folders.
  await facetIn(home, "split", "my shop", "--labels", "gender,kind");
  const names = await idsOf(join(shop, "val.csv"));
  assert.equal(names.filter((id) => id.startsWith("test/")).length, 0);
  const anew = await facetIn(home, "train", "my shop", "--out", "again", ...quick);
  assert.match(anew.err, /split as in .*train\.csv and val\.csv beside it/);
  assert.deepEqual((await idsOf(join(home, "again", "val.csv"))).sort(), names.sort());
});

Deno.test("what folders mean is not guessed: commands to choose from, and each of them runs", async () => {
  const home = await arranged(
    16,
    ({ id, gender, kind, place }) =>
      place % 4 === 0 ? join(kind, `${id}.jpg`) : join(kind, gender, `${id}.jpg`),
  );
  const refused = await facetMayFail(["split", join(home, "my shop"), "--seed", "7"]);
  assert.equal(refused.code, 1);
  const commands = refused.err.trim().split("\n").slice(1);
  assert.equal(commands.length, 3, refused.err);
  for (const [at, command] of commands.entries()) {
    // As a shell reads it: words, quoted ones without their quotes.
    const words = command.split("#")[0]!.match(/"[^"]*"|\S+/g)!.map((word) =>
      word.replaceAll('"', "")
    );
    assert.deepEqual(words.slice(0, 2), ["facet", "split"]);
    assert.ok(words.includes("--seed") && words.includes(join(home, "my shop")), command);
    await facet(...words.slice(1), "--out", join(home, `out-${at}`));
  }
});

Deno.test("images that several columns of a table name are found, in training and after it", async () => {
  const rows: string[] = [];
  const home = await arranged(24, ({ gender, kind, place }) => {
    // Numbers that only together with the gender are one image.
    const number = Math.floor(place / 2);
    rows.push(`${number},${gender},${kind}`);
    return join("pictures", gender, `no ${number}.jpg`);
  });
  const table = join(home, "my shop", "products.csv");
  await Deno.writeTextFile(table, ["number,gender,kind", ...rows].join("\n"));
  const pattern = "pictures/{gender}/no {number}.jpg";
  const options = ["--image-pattern", pattern, "--labels", "kind,gender"];
  // A class that mapping renames is still the folder's name.
  await Deno.writeTextFile(join(home, "map.csv"), "column,from,to\ngender,Men,Gents\n");
  const training = ["train", "my shop", ...options, "--map", "map.csv", ...quick];
  const trained = await facetIn(home, ...training);
  assert.doesNotMatch(trained.err, /warning|unusable/);
  const run = join(home, "runs", "run");
  assert.equal((await config(run)).imagePattern, pattern);
  assert.ok((await idsOf(join(run, "train.csv"))).every((id) => /^(Men|Women)\/no \d+$/.test(id)));
  await facetIn(home, "train", "my shop", "--resume", "--epochs", "2", "--device", "cpu");
  const own = await facetIn(home, "eval", "runs/run", ...figures);
  assert.deepEqual([JSON.parse(own.out).images, JSON.parse(own.out).trained_on], [5, 0]);
  const whole = await facetIn(home, "eval", "runs/run", "--data", "my shop", ...figures);
  assert.equal(JSON.parse(whole.out).images, 24);
  const list = ["--in", "my shop/products.csv", "--out", "tags.csv", "--image-pattern", pattern];
  await facetIn(home, "predict", "runs/run", ...list, "--device", "cpu");
  assert.equal((await idsOf(join(home, "tags.csv"))).length, 24);

  const wrong = await facetMayFail(["inspect", table, "--image-pattern", "{sex}/{}.jpg"]);
  assert.match(wrong.err, /^error: .*no column "sex".*the image pattern is "\{sex\}\/\{\}\.jpg"/m);
});

Deno.test("why names have no file is told with the pattern that finds them", async () => {
  const rows: string[] = [];
  const home = await arranged(8, ({ id, kind }) => {
    rows.push(`${id},${kind}`);
    return join("images", `${id}.jpg.jpg`);
  });
  const table = join(home, "my shop", "styles.csv");
  await Deno.writeTextFile(table, ["id,kind", ...rows].join("\n"));
  const options = ["--image-pattern", "images/{}.jpg", "--labels", "kind"];
  const refused = await facetMayFail(["inspect", table, ...options]);
  assert.equal(refused.code, 1);
  const [, pattern] =
    /no such file for 8 names, .* with the extension twice, such as .*--image-pattern "([^"]+)"/
      .exec(refused.err)!;
  const found = await facet("inspect", table, "--image-pattern", pattern!, "--labels", "kind");
  assert.match(found.err, /8 usable images, 0 unusable rows/);
});

Deno.test({
  name: "linked images and folders are looked at and predicted, and what links repeat is told",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const home = await arranged(12, ({ id, kind }) => join(kind, `${id}.jpg`));
    const shop = join(home, "my shop");
    await Deno.rename(join(shop, "hats"), join(home, "pool"));
    await Deno.symlink("../pool", join(shop, "hats"));
    await Deno.symlink(".", join(home, "pool", "up"));
    await Deno.symlink("low shoes", join(shop, "more"));
    await Deno.symlink("nowhere.jpg", join(shop, "low shoes", "lost.jpg"));
    await Deno.rename(join(shop, "more"), join(home, "more"));
    const looked = await facetIn(home, "inspect", "my shop");
    assert.match(looked.err, /label, 2 classes \(hats, low shoes\)/);
    assert.match(looked.err, /12 usable images, 1 unusable row/);
    assert.match(looked.err, /links to folders that are read already: my shop\/hats\/up|hats\/up/);
    await facetIn(home, "train", "my shop", ...quick);
    await Deno.rename(join(home, "more"), join(shop, "more"));
    const predicted = await facetIn(
      home,
      "predict",
      "runs/run",
      "my shop",
      "--csv",
      "--device",
      "cpu",
    );
    assert.match(predicted.err, /1 link to what is read at another place as well: my shop\/more/);
    assert.match(predicted.err, /low shoes\/lost\.jpg: a link that leads nowhere/);
  },
});
