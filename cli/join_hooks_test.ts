import assert from "node:assert/strict";
import type { EpochMetrics, TrainHooks } from "../train/mod.ts";
import { joinHooks } from "./join_hooks.ts";

Deno.test("both are called, the first one first, and one alone where the other does not listen", () => {
  const calls: string[] = [];
  const listener = (name: string): TrainHooks => ({
    onEpoch: ({ epoch }) => calls.push(`${name} epoch ${epoch}`),
  });
  const joined = joinHooks(
    { ...listener("first"), onWarning: (message) => calls.push(message) },
    { ...listener("second"), onPack: (done, total) => calls.push(`${done} of ${total}`) },
  );
  joined.onEpoch!({ epoch: 3 } as EpochMetrics);
  joined.onWarning!("careful");
  joined.onPack!(1, 2);
  assert.deepEqual(calls, ["first epoch 3", "second epoch 3", "careful", "1 of 2"]);
  assert.equal(joined.onBatch, undefined);
});
