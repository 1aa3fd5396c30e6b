import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFolderAtomic } from "./atomic_folder.ts";
import { UserError } from "./errors.ts";

const names = async (folder: string) =>
  (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();

Deno.test("a folder appears with all its files, and folders above it", async () => {
  const parent = await Deno.makeTempDir();
  const folder = join(parent, "a", "b");
  const files: [string, string | Uint8Array][] = [["x/y.txt", "text"], ["z", Uint8Array.of(1, 2)]];
  await writeFolderAtomic(folder, new Map(files));
  assert.deepEqual(await names(join(parent, "a")), ["b"], "and nothing beside it");
  assert.deepEqual(await names(folder), ["x", "z"]);
  assert.equal(await Deno.readTextFile(join(folder, "x", "y.txt")), "text");
});

Deno.test("what is there already stays as it is", async () => {
  const folder = await Deno.makeTempDir();
  await assert.rejects(writeFolderAtomic(folder, new Map([["x", ""]])), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /already exists: .*--out/);
    return true;
  });
  assert.deepEqual(await names(folder), []);
});

Deno.test("a file that cannot be written leaves no folder", async () => {
  const parent = await Deno.makeTempDir();
  const files = new Map([["x", "first"], ["x/y", "x is no folder"]]);
  await assert.rejects(writeFolderAtomic(join(parent, "new"), files), UserError);
  assert.deepEqual(await names(parent), []);
});
