import assert from "node:assert/strict";
import { NoAdapterError, OutOfMemoryError, withEngine } from "../kernels/mod.ts";
import { computing, explained } from "./engine.ts";

Deno.test("no memory and no GPU are the user's to mend, anything else is a defect", async () => {
  const failing = (error: Error) => computing({}, () => Promise.reject(error));
  await assert.rejects(failing(new OutOfMemoryError("no room for weights")), {
    name: "UserError",
    message: "no room for weights",
  });
  await assert.rejects(
    failing(new NoAdapterError("none")),
    /^UserError: no GPU was found; --device/,
  );
  const defect = new RangeError("a defect");
  await assert.rejects(failing(defect), defect);
  assert.equal(await explained(defect), defect);
});

Deno.test("a command says what it computes on, and why where that was not asked for", async () => {
  const notes: string[] = [];
  const { error } = console;
  console.error = (text: string) => notes.push(text);
  try {
    for (const options of [{ device: "cpu", threads: 1 }, { threads: 1 }] as const) {
      await computing(options, (hooks) => withEngine(options, hooks, () => Promise.resolve()));
    }
  } finally {
    console.error = error;
  }
  assert.match(notes[0]!, /^computing on (?!.*, since)/);
  assert.match(notes[1]!, /^computing on .*, since /);
});
