import assert from "node:assert/strict";
import { type Constants, specialise } from "./specialise.ts";

function specialised(source: string, constants: Constants): string {
  return specialise({ path: "it.wgsl", source }, constants).text;
}

Deno.test("conditions keep their branch and constants take the given value", () => {
  const source = "const A = 1u;\n//#if X\none\n//#if Y\ninner\n//#end\n//#else\ntwo\n//#end\nend";
  assert.equal(specialised(source, { A: 3, X: true, Y: false }), "const A = 3u;\none\nend");
  assert.equal(specialised(source, { X: false, Y: true }), "const A = 1u;\ntwo\nend");
});

Deno.test("what is wrong with a template is said with its file and line", () => {
  assert.throws(() => specialised("x", { B: 1 }), /^Error: it\.wgsl: template has no constant B$/);
  assert.throws(() => specialised("a\n//#if X\n//#end", {}), /it\.wgsl:2: .* X has no value/);
  assert.throws(() => specialised("a\nb\n//#if X\n", { X: true }), /it\.wgsl:3: .* without its/);
  assert.throws(() => specialised("//#for r M\n//#end", {}), /it\.wgsl:1: .*M is no number/);
  assert.throws(() => specialised("a\n//#end", {}), /it\.wgsl:2: .*too many/);
  assert.throws(() => specialised("a\n//#include b", {}), /it\.wgsl:2: .*nothing named b/);
});

Deno.test("repetitions count to a constant or a number and nest", () => {
  const source = "const N = 3u;\n//#for r N\n//#for c 2\na$r$c\n//#end\n//#end";
  assert.equal(specialised(source, { N: 2 }), "const N = 2u;\na00\na01\na10\na11");
});

Deno.test("an included file takes its values, conditions and place, and leaves its header out", () => {
  const included = {
    path: "add.wgsl",
    source:
      "// Adds.\n//   to  where\n\n//#if TWICE\n$to += 2 * $what;\n//#else\n$to += $what;\n//#end\n",
  };
  const source = "//#for r 2\n  //#include add to=sum$r, what=value[$r]\n//#end\nend";
  const { text, origins } = specialise(
    { path: "it.wgsl", source, includes: { add: included } },
    { TWICE: true },
  );
  assert.equal(text, "  sum0 += 2 * value[0];\n  sum1 += 2 * value[1];\nend");
  assert.deepEqual(origins, [
    { path: "add.wgsl", line: 5 },
    { path: "add.wgsl", line: 5 },
    { path: "it.wgsl", line: 4 },
  ]);
});

Deno.test("every line keeps its origin through conditions and repetitions", () => {
  const source = "const N = 2u;\n//#if X\na\n//#end\n//#for r N\nb$r\n//#end\nc";
  const { origins } = specialise({ path: "it.wgsl", source }, { X: false });
  assert.deepEqual(origins.map(({ line }) => line), [1, 6, 6, 8]);
});
