import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { bytes } from "./options.ts";

Deno.test("sizes read like 512M, multiples by 1024", () => {
  const sizes: [string, number][] = [["300", 300], ["64k", 65536], ["512M", 2 ** 29], [
    "2G",
    2 ** 31,
  ]];
  for (const [text, expected] of sizes) assert.equal(bytes("--gpu-memory", text), expected);
  assert.equal(bytes("--gpu-memory", undefined), undefined);
});

Deno.test("what is no size is refused under the option's name", () => {
  for (const text of ["", "2GB", "1.5G", "-1", "much"]) {
    assert.throws(() => bytes("--gpu-memory", text), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /^--gpu-memory must be a size such as 512M or 2G, not "/);
      return true;
    });
  }
});
