import assert from "node:assert/strict";
import { join } from "node:path";
import { FolderAccount } from "./folder_account.ts";
import { imagesOfFolder } from "./image_list.ts";
import { imagesBelow } from "./images_below.ts";
import { inFolder, makeJpeg } from "./testing/mod.ts";

const photo = makeJpeg(4, 4, () => [200, 30, 30]);
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The images below a folder, relative to it, and the account. */
async function walk(folder: string) {
  const account = new FolderAccount();
  const found = await Array.fromAsync(imagesBelow(folder, account));
  const names = found.map((path) => path.slice(folder.length + 1).replaceAll("\\", "/"));
  return { names, lines: account.describe(), unreadable: account.unreadable };
}

Deno.test("a file is an image by its bytes or by its name's ending", () =>
  inFolder(async (folder) => {
    const files: Record<string, Uint8Array> = {
      "bare": photo,
      "odd.dat": photo,
      "photo.JFIF": photo,
      "phone.bin": bytesOf("\0\0\0\x18ftypheic\0\0\0\0"),
      "scan.raw": bytesOf("II*\0\x08\0\0\0"),
      "text.webp": bytesOf("no image"),
      "empty.jpg": new Uint8Array(),
      "empty": new Uint8Array(),
      "a.txt": bytesOf("text"),
      "b.TXT": bytesOf("\xef\xbb\xbftext"),
      "c.json": bytesOf("{}"),
      "d.bin": bytesOf("\x01\x02\x03"),
    };
    for (const [name, bytes] of Object.entries(files)) {
      await Deno.writeFile(join(folder, name), bytes);
    }
    const { names, lines } = await walk(folder);
    assert.deepEqual(names, [
      "bare",
      "empty.jpg",
      "odd.dat",
      "phone.bin",
      "photo.JFIF",
      "scan.raw",
      "text.webp",
    ]);
    assert.deepEqual(lines, ["5 other files: 2 .txt, 1 .bin, 1 .json, 1 without an ending"]);
  }));

Deno.test("what systems put into folders is counted apart", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "__MACOSX"));
    for (const name of [".DS_Store", "Thumbs.db", "__MACOSX/1.jpg", "._1.jpg", "1.jpg"]) {
      await Deno.writeFile(join(folder, name), photo);
    }
    const { names, lines } = await walk(folder);
    assert.deepEqual(names, ["1.jpg"]);
    assert.deepEqual(lines, ["4 hidden files: 1 .DS_Store, 1 ._*, 1 Thumbs.db, 1 in __MACOSX"]);
  }));

Deno.test("the sentence on a folder counts every file once, and is left out where all are images", () =>
  inFolder(async (folder) => {
    for (const sub of [".git/objects/ab", "photos.jpg", "empty"]) {
      await Deno.mkdir(join(folder, sub), { recursive: true });
    }
    const sentence = async () => {
      const account = new FolderAccount();
      await Array.fromAsync(imagesBelow(folder, account));
      return account.sentence("shop");
    };
    for (const name of ["1.jpg", "photos.jpg/2.jpg"]) {
      await Deno.writeFile(join(folder, name), photo);
    }
    assert.equal(await sentence(), undefined);
    for (const name of [".git/HEAD", ".git/objects/ab/cd", ".x.jpg", "a.txt", "B.TXT", "c"]) {
      await Deno.writeTextFile(join(folder, name), "text");
    }
    assert.equal(
      await sentence(),
      "shop holds 8 files: 2 images; 3 other files: 2 .txt, 1 without an ending; " +
        "3 hidden files: 2 in .git, 1 .x.jpg",
    );
  }));

Deno.test({
  name: "links are followed, in circles only once, and named where they lead nowhere",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const [top, pool] = [join(folder, "top"), join(folder, "pool")];
      await Deno.mkdir(join(top, "own"), { recursive: true });
      await Deno.mkdir(pool);
      await Deno.writeFile(join(pool, "1.jpg"), photo);
      await Deno.symlink(pool, join(top, "linked"));
      await Deno.symlink(pool, join(top, "own", "again"));
      await Deno.symlink("../pool/1.jpg", join(top, "file"));
      await Deno.symlink(top, join(pool, "back"));
      await Deno.symlink("..", join(top, "own", "up"));
      await Deno.symlink("nowhere", join(top, "z.jpg"));
      const { names, lines, unreadable } = await walk(top);
      assert.deepEqual(names, ["file", "linked/1.jpg", "own/again/1.jpg"]);
      const path = (name: string) => join(top, name);
      const links = ["linked/back", "own/again/back", "own/up"].map(path).join(", ");
      assert.deepEqual(lines, [
        `3 links to folders that are read already: ${links}`,
        `1 link to what is read at another place as well: ${path("own/again")}`,
      ]);
      assert.deepEqual(unreadable, [{ path: path("z.jpg"), reason: "a link that leads nowhere" }]);
    }),
});

Deno.test({
  name: "folders that link to one another are read once each below a link",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const names = [..."abcdefgh"];
      for (const name of names) {
        await Deno.mkdir(join(folder, name));
        await Deno.writeFile(join(folder, name, "1.jpg"), photo);
        for (const other of names) {
          await Deno.symlink(join("..", other), join(folder, name, `to_${other}`));
        }
      }
      const { names: found } = await walk(folder);
      assert.ok(found.length >= 8 && found.length <= 80, `${found.length} images of 8`);
    }),
});

Deno.test({
  name: "a folder that cannot be read is listed last, and the others are read",
  ignore: Deno.build.os === "windows" || Deno.uid() === 0,
  fn: () =>
    inFolder(async (folder) => {
      await Deno.mkdir(join(folder, "closed"), { mode: 0o000 });
      await Deno.writeFile(join(folder, "x.jpg"), photo);
      const rows = await Array.fromAsync(imagesOfFolder(folder, new FolderAccount()));
      assert.deepEqual(rows.map(({ id }) => id), ["x.jpg", "closed"]);
      assert.match(rows[1]!.problem!, /^cannot be read: Permission denied/);
    }),
});

Deno.test({
  name: "a pipe is counted and never opened",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      await new Deno.Command("mkfifo", { args: [join(folder, "pipe.jpg")] }).output();
      const { names, lines } = await walk(folder);
      assert.deepEqual(names, []);
      assert.deepEqual(lines, ["1 other file: 1 pipe, socket or device"]);
    }),
});
