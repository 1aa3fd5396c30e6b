import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder } from "../testing/mod.ts";
import { findColumns } from "./find_columns.ts";

Deno.test("images in a single folder are no classes, and a workbook beside them is named", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "images"));
    await Deno.writeTextFile(join(folder, "images", "1.jpg"), "");
    const one = /are in one folder, images: .* a table \(\.csv\)/;
    await assert.rejects(findColumns({ data: folder }), one);
    await Deno.writeTextFile(join(folder, "README.txt"), "");
    await assert.rejects(findColumns({ data: folder }), one);
    await Deno.writeTextFile(join(folder, "labels.json"), "");
    const named = /\(to use labels\.json, name it: .*labels\.json\)/;
    await assert.rejects(findColumns({ data: folder }), named);
    await Deno.writeTextFile(join(folder, "labels.xlsx"), "");
    await assert.rejects(
      findColumns({ data: folder }),
      /\(if labels\.xlsx is its table, save it as CSV/,
    );
    await Deno.mkdir(join(folder, "lists/2024"), { recursive: true });
    await Deno.writeTextFile(join(folder, "lists/2024/products.csv"), "");
    const below = /below it there is a table; choose:\n {2}.*lists\/2024\/products\.csv$/;
    await assert.rejects(findColumns({ data: folder }), below);
  }));
