import assert from "node:assert/strict";
import { join, relative } from "node:path";
import { inFolder } from "../../data/testing/mod.ts";
import { findRunImages, relativeDataPath, withAbsolutePaths } from "./run_data.ts";

async function image(...path: string[]): Promise<void> {
  const folder = join(...path, "..");
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(...path), "an image");
}

Deno.test("a run's images are where its data was, or as far from its folder as they were", () =>
  inFolder(async (home) => {
    const imagePattern = "images/{}.jpg";
    await image(home, "shop", "images", "7.jpg");
    await Deno.writeTextFile(join(home, "shop", "items.csv"), "id\n7\n");
    const found = async (data: string, folder: string, dataFromRun?: string) => {
      const run = { folder, options: { data, imagePattern }, dataFromRun };
      const { pattern } = await findRunImages(run, ["6", "7"]);
      return relative(home, pattern);
    };
    const there = join("shop", "images", "{}.jpg");
    const shop = join(home, "shop");
    assert.equal(await found(shop, join(home, "run")), there);
    assert.equal(await found(join(shop, "items.csv"), join(home, "run")), there);
    // The CSV was removed since; the run has its rows.
    assert.equal(await found(join(shop, "gone.csv"), join(home, "run")), there);
    const relativePath = relativeDataPath(join(home, "runs", "one"), { data: shop });
    assert.equal(relativePath, "../../shop");
    assert.equal(await found("/nowhere/shop", join(home, "runs", "one"), relativePath), there);
    await assert.rejects(found("/nowhere/shop", join(home, "run"), "../shops"), {
      name: "UserError",
      message: /looked for \/nowhere\/shop\/images\/\{\}\.jpg and .*shops.*"6".*--images FOLDER/,
    });
  }));

Deno.test("images that were moved are found by the folder of the data or any below it down to theirs", () =>
  inFolder(async (home) => {
    await image(home, "a", "photos", "large", "x.png");
    await image(home, "b", "x.png");
    const run = (imagePattern: string) => ({
      folder: join(home, "run"),
      options: { data: join(home, "gone"), imagePattern },
    });
    const found = async (imagePattern: string, moved: string) =>
      relative(home, (await findRunImages(run(imagePattern), ["x"], join(home, moved))).pattern);
    const whole = join("a", "photos", "large", "{}.png");
    for (const moved of ["a", join("a", "photos"), join("a", "photos", "large")]) {
      assert.equal(await found("photos/large/{}.png", moved), whole);
    }
    assert.equal(await found("photos/large/{}.png", "b"), join("b", "{}.png"));
    assert.equal(await found("/was/here/{}.png", "b"), join("b", "{}.png"));
    await assert.rejects(found("photos/{}.png", "b/none"), { message: /looked for .*none/ });
  }));

Deno.test("options that are paths become absolute, addresses and all others stay", () => {
  const absolute = withAbsolutePaths({
    data: "shop",
    weights: "https://a.example/w.pth",
    labels: ["kind"],
  });
  assert.deepEqual(absolute, {
    data: join(Deno.cwd(), "shop"),
    weights: "https://a.example/w.pth",
    labels: ["kind"],
  });
  assert.deepEqual(withAbsolutePaths(absolute), absolute);
  assert.equal(withAbsolutePaths({ data: "x", split: "fold-1" }).split, join(Deno.cwd(), "fold-1"));
});
