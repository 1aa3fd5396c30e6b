import assert from "node:assert/strict";
import { join } from "node:path";
import { lockName, requireUnlocked, RunLock } from "./run_lock.ts";

const held = /run is being written by another training, process \d+: let it finish or stop it/;

Deno.test("a run's lock is one training's, names its process and goes with it", async () => {
  const parent = await Deno.makeTempDir();
  const folder = join(parent, "deeper", "run");
  const lock = await RunLock.take(folder);
  for (const attempt of [RunLock.take, requireUnlocked]) {
    await assert.rejects(attempt(folder), { name: "UserError", message: held });
    await assert.rejects(attempt(folder), { message: new RegExp(`process ${Deno.pid}:`) });
  }
  await lock.release();
  await requireUnlocked(folder);
  assert.deepEqual(await Array.fromAsync(Deno.readDir(parent)), [], "nothing of it is left");
});

Deno.test("folders that were there or hold something stay when a lock is released", async () => {
  const parent = await Deno.makeTempDir();
  const folder = join(parent, "deeper", "run");
  await Deno.mkdir(join(parent, "deeper"));
  const lock = await RunLock.take(folder);
  await lock.release();
  assert.deepEqual(await Array.fromAsync(Deno.readDir(join(parent, "deeper"))), []);
  const again = await RunLock.take(folder);
  await Deno.writeTextFile(join(folder, "notes.txt"), "mine");
  await again.release();
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["notes.txt"]);
});

Deno.test("a lock file that a kill left blocks no one", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, lockName), "123456\n");
  await requireUnlocked(folder);
  const lock = await RunLock.take(folder);
  assert.equal(await Deno.readTextFile(join(folder, lockName)), `${Deno.pid}\n`);
  await lock.release();
});

Deno.test("however many take and release a lock, one holds it at a time", async () => {
  const folder = join(await Deno.makeTempDir(), "run");
  let inside = 0;
  let taken = 0;
  const takeOften = async () => {
    while (taken < 200) {
      const lock = await RunLock.take(folder).catch((error) => {
        if (error.name !== "UserError" || !/being written/.test(error.message)) throw error;
      });
      if (!lock) continue;
      assert.equal(++inside, 1);
      taken++;
      await Promise.resolve();
      inside--;
      await lock.release();
    }
  };
  await Promise.all(Array.from({ length: 8 }, takeOften));
  assert.ok(taken >= 200, `${taken} were taken`);
});
