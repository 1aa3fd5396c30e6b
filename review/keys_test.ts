import assert from "node:assert/strict";
import { type Key, keyCommand } from "./client/keys.ts";

const none: Key = { key: "", altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

function pressed(key: string, modifiers: Partial<Key> = {}) {
  return keyCommand({ ...none, ...modifiers, key });
}

Deno.test("letters, arrows and digits ask for what the page says, whatever their case", () => {
  for (const key of ["a", "A", "Enter"]) assert.deepEqual(pressed(key), { action: "accept" });
  assert.deepEqual(pressed("?", { shiftKey: true }), { action: "help-open" });
  assert.deepEqual(pressed("3"), { guess: 3 });
  assert.deepEqual(pressed("ArrowUp"), { step: "up", extends: false });
  assert.deepEqual(pressed("ArrowDown", { shiftKey: true }), { step: "down", extends: true });
});

Deno.test("Ctrl or Command makes other keys of letters, and Shift a redo of an undo", () => {
  assert.deepEqual(pressed("a", { ctrlKey: true }), { action: "select-all" });
  assert.deepEqual(pressed("z", { metaKey: true }), { action: "undo" });
  assert.deepEqual(pressed("Z", { metaKey: true, shiftKey: true }), { action: "redo" });
  // The browser's own: a tab more, and a reload.
  for (const key of ["t", "r"]) assert.equal(pressed(key, { ctrlKey: true }), undefined);
});

Deno.test("keys that ask for nothing are the browser's", () => {
  for (const key of ["q", "0", "F5", "Tab", "toString"]) assert.equal(pressed(key), undefined);
  assert.equal(pressed("a", { altKey: true }), undefined);
});
