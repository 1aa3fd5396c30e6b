import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../data/errors.ts";
import { Drawings } from "./drawings.ts";

Deno.test("a drawing that fails is told with its cause, and no other is lost for it", async (t) => {
  const folder = await Deno.makeTempDir();
  const [first, second, third] = ["a.svg", "b.svg", "c.svg"].map((name) => join(folder, name));
  await Deno.writeTextFile(second!, "of an earlier evaluation");
  const told: string[] = [];
  const { error } = console;
  console.error = (text: string) => told.push(text);
  const drawings = new Drawings();
  try {
    await drawings.draw(first!, () => Deno.writeTextFile(first!, "drawn"));
    await drawings.draw(second!, () => Promise.reject(new RangeError("the true cause")));
    await drawings.draw(third!, () => Deno.writeTextFile(third!, "drawn"));
  } finally {
    console.error = error;
  }
  await t.step("the user is told what is missing and why", () => {
    assert.equal(told.length, 1);
    assert.match(told[0]!, /b\.svg is missing, it could not be drawn: the true cause$/);
  });
  await t.step("what an earlier drawing left is gone, the others are there", async () => {
    const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    assert.deepEqual(names.sort(), ["a.svg", "c.svg"]);
  });
  await t.step("the command fails in the end, and says that the figures are complete", () => {
    assert.throws(
      () => drawings.end(),
      (error) =>
        error instanceof UserError && /^a drawing is missing, .* are complete$/.test(error.message),
    );
  });
});

Deno.test("with all drawings there is nothing to tell; a full disk is told as such", async () => {
  const drawings = new Drawings();
  drawings.end();
  const full = new UserError("cannot write to /x: no space left");
  await assert.rejects(drawings.draw("/nowhere/x.svg", () => Promise.reject(full)), full);
});
