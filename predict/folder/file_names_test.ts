import assert from "node:assert/strict";
import { fileName, UniqueNames } from "./file_names.ts";

Deno.test("a name that every system takes stays as it is, any other becomes one", () => {
  for (const name of ["Shirts", "T-shirt (blue)", "Größe", "靴", "a.b", "-x", "100 %"]) {
    assert.equal(fileName(name), name);
  }
  for (
    const [name, safe] of [
      ["a/b\\c", "a_b_c"],
      ["../../etc", "_._.._etc"],
      [".", "_"],
      ["..", "_"],
      [".hidden", "_hidden"],
      ["", "_"],
      ["   ", "_"],
      ["ends. ", "ends"],
      ["con", "_con"],
      ["NUL.txt", "_NUL.txt"],
      ["console", "console"],
      ["a\0b\nc", "a_b_c"],
      ["half \ud800", "half _"],
      ['<>:"|?*', "_______"],
    ] as const
  ) assert.equal(fileName(name), safe, JSON.stringify(name));
});

Deno.test("a name of any length becomes one that fits with a number and an ending, whole characters only", () => {
  for (const letter of ["a", "ü", "靴", "👟"]) {
    const name = fileName(letter.repeat(500));
    const bytes = new TextEncoder().encode(name).length;
    assert.ok(bytes <= 200 && bytes > 190, `${bytes}`);
    assert.equal(name, letter.repeat(name.length / letter.length));
  }
});

Deno.test("no two names are the same on any system, whatever comes first", () => {
  const names = new UniqueNames();
  const taken = ["shoe", "Shoe", "shoe", "shoe-2", "shoe", "u\u0308", "ü"].map((stem) =>
    names.take(stem, ".jpg")
  );
  assert.deepEqual(taken, [
    "shoe.jpg",
    "Shoe-2.jpg",
    "shoe-3.jpg",
    "shoe-2-2.jpg",
    "shoe-4.jpg",
    "u\u0308.jpg",
    "ü-2.jpg",
  ]);
  assert.equal(names.take("shoe", ".png"), "shoe.png");
});
