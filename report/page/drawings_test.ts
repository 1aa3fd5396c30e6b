import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { Drawings } from "./drawings.ts";

Deno.test("a drawing that fails is told with its cause, and no other is lost for it", async (t) => {
  const folder = await Deno.makeTempDir();
  const [first, second, third] = ["a.svg", "b.svg", "c.svg"].map((name) => join(folder, name));
  await Deno.writeTextFile(second!, "of an earlier evaluation");
  const warnings: string[] = [];
  const drawings = new Drawings((message) => warnings.push(message));
  const cause = new RangeError("the true cause");
  await drawings.draw(first!, () => Deno.writeTextFile(first!, "drawn"));
  await drawings.draw(second!, () => Promise.reject(cause));
  await drawings.draw(third!, () => Deno.writeTextFile(third!, "drawn"));
  await t.step("the caller is told what is missing and why", () => {
    assert.deepEqual(warnings, ["b.svg is missing, it could not be drawn: the true cause"]);
    assert.deepEqual(drawings.missing, [{ name: "b.svg", cause }]);
  });
  await t.step("what an earlier drawing left is gone, the others are there", async () => {
    const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    assert.deepEqual(names.sort(), ["a.svg", "c.svg"]);
  });
});

Deno.test("a full disk is no missing drawing", async () => {
  const drawings = new Drawings(() => {});
  const full = new UserError("cannot write to /x: no space left");
  await assert.rejects(drawings.draw("/nowhere/x.svg", () => Promise.reject(full)), full);
  assert.deepEqual(drawings.missing, []);
});
