import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder, makeJpeg } from "../testing/mod.ts";
import { filesBelow } from "./files_below.ts";
import { inspectCatalogue } from "./inspection.ts";
import { inspectionJson } from "./inspection_json.ts";

const photo = makeJpeg(6, 8, () => [200, 30, 30]);

/** A shop whose rows 1 and 2 can be used, 3 has no label, 4 is damaged and 5 is not there. */
async function shop(folder: string): Promise<void> {
  await Deno.mkdir(join(folder, "images", "old"), { recursive: true });
  for (const name of ["1", "2", "3", "7", "old/8"]) {
    await Deno.writeFile(join(folder, "images", `${name}.jpg`), photo);
  }
  await Deno.writeTextFile(join(folder, "images", "4.jpg"), "");
  await Deno.writeTextFile(join(folder, "images", "Thumbs.db"), "");
  await Deno.writeTextFile(join(folder, "notes.txt"), "");
  const rows = ["id,kind", "1,shirt", "2,shoe", "3,", "4,shirt", "5,shoe"];
  await Deno.writeTextFile(join(folder, "styles.csv"), rows.join("\n"));
}

Deno.test("an inspection counts every file below its folder, and names images without a row", () =>
  inFolder(async (folder) => {
    await shop(folder);
    const inspection = await inspectCatalogue({ data: folder, labels: ["kind"] });
    const { files } = inspectionJson(inspection);
    const examples = ["images/7.jpg", "images/old/8.jpg"].map((path) => join(path));
    assert.deepEqual(files, { total: 9, named: 4, unnamed: 2, examples, unreadable: [] });
    assert.equal(
      inspection.files!.sentence,
      `${folder} holds 9 files: 4 images of rows; 2 that no row names: ` +
        `${examples.map((path) => JSON.stringify(path)).join(", ")}; ` +
        "2 other files: 1 .csv, 1 .txt; 1 hidden file: 1 Thumbs.db",
    );
  }));

Deno.test("of a table that is named by its path only the folders of its images are looked into", () =>
  inFolder(async (folder) => {
    await shop(folder);
    await Deno.writeTextFile(join(folder, "other.jpg"), "");
    const images = [{ image: join(folder, "images", "1.jpg") }];
    const below = await filesBelow(join(folder, "styles.csv"), images, []);
    assert.equal(below?.total, 7);
    assert.match(
      below.sentence,
      /^images holds 7 files: 1 image of rows; 5 that no row names: .* and 2 more; /,
    );
    // Whose they are is not known.
    const elsewhere = await filesBelow(join(folder, "images", "old", "x.csv"), images, []);
    assert.equal(elsewhere, undefined);
  }));
