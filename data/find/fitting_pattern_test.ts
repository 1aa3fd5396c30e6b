import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fittingPattern } from "./fitting_pattern.ts";
import { inFolder } from "../testing/mod.ts";

/** What fits files of a folder; `pattern` is a run's. */
async function fitting(files: readonly string[], pattern: string, table?: string) {
  let found: Awaited<ReturnType<typeof fittingPattern>> | undefined;
  await inFolder(async (folder) => {
    for (const file of files) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), "");
    }
    if (table !== undefined) await Deno.writeTextFile(join(folder, "shop.csv"), table);
    const labels = ["label"];
    found = await fittingPattern(folder, { pattern, imageColumn: "id", labels });
  });
  return found!;
}

const classes = ["hat/1.jpg", "shoe/2.jpg"];
const split = ["train", "test"].flatMap((side) => classes.map((path) => `${side}/${path}`));

for (
  const [what, files, pattern, fits] of [
    ["the same folders", classes, "{label}/{}", "{label}/{}"],
    ["a split where the run had none", split, "{label}/{}", "{split}/{label}/{}"],
    ["no split where the run had one", classes, "{split}/{label}/{}", "{label}/{}"],
    ["folders without the one around them", classes, "images/{label}/{}", "{label}/{}"],
    ["folders in one of another name", ["a/hat/1.jpg"], "images/{label}/{}", "*/{label}/{}"],
    ["deeper folders than the class", ["hat/a/1.jpg"], "{label}/{}", "{label}/{}"],
    ["a run of a table", classes, "images/{}.jpg", undefined],
    ["other depths", ["hat/1.jpg", "a/hat/2.jpg"], "{a}/{label}/{}", undefined],
  ] as const
) {
  Deno.test(`data of ${what} is read by a run's pattern as it fits`, async () => {
    assert.deepEqual((await fitting(files, pattern)).imagePattern, fits);
  });
}

Deno.test("a table is read by its own columns where the run had none, else by the run's", async () => {
  const table = "photo,label\nhat/1.jpg,hat\nshoe/2.jpg,shoe\n";
  assert.deepEqual(await fitting(classes, "{label}/{}", table), {
    imageColumn: "photo",
    imagePattern: "{}",
  });
  const own = { imageColumn: "id", imagePattern: "{gender}/{}.jpg" };
  assert.deepEqual(await fitting(classes, own.imagePattern, table), own);
});
