import assert from "node:assert/strict";
import { join } from "node:path";
import { fingerprint, readCache, writeCache } from "./image_cache.ts";
import { inFolder } from "./testing/mod.ts";

const size = { width: 4, height: 4 };

const pixels: Uint8Array<ArrayBuffer> = Uint8Array.from({ length: 96 }, (_, i) => i);
const entry = { pixels, reasons: [undefined, "cut short"] };

Deno.test("an entry is read as it was written", () =>
  inFolder(async (folder) => {
    const files = { key: "0".repeat(64), contents: [] };
    await writeCache(folder, files, entry);
    assert.deepEqual(await readCache(folder, files.key, []), entry);
    assert.equal(await readCache(folder, "1".repeat(64), []), undefined);
  }));

Deno.test("any bit that is wrong and any byte that is missing or more is noticed", () =>
  inFolder(async (folder) => {
    const key = "0".repeat(64);
    await writeCache(folder, { key, contents: [] }, entry);
    const path = join(folder, Array.from(Deno.readDirSync(folder))[0]!.name);
    const whole = Deno.readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = whole.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      Deno.writeFileSync(path, flipped);
      await assert.rejects(readCache(folder, key, []), Error, `bit ${bit}`);
    }
    for (let length = 0; length < whole.length; length += 7) {
      Deno.writeFileSync(path, whole.subarray(0, length));
      await assert.rejects(readCache(folder, key, []), Error, `${length} bytes`);
    }
    Deno.writeFileSync(path, Uint8Array.of(...whole, 0));
    await assert.rejects(readCache(folder, key, []));
  }));

Deno.test("files put in others' places are noticed, whatever their size and time", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.jpg");
    const cache = join(folder, "cache");
    const put = (where: string, text: string) => {
      Deno.writeTextFileSync(where, text);
      Deno.utimeSync(where, 1000, 1000);
    };
    const isKept = async () =>
      await readCache(cache, fingerprint([path], size).key, [path]) !== undefined;
    const keep = () => writeCache(cache, fingerprint([path], size), entry);

    put(path, "one");
    assert.equal(await isKept(), false);
    await keep();
    assert.equal(await isKept(), true);
    put(path, "two");
    assert.equal(await isKept(), false, "written into the file");
    await keep();
    assert.equal(await isKept(), true);
    put(join(folder, "b.jpg"), "six");
    Deno.renameSync(join(folder, "b.jpg"), path);
    assert.equal(await isKept(), false, "moved into its place");
  }));

Deno.test("files that have not just changed are told by what the system says of them", () =>
  inFolder(async (folder) => {
    const path = join(folder, "a.jpg");
    await Deno.writeTextFile(path, "one");
    assert.equal(fingerprint([path, "missing.jpg"], size).contents.length, 1);
    const { now } = Date;
    Date.now = () => now() + 10_000;
    try {
      const { length } = fingerprint([path, "missing.jpg"], size).contents;
      assert.equal(length, Deno.statSync(path).ctime === null ? 1 : 0);
    } finally {
      Date.now = now;
    }
  }));
