import assert from "node:assert/strict";
import { executors, testOn } from "../testing/testing.ts";
import { measureEmptyDispatch } from "./empty_dispatch.ts";

testOn(
  executors,
  "the cost of a dispatch is measured and its memory given back",
  async (engine) => {
    const before = engine.allocated;
    const { emptyDispatch, timedDispatch } = (await measureEmptyDispatch(engine))!;
    // From a few cycles of a core to what no driver takes.
    for (const seconds of [emptyDispatch, timedDispatch]) {
      assert.ok(seconds > 1e-9 && seconds < 1e-2, `${seconds} seconds`);
    }
    assert.equal(engine.allocated, before);
  },
);
