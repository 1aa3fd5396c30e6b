import assert from "node:assert/strict";
import { join } from "node:path";
import { FolderAccount } from "./folder_account.ts";
import { imagesOfCsv, imagesOfFolder, imagesOfLines } from "./image_list.ts";
import { inFolder } from "./testing/mod.ts";

const names = { column: "id", pattern: "pictures/{}.png" };

Deno.test("every row of a CSV is told of, with its path or its problem", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "list.csv");
    await Deno.writeTextFile(csv, 'x,id\n1, 7 \n2\n3,""\n\n4,../a\n5,/etc/x\n6,a/b\n7,8,9\n');
    assert.deepEqual(await Array.fromAsync(imagesOfCsv(csv, names)), [
      { id: "7", image: join(folder, "pictures/7.png") },
      { id: "", image: "", problem: "too few fields: 1 instead of 2" },
      { id: "", image: "", problem: "id is empty" },
      { id: "../a", image: "", problem: "the image's name leads out of the folder (..)" },
      { id: "/etc/x", image: "", problem: "the image's name is an absolute path" },
      { id: "a/b", image: join(folder, "pictures/a/b.png") },
      { id: "8", image: "", problem: "too many fields: 3 instead of 2" },
    ]);
  }));

Deno.test("a list's surplus fields harm only what stands behind them", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "list.csv");
    await Deno.writeTextFile(csv, 'id,title\n1,x\n2,x,y\nid,title\n3,"z\n');
    const first = await Array.fromAsync(imagesOfCsv(csv, names));
    assert.deepEqual(first.map(({ id, problem }) => [id, problem]), [
      ["1", undefined],
      ["2", undefined],
      ["id", "the header again"],
      ["3", undefined],
    ]);
    await Deno.writeTextFile(csv, "title,id,more\nx,1,a\nx,y,2,a\nx,3,a, b\n");
    const second = await Array.fromAsync(imagesOfCsv(csv, names));
    assert.deepEqual(second.map(({ id, problem }) => [id, problem]), [
      ["1", undefined],
      ["y", "too many fields: 4 instead of 3"],
      ["3", undefined],
    ]);
  }));

Deno.test("after a list's last row it is told why names have no file, and which rows name several", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "list.csv");
    await Deno.mkdir(join(folder, "pictures"));
    await Deno.mkdir(join(folder, "more"));
    for (const file of ["pictures/1.png", "pictures/2.PNG", "pictures/3.png.png", "more/4.png"]) {
      await Deno.writeTextFile(join(folder, file), "");
    }
    await Deno.writeTextFile(csv, 'id\n1\n2\n3\n4\n"[""1"", ""2""]"\nnone\n');
    const told: string[] = [];
    const listed = await Array.fromAsync(imagesOfCsv(csv, names, (message) => told.push(message)));
    assert.equal(listed.length, 7);
    assert.deepEqual(told, [
      "1 row names several images, 2 in all: every image has a row of its own",
      'names in the image column were matched with files: 2 in another case ("2" is pictures/2.PNG)',
      'no such file for 1 name, but there is one with the extension twice: "3" (pictures/3.png.png); ' +
      '--image-pattern "pictures/{}.png.png" looks there',
      'no such file for 1 name, but there is one in another folder: "4" (more/4.png); ' +
      '--image-pattern "more/{}.png" looks there',
    ]);
  }));

Deno.test("a CSV that cannot be a list says why", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "list.csv");
    const reading = (more = {}) => Array.fromAsync(imagesOfCsv(csv, { ...names, ...more }));
    await assert.rejects(reading, { name: "UserError", message: /does not exist/ });
    await Deno.writeTextFile(csv, "");
    await assert.rejects(reading, { name: "UserError", message: /is empty/ });
    await Deno.writeTextFile(csv, "id\n1\n");
    await assert.rejects(reading({ column: "photo" }), /has no column "photo"/);
    await assert.rejects(reading({ pattern: "x.png" }), /lacks \{\}/);
  }));

Deno.test("a folder's images come by name, folders where their names stand", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "b", "deep"), { recursive: true });
    for (const name of ["c.jpg", "a.JPEG", "b/2.png", "b/deep/1.jpg", "b/10.png", "notes.txt"]) {
      await Deno.writeTextFile(join(folder, name), "");
    }
    const found = await Array.fromAsync(imagesOfFolder(folder, new FolderAccount()));
    const expected = ["a.JPEG", "b/10.png", "b/2.png", "b/deep/1.jpg", "c.jpg"];
    assert.deepEqual(found.map(({ id }) => id.replaceAll("\\", "/")), expected);
    assert.deepEqual(found.map(({ image }) => image), found.map(({ id }) => join(folder, id)));
  }));

Deno.test("lines are paths, however they end and wherever the stream is cut", async () => {
  const bytes = new TextEncoder().encode("\ufeffa.jpg\r\n\n  \nü b.jpg\nc.jpg");
  for (let size = 1; size <= bytes.length; size++) {
    const stream = ReadableStream.from((function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    })());
    const found = await Array.fromAsync(imagesOfLines(stream));
    assert.deepEqual(
      found,
      ["a.jpg", "ü b.jpg", "c.jpg"].map((path) => ({ id: path, image: path })),
    );
  }
});
