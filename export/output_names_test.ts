import assert from "node:assert/strict";
import { mobileNetV2 } from "../model/mod.ts";
import { validOutputNames } from "./output_names.ts";

function namesOf(heads: readonly string[], canHold: (name: string) => boolean): string[] {
  const architecture = mobileNetV2({
    heads: heads.map((name) => ({ name, classes: ["a", "b"] })),
    widthMultiplier: 0.25,
  });
  return validOutputNames(architecture, canHold);
}

Deno.test("outputs are called like their heads, in their order", () => {
  const names = ["gender", "10", "1", "constructor", "a/b", "größe", "G"];
  assert.deepEqual(namesOf(names, () => true), names);
});

Deno.test("what cannot be held is called alike, and no other head loses its name for it", () => {
  const canHold = (name: string) => name !== "images" && name !== "pool_" && name !== "__proto__";
  assert.deepEqual(
    namesOf(["images", "images_", "pool_", "__proto__", "pool__"], canHold),
    ["images__", "images_", "pool___", "__proto___", "pool__"],
  );
});

Deno.test("names that cannot be told apart when written still make different outputs", () => {
  const canHold = (name: string) => !name.includes("\0") && name.isWellFormed();
  const names = namesOf(["a\0", "a_", "a\0\0", "\ud800", "\ud801"], canHold);
  assert.deepEqual(names, ["a__", "a_", "a___", "\ufffd", "\ufffd_"]);
});
