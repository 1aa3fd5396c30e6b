import assert from "node:assert/strict";
import { rewriteAccesses } from "./rewrite.ts";

const rewriting = {
  load: (index: string) => `load(${index})`,
  store: (index: string, value: string) => `store(${index},${value});`,
};

Deno.test("loads and stores are distinguished, nested ones included", () => {
  const rewritten = (source: string) => rewriteAccesses(source, "a", rewriting);
  assert.equal(rewritten("let x = a[i] + b[a[j + t[1]]];"), "let x = load(i) + b[load(j + t[1])];");
  assert.equal(
    rewritten("a[i] = a[j] * 2.0; a[k] = 0.0;"),
    "store(i, load(j) * 2.0); store(k, 0.0);",
  );
  assert.equal(
    rewritten("if (a[i] == 1.0) { aa[i] = a_a[i]; }"),
    "if (load(i) == 1.0) { aa[i] = a_a[i]; }",
  );
  assert.equal(
    rewritten("let x = a[i].xyz;\na[a[1]] =\n  y;"),
    "let x = load(i).xyz;\nstore(load(1),\n  y);",
  );
});

Deno.test("comments are left alone", () => {
  const source = "// a[n, c] = sum of a[n]\nx = a[i]; // as a[i]";
  assert.equal(
    rewriteAccesses(source, "a", rewriting),
    "// a[n, c] = sum of a[n]\nx = load(i); // as a[i]",
  );
});

Deno.test("stores stay as they are by default", () => {
  assert.equal(
    rewriteAccesses("a[i] = a[j];", "a", { load: rewriting.load }),
    "a[i] = load(j);",
  );
});
