import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFileAtomic } from "./atomic.ts";
import { prepareReplacing, replaceFolderAtomic, writeFolderAtomic } from "./atomic_folder.ts";
import { UserError } from "./errors.ts";
import { inFolder, killedAt } from "./testing/mod.ts";

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

const replacement = { kind: "evaluation" } as const;

/** Replaces a folder by one of three files. */
const replaceBy = (folder: string, text: string, more: string) =>
  replaceFolderAtomic(folder, replacement, async (making) => {
    for (const name of ["a.csv", "b.csv", more]) await writeFileAtomic(join(making, name), text);
  });

Deno.test("a folder is replaced as a whole: a kill at any step leaves the old one or the new one", () =>
  inFolder(async (parent) => {
    const outcomes = new Set<string>();
    for (let step = 0;; step++) {
      const folder = join(parent, String(step), "eval");
      await replaceBy(folder, "old", "c.csv");
      const killed = await killedAt(
        step,
        () => replaceBy(folder, "new", "d.csv"),
      );
      const state = async () => {
        const found = await names(folder).catch(() => []);
        const texts = await Promise.all(
          found.filter((name) => name.endsWith(".csv")).map(async (name) =>
            `${name}=${await Deno.readTextFile(join(folder, name))}`
          ),
        );
        return texts.join();
      };
      const left = await state();
      await prepareReplacing(folder, replacement);
      const seen = await state();
      // Between two renames it stands aside, and is put back.
      if (left !== seen) assert.deepEqual([left, seen], ["", "a.csv=old,b.csv=old,c.csv=old"]);
      outcomes.add(seen);
      assert.deepEqual(await names(join(parent, String(step))), ["eval"], "and nothing beside it");
      if (!killed) break;
    }
    assert.deepEqual([...outcomes].sort(), [
      "a.csv=new,b.csv=new,d.csv=new",
      "a.csv=old,b.csv=old,c.csv=old",
    ]);
  }));

Deno.test("a folder that holds anything of the user's is not replaced", () =>
  inFolder(async (parent) => {
    const folder = join(parent, "eval");
    const replace = () => replaceBy(folder, "new", "c.csv");
    const refused = async (message: RegExp) => {
      const before = await names(folder);
      await assert.rejects(replace(), { name: "UserError", message });
      assert.deepEqual(await names(folder), before);
      assert.deepEqual(await names(parent), ["eval"]);
    };
    await Deno.mkdir(folder);
    await replace(); // an empty one may be
    await replace();
    await Deno.writeTextFile(join(folder, "notes.txt"), "mine");
    await refused(/holds what must stay: .*notes\.txt is there already/);
    await Deno.remove(join(folder, "notes.txt"));
    await Deno.mkdir(join(folder, "mine"));
    await refused(/holds what must stay: .*mine is a folder/);
    await Deno.remove(join(folder, "mine"));
    await Deno.writeTextFile(join(folder, "a.csv"), "old, but for the lines I do not agree with");
    await refused(/a\.csv is there already, and facet did not write it or it was changed since/);
    await Deno.writeTextFile(join(folder, "a.csv"), "new");
    await replace();
  }));

Deno.test("what another process is writing is not taken for what a kill left", () =>
  inFolder(async (parent) => {
    const folder = join(parent, "eval");
    await replaceFolderAtomic(folder, replacement, async (making) => {
      await Deno.writeTextFile(join(making, "a.csv"), "first");
      await replaceBy(folder, "second", "c.csv");
      assert.deepEqual(await names(making), [".lock", "a.csv"]);
    });
    assert.deepEqual(await names(folder), [".facet.json", "a.csv"]);
    assert.deepEqual(await names(parent), ["eval"]);
  }));

Deno.test("files that cannot be made leave the folder that was there", () =>
  inFolder(async (parent) => {
    const folder = join(parent, "eval");
    await replaceBy(folder, "old", "c.csv");
    const failure = new Error("no more");
    await assert.rejects(
      replaceFolderAtomic(folder, replacement, async (making) => {
        await Deno.writeTextFile(join(making, "a.csv"), "half");
        throw failure;
      }),
      failure,
    );
    assert.deepEqual(await names(folder), [".facet.json", "a.csv", "b.csv", "c.csv"]);
    assert.deepEqual(await names(parent), ["eval"]);
  }));
