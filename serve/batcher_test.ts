import assert from "node:assert/strict";
import { Batcher } from "./batcher.ts";

/** Computing that waits until it is let go, batch by batch, and says what it was given. */
function held() {
  const batches: string[][] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const began: PromiseWithResolvers<void>[] = [];
  const at = <T>(list: PromiseWithResolvers<T>[], index: number) =>
    list[index] ??= Promise.withResolvers<T>();
  return {
    batches,
    /** Waits until a batch has begun. */
    begun: (batch: number) => at(began, batch).promise,
    finish: (batch: number) => at(gates, batch).resolve(),
    fail: (batch: number, error: Error) => at(gates, batch).reject(error),
    compute: async (items: string[]) => {
      const batch = batches.push(items) - 1;
      at(began, batch).resolve();
      await at(gates, batch).promise;
      return items.map((item) => item.toUpperCase());
    },
  };
}

Deno.test("what comes while a batch is computed shares the next one", async () => {
  const { compute, batches, begun, finish } = held();
  const batcher = new Batcher({ batch: 4, patience: 0, compute });
  const first = batcher.ask(["a"]);
  await begun(0);
  const others = ["b", "c", "d"].map((item) => batcher.ask([item]));
  assert.equal(batcher.waiting, 3);
  finish(0);
  finish(1);
  assert.deepEqual(await Promise.all([first, ...others]), [["A"], ["B"], ["C"], ["D"]]);
  assert.deepEqual(batches, [["a"], ["b", "c", "d"]]);
  assert.equal(batcher.waiting, 0);
});

Deno.test("a full batch does not wait for company", async () => {
  const { compute, batches, finish } = held();
  const batcher = new Batcher({ batch: 3, patience: 1e9, compute });
  finish(0);
  const results = [["a"], ["b", "c"]].map((items) => batcher.ask(items));
  assert.deepEqual(await Promise.all(results), [["A"], ["B", "C"]]);
  assert.deepEqual(batches, [["a", "b", "c"]]);
});

Deno.test("requests take turns, and each gets its own results in its own order", async () => {
  const { compute, batches, begun, finish } = held();
  const batcher = new Batcher({ batch: 3, patience: 0, compute });
  const large = batcher.ask(["a", "b", "c", "d", "e", "f", "g"]);
  await begun(0);
  const small = batcher.ask(["x"]);
  const middle = batcher.ask(["y", "z"]);
  for (const batch of [0, 1, 2, 3]) finish(batch);
  assert.deepEqual(await small, ["X"]);
  assert.deepEqual(await middle, ["Y", "Z"]);
  assert.deepEqual(await large, ["A", "B", "C", "D", "E", "F", "G"]);
  assert.deepEqual(batches, [["a", "b", "c"], ["d", "x", "y"], ["e", "z", "f"], ["g"]]);
});

Deno.test("a batch that fails fails those in it and nobody else", async () => {
  const { compute, begun, finish, fail } = held();
  const batcher = new Batcher({ batch: 2, patience: 0, compute });
  const first = batcher.ask(["a", "b"]);
  await begun(0);
  const second = batcher.ask(["c"]);
  fail(0, new Error("no such device"));
  finish(1);
  await assert.rejects(first, /no such device/);
  assert.deepEqual(await second, ["C"]);
  finish(2);
  assert.deepEqual(await batcher.ask(["d"]), ["D"]);
});

Deno.test("what nobody waits for any more is not computed", async () => {
  const { compute, batches, begun, finish } = held();
  const batcher = new Batcher({ batch: 2, patience: 0, compute });
  const first = batcher.ask(["a", "b"]);
  await begun(0);
  const leaving = new AbortController();
  const left = batcher.ask(["c", "d", "e"], leaving.signal);
  const stays = batcher.ask(["f"]);
  leaving.abort(new Error("gone"));
  assert.equal(batcher.waiting, 1);
  finish(0);
  finish(1);
  await assert.rejects(left, /gone/);
  assert.deepEqual([await first, await stays], [["A", "B"], ["F"]]);
  assert.deepEqual(batches, [["a", "b"], ["f"]]);
  await assert.rejects(batcher.ask(["g"], leaving.signal), /gone/);
});

Deno.test("what leaves while it waits for company leaves nothing behind", async () => {
  const { compute, batches, finish } = held();
  const batcher = new Batcher({ batch: 2, patience: 20, compute });
  const leaving = new AbortController();
  const left = batcher.ask(["a"], leaving.signal);
  leaving.abort(new Error("gone"));
  await assert.rejects(left, /gone/);
  finish(0);
  assert.deepEqual(await batcher.ask(["b", "c"]), ["B", "C"]);
  assert.deepEqual(batches, [["b", "c"]]);
});
