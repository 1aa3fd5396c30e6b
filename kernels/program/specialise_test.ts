import assert from "node:assert/strict";
import { specialise } from "./specialise.ts";

Deno.test("conditions keep their branch and constants take the given value", () => {
  const template = "const A = 1u;\n//#if X\none\n//#if Y\ninner\n//#end\n//#else\ntwo\n//#end\nend";
  assert.equal(specialise(template, { A: 3, X: true, Y: false }), "const A = 3u;\none\nend");
  assert.equal(specialise(template, { X: false, Y: true }), "const A = 1u;\ntwo\nend");
});

Deno.test("an unknown constant, a condition without value and an open condition are refused", () => {
  assert.throws(() => specialise("x", { B: 1 }), /no constant B/);
  assert.throws(() => specialise("//#if X\n//#end", {}), /X has no value/);
  assert.throws(() => specialise("//#if X\n", { X: true }), /without its/);
});

Deno.test("repetitions count to a constant or a number and nest", () => {
  const template = "const N = 3u;\n//#for r N\n//#for c 2\na$r$c\n//#end\n//#end";
  assert.equal(specialise(template, { N: 2 }), "const N = 2u;\na00\na01\na10\na11");
  assert.throws(() => specialise("//#for r M\n//#end", {}), /M is no number/);
  assert.throws(() => specialise("a\n//#end", {}), /too many/);
});
