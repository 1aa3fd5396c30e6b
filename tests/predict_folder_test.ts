/** Predictions as folders of pictures, from the command line. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { encodeWeights, initialWeights, mobileNetV2 } from "../model/mod.ts";
import { facet, run } from "./facet.ts";

Deno.test("images are annotated, sorted and mapped by one command, with a summary; mistakes write nothing", async () => {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count: 3 });
  const photos = join(folder, "images");
  await Deno.writeTextFile(join(photos, "text.jpg"), "not an image");
  const heads = [{ name: "kind", classes: ["a/b"] }, { name: "tone", classes: ["dark", "light"] }];
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
  const weights = initialWeights(architecture, 3);
  const model = join(folder, "model.safetensors");
  await Deno.writeFile(model, encodeWeights({ architecture, weights, steps: 0 }));
  const names = async (path: string) =>
    (await Array.fromAsync(Deno.readDir(join(folder, path)), ({ name }) => name)).sort();
  const cpu = ["--device", "cpu", "--threads", "1"];
  const [sorted, maps] = [join(folder, "sorted"), join(folder, "maps")];

  const { out, err } = await facet(
    ...["predict", model, photos, "--out-folder", sorted, "--sort-by", "kind", "--maps", maps],
    ...["--csv", ...cpu],
  );
  assert.deepEqual(await names("sorted"), ["a_b"]);
  assert.deepEqual(await names("sorted/a_b"), ["10001.jpg", "10002.jpg", "10003.jpg"]);
  assert.equal((await names("maps")).length, 6);
  assert.match(err, /skipped .*text\.jpg: not an image/);
  assert.match(err, /sorted holds 3 images in 1 folder: a_b 3\n.*"a\/b" is in a_b/);
  assert.match(err, /maps holds 6 maps of 3 images/);
  assert.match(err, /3 images predicted, 1 skipped/);
  assert.equal(out.trim().split("\n").length, 5, "a header, three images and one without");

  const printed = async (...options: string[]) =>
    (await facet("predict", model, photos, "--csv", ...options, ...cpu)).out;
  const flip = ["--tta", "flip"];
  const mirrored = await printed(...flip, "--out-folder", join(folder, "mirrored"));
  assert.equal(mirrored, await printed(...flip));
  assert.notEqual(mirrored, out, "not those of the images alone");

  const before = await names(".");
  for (
    const [args, message] of [
      [["--out-folder", sorted], /sorted already exists: .*--out-folder/],
      [["--maps", join(folder, "x"), "--shard", "1/2", "--json"], /--shard goes with --in/],
      [["--top", "5", "--csv"], /--top goes with --json/],
      [["--maps", join(folder, "x"), "--top", "5"], /--top goes with --json/],
    ] as const
  ) {
    const { code, err } = await run(["predict", model, photos, ...args, ...cpu]);
    assert.equal(code, 1, err);
    assert.match(err, message);
    assert.doesNotMatch(err, /\bat .*\.ts:/);
  }
  assert.deepEqual(await names("."), before);
});
