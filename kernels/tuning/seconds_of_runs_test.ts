import assert from "node:assert/strict";
import { copy } from "../copy/copy.ts";
import type { Engine, Executable } from "../program/engine.ts";
import { executors, testOn, upload } from "../testing/testing.ts";
import { secondsOfRuns } from "./seconds_of_runs.ts";

testOn(executors, "an engine times runs by its own clock", async (engine) => {
  const length = 2 ** 16;
  const [input, output] = ["a", "b"].map((label) => upload(engine, label, length));
  const call = copy({ input: input!, output: output!, length, target: engine.target });
  const executable = await engine.compile("copies", [call, call]);
  const began = performance.now();
  const seconds = (await engine.timeRuns(executable, 3))!;
  const most = (performance.now() - began) / 1000;
  assert.ok(seconds > 0 && seconds <= most, `${seconds} of ${most} s`);
  engine.release(executable);
});

/** Each run takes 2 ms and each wait 11 more, by a clock that stands still otherwise. */
class WaitingEngine {
  readonly runs: number[] = [];
  #enqueued = 0;
  now = 0;

  constructor(readonly seconds?: number) {}

  run(_: Executable, times = 1): void {
    this.runs.push(times);
    this.#enqueued += times;
  }

  timeRuns(_: Executable, runs: number): Promise<number | undefined> {
    return Promise.resolve(this.seconds && this.seconds * runs);
  }

  finish(): Promise<void> {
    this.now += 2 * this.#enqueued + 11;
    this.#enqueued = 0;
    return Promise.resolve();
  }
}

const executable: Executable = { label: "program", dispatches: 1 };

Deno.test("runs warm a device up right before those that are timed, with no wait between", async () => {
  const engine = new WaitingEngine(0.002);
  assert.equal(await secondsOfRuns(engine as unknown as Engine, executable, 10, 4), 0.02);
  assert.deepEqual(engine.runs, [4]);
  assert.equal(engine.now, 0);
});

Deno.test("without a clock on the device what a wait costs is taken off", async () => {
  const engine = new WaitingEngine();
  const { now } = performance;
  performance.now = () => engine.now;
  try {
    const seconds = await secondsOfRuns(engine as unknown as Engine, executable, 10, 4);
    assert.equal(seconds.toFixed(6), "0.020000");
  } finally {
    performance.now = now;
  }
});
