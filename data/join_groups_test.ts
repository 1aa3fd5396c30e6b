import assert from "node:assert/strict";
import { joinGroups } from "./join_groups.ts";

Deno.test("groups that share rows become one, and every row is in exactly one", () => {
  for (let trial = 0; trial < 50; trial++) {
    const count = 1 + Math.floor(Math.random() * 40);
    const groups = Array.from(
      { length: Math.floor(Math.random() * 15) },
      () =>
        Array.from(
          { length: Math.floor(Math.random() * 4) },
          () => Math.floor(Math.random() * count),
        ),
    );
    const joined = joinGroups(count, groups);
    // What reaches what, by spreading the smallest position until nothing changes.
    const reached = Array.from({ length: count }, (_, position) => position);
    for (let round = 0; round < count; round++) {
      for (const group of groups) {
        const least = Math.min(...group.map((position) => reached[position]!));
        for (const position of group) reached[position] = least;
      }
    }
    assert.deepEqual(joined, [...Map.groupBy(reached.keys(), (p) => reached[p]!).values()]);
  }
});

Deno.test("a position that is none of a row is refused", () => {
  assert.throws(() => joinGroups(3, [[0, 3]]), { name: "RangeError", message: /no row 3 of 3/ });
});
