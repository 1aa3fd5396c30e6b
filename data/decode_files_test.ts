import assert from "node:assert/strict";
import { join } from "node:path";
import { moduleUrl, WorkerPool } from "../threads/mod.ts";
import { decodeFiles } from "./decode_files.ts";
import { packImages } from "./pack.ts";
import { inFolder, makeJpeg } from "./testing/mod.ts";

const input = { width: 12, height: 16 };
const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");

/** Runs a test with so many images in a folder and a pool, which must still work afterwards. */
function withImagesAndPool(
  count: number,
  threads: number,
  test: (paths: string[], pool: WorkerPool) => Promise<void>,
): Promise<void> {
  return inFolder(async (folder) => {
    const pool = new WorkerPool(threads);
    try {
      const paths = Array.from({ length: count }, (_, i) => {
        const path = join(folder, `${i}.jpg`);
        Deno.writeFileSync(path, makeJpeg(20, 30, () => [i * 5, i, 255 - i]));
        return path;
      });
      await test(paths, pool);
      assert.equal(await pool.ask(double, 21), 42);
    } finally {
      pool.close();
    }
  });
}

Deno.test("a given pool decodes the same pixels as threads of its own, and stays", () =>
  withImagesAndPool(45, 3, async (paths, pool) => {
    const expected = await decodeFiles(paths, input);
    assert.deepEqual(await decodeFiles(paths, { ...input, pool }), expected);
    assert.deepEqual(await decodeFiles([], { ...input, pool }), {
      pixels: new Uint8Array(),
      reasons: [],
    });
  }));

Deno.test("two sets pack at the same time on one thread", () =>
  withImagesAndPool(40, 1, async (paths, pool) => {
    const rows = paths.map((image, i) => ({ line: i + 2, id: String(i), image, labels: [] }));
    const sides = [rows.slice(0, 25), rows.slice(25)];
    const sets = await Promise.all(
      sides.map((side) => packImages(side, [], { ...input, cacheFolder: false, pool })),
    );
    assert.deepEqual(sets.map((set) => set.rows), sides);
  }));

Deno.test("when aborted nothing more is handed out, and nothing more is reported", () =>
  withImagesAndPool(45, 2, async (paths, pool) => {
    const controller = new AbortController();
    const { signal } = controller;
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      controller.abort(new Error("enough"));
    };
    let requests = 0;
    const counted = Object.create(pool, {
      size: { value: pool.size },
      ask: { value: (...args: Parameters<typeof pool.ask>) => (requests++, pool.ask(...args)) },
    });
    const decoding = decodeFiles(paths, { ...input, pool: counted, signal, onProgress });
    await assert.rejects(decoding, /enough/);
    await Promise.all([pool.ask(double, 1), pool.ask(double, 1)]);
    assert.deepEqual([requests, seen.length], [2, 1]);
  }));

Deno.test("a thread that fails fails the decoding", () =>
  withImagesAndPool(20, 1, async (paths) => {
    const ended = new WorkerPool(1);
    ended.close();
    await assert.rejects(decodeFiles(paths, { ...input, pool: ended }), /threads were ended/);
  }));
