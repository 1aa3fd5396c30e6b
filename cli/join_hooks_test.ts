import assert from "node:assert/strict";
import type { EpochMetrics, TrainHooks } from "../train/mod.ts";
import { joinHooks } from "./join_hooks.ts";

Deno.test("both are told, the first one first, and one alone where the other does not listen", () => {
  const told: string[] = [];
  const listener = (name: string): TrainHooks => ({
    onEpoch: ({ epoch }) => told.push(`${name} epoch ${epoch}`),
  });
  const joined = joinHooks(
    { ...listener("first"), onWarning: (message) => told.push(message) },
    { ...listener("second"), onPack: (done, total) => told.push(`${done} of ${total}`) },
  );
  joined.onEpoch!({ epoch: 3 } as EpochMetrics);
  joined.onWarning!("careful");
  joined.onPack!(1, 2);
  assert.deepEqual(told, ["first epoch 3", "second epoch 3", "careful", "1 of 2"]);
  assert.equal(joined.onBatch, undefined);
});
