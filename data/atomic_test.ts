import assert from "node:assert/strict";
import { join } from "node:path";
import { writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function namesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder), (entry) => entry.name).sort();
}

Deno.test("bytes and text are written, replaced, and leave nothing else behind", () =>
  inFolder(async (folder) => {
    const path = join(folder, "file");
    const bytes = Uint8Array.from({ length: 60_001 }, () => Math.random() * 256);
    await writeFileAtomic(path, bytes);
    assert.deepEqual(await Deno.readFile(path), bytes);
    await writeFileAtomic(path, [bytes.subarray(0, 7), bytes.subarray(7)]);
    assert.deepEqual(await Deno.readFile(path), bytes);
    await writeFileAtomic(path, "größer\n");
    assert.equal(await Deno.readTextFile(path), "größer\n");
    assert.deepEqual(namesIn(folder), ["file"]);
  }));

Deno.test("pieces are written as they are made, and none is kept when making one fails", () =>
  inFolder(async (folder) => {
    const path = join(folder, "file");
    async function* pieces(failure?: Error) {
      yield new Uint8Array([1, 2]);
      await Promise.resolve();
      if (failure) throw failure;
      yield new Uint8Array([3]);
    }
    await writeFileAtomic(path, pieces());
    const failure = new Error("no more");
    await assert.rejects(writeFileAtomic(path, pieces(failure)), failure);
    assert.deepEqual(await Deno.readFile(path), new Uint8Array([1, 2, 3]));
    assert.deepEqual(namesIn(folder), ["file"]);
  }));

Deno.test("concurrent writers leave the whole of one of them", () =>
  inFolder(async (folder) => {
    const path = join(folder, "file");
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(10_000));
    await Promise.all(texts.map((text) => writeFileAtomic(path, text)));
    assert(texts.includes(await Deno.readTextFile(path)));
    assert.deepEqual(namesIn(folder), ["file"]);
  }));

Deno.test("a missing folder is named", () =>
  inFolder(async (folder) => {
    const path = join(folder, "missing", "file");
    await assert.rejects(writeFileAtomic(path, "x"), (error: Error) => {
      assert(error instanceof UserError);
      assert.match(error.message, /does not exist/);
      assert(error.message.includes(path));
      return true;
    });
  }));

Deno.test("a write that fails at the last moment removes its temporary file", () =>
  inFolder(async (folder) => {
    const path = join(folder, "occupied");
    await Deno.mkdir(join(path, "child"), { recursive: true });
    await assert.rejects(writeFileAtomic(path, "x"), UserError);
    assert.deepEqual(namesIn(folder), ["occupied"]);
  }));

Deno.test("a full disk is told from a read-only folder", async () => {
  await withOpenFailing(new Error("No space left on device (os error 28)"), /disk is full/);
  await withOpenFailing(new Error("Read-only file system (os error 30)"), /read-only/);
  await withOpenFailing(new Deno.errors.PermissionDenied("denied"), /read-only/);
});

async function withOpenFailing(error: Error, expected: RegExp): Promise<void> {
  const open = Deno.open;
  Deno.open = () => Promise.reject(error);
  try {
    await assert.rejects(writeFileAtomic("file", "x"), { name: "UserError", message: expected });
  } finally {
    Deno.open = open;
  }
}
