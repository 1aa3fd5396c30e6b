import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { inFolder } from "../testing/mod.ts";
import { findColumns } from "./find_columns.ts";
import { found, kinds, table } from "./testing/find_in_folder.ts";

Deno.test("where no name has a file, what there is instead is said", async () => {
  const rows = table("photo", ["a b.jpg", "c d.jpg", "e f.jpg", "g h.jpg"]);
  await assert.rejects(
    found(rows, ["p/a%20b.jpg", "p/c%20d.jpg", "p/e%20f.jpg", "p/g%20h.jpg"]),
    /column "photo": no such file for 4 names, but there is one .*with letters written as %20/,
  );
  await assert.rejects(
    found(rows, ["photos.zip"]),
    /there is no image below, but photos\.zip: unpack/,
  );
});

Deno.test("a table that names no image gives way to folders of classes by the pattern that is proposed", () =>
  inFolder(async (folder) => {
    for (const [at, kind] of kinds.entries()) {
      await Deno.mkdir(join(folder, kind), { recursive: true });
      await Deno.writeTextFile(join(folder, kind, `${at}.jpg`), "");
    }
    const write = (text: string) => Deno.writeTextFile(join(folder, "sample.csv"), text);
    for (const [header, label] of [["id,label", "label_1"], ["text,kind", "label"]] as const) {
      await write(`${header}\nx,hat\ny,shoe\n`);
      await assert.rejects(findColumns({ data: folder }), {
        name: "UserError",
        message: "sample.csv names no image below " + folder +
          ", but folders may be the labels (hat, shoe); " +
          `choose:\n  --image-pattern "{${label}}/{}" --labels "${label}"`,
      });
      const given = { data: folder, imagePattern: `{${label}}/{}` };
      const { labels } = await findColumns(given);
      const { rows } = await readCatalogue({ ...given, labels: labels! });
      assert.deepEqual(rows.map(({ id, labels }) => `${id} ${labels}`), [
        ...["hat/0.jpg hat", "hat/1.jpg hat", "shoe/2.jpg shoe", "shoe/3.jpg shoe"],
      ]);
    }
    // A pattern of columns is one of the table.
    await write("id,label\n0,hat\n1,hat\n");
    const { rows } = await readCatalogue({
      ...{ data: folder, imagePattern: "{label}/{}", labels: ["label"] },
    });
    assert.deepEqual(rows.map(({ id }) => id), ["hat/0", "hat/1"]);
  }));

Deno.test("where no column names images, an image below says what has to be named", async () => {
  const files = ["pics/a/b/no-1.jpg", "pics/a/b/no-2.jpg"];
  await assert.rejects(found(["num,kind", "1,hat", "2,hat"], files), {
    name: "UserError",
    message:
      /has no column "id", and none .* num, kind; an image is "pics\/a\/b\/no-1\.jpg": --image-/,
  });
});
