import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder } from "../testing/mod.ts";
import { findColumns } from "./find_columns.ts";
import { found, table } from "./testing/find_in_folder.ts";

Deno.test("a title above the names of columns is told as one, however it is written", async () => {
  const rows = table("photo", ["1", "2", "3", "4"]);
  for (const title of ["Products 2024", "Products 2024,,", ',"Products, all",', "// by tool"]) {
    await assert.rejects(found([title, "", ...rows], ["1.jpg"]), {
      name: "UserError",
      message:
        /the first line of .*names one column.*delete what stands above .* \(nr, photo, kind\)$/,
    });
  }
  const list = ["photo", ...["1", "2", "3", "4"]];
  assert.equal((await found(list, ["1.jpg", "2.jpg", "3.jpg"])).imageColumn, "photo");
  const commas = ["id,,", "1,,", "2,,"];
  assert.deepEqual(await found(commas, ["images/1.jpg"]), {});
});

Deno.test("a table without a header is told by its first line being an image", async () => {
  const files = ["images/1.jpg", "images/2.jpg", "images/3.jpg"];
  await assert.rejects(found(["1,hat", "2,hat", "3,shoe"], files), {
    name: "UserError",
    message: /first line of .* has the image "1" where .*put a line before it/,
  });
});

Deno.test("commas at the end of rows are no columns", async () => {
  const rows = ["photo,kind", "1.jpg,hat,", "2.jpg,hat,", "3.jpg,shoe,", "4.jpg,shoe,"];
  const { imageColumn, labels } = await found(rows, ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
  assert.deepEqual([imageColumn, labels], ["photo", ["kind"]]);
});

Deno.test("a list of images and labels with blanks between them is told as one, with the line that makes a table", () =>
  inFolder(async (folder) => {
    const data = join(folder, "list.txt");
    await Deno.writeTextFile(data, "images/1.jpg 3\nimages/2.jpg 0\nimages/3.jpg 3\n");
    await assert.rejects(findColumns({ data }), {
      name: "UserError",
      message: /is a list of images and labels with blanks .*echo image,label; sed/,
    });
  }));
