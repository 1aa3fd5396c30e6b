import assert from "node:assert/strict";
import { compareHead, signTest } from "./image_comparison.ts";
import type { Answer, Answers } from "./read_answers.ts";

/** Answers to one head, by image: label and answer. */
function answers(
  head: string,
  cells: Readonly<Record<string, readonly [string, string]>>,
): Answers {
  return {
    images: new Map(
      Object.entries(cells).map(([id, [label, answer]]) =>
        [
          id,
          new Map([[head, { label, answer, right: label === "" ? undefined : label === answer }]]),
        ] satisfies [string, Map<string, Answer>]
      ),
    ),
  };
}

Deno.test("images that one model gets right and the other wrong are found, with the F1 of each class", () => {
  const head = { name: "colour", classes: ["red", "blue"] };
  const first = answers("colour", {
    a: ["red", "red"],
    b: ["red", "blue"],
    c: ["blue", "blue"],
    d: ["blue", "blue"],
    e: ["", "red"],
    f: ["red", "red"],
  });
  const other = answers("colour", {
    a: ["red", "red"],
    b: ["red", "red"],
    c: ["blue", "red"],
    d: ["blue", "blue"],
    e: ["", "blue"],
    f: ["blue", "blue"], // corrected since
    g: ["red", "red"], // only in this evaluation
  });
  assert.deepEqual(compareHead(head, first, other), {
    head: "colour",
    images: 4,
    onlyFirst: [{ id: "c", label: "blue", first: "blue", other: "red" }],
    onlyOther: [{ id: "b", label: "red", first: "blue", other: "red" }],
    chance: 1,
    classes: [
      // 2 TP / (2 TP + FP + FN) of the four images.
      { name: "red", images: 2, first: 2 / 3, other: 0.8 },
      { name: "blue", images: 2, first: 0.8, other: 2 / 3 },
    ],
  });
});

Deno.test("tags are compared one by one, and no tag is none", () => {
  const head = {
    kind: "tags",
    name: "use",
    tags: ["x", "y"],
    separator: "|",
    noneLabel: "-",
  } as const;
  const first = answers("use", { a: ["x|y", "x"], b: ["-", "-"], c: ["y", "y"] });
  const other = answers("use", { a: ["x|y", "x|y"], b: ["-", "x"], c: ["y", "y"] });
  const { classes, onlyFirst, onlyOther } = compareHead(head, first, other);
  assert.deepEqual(onlyFirst.map(({ id }) => id), ["b"]);
  assert.deepEqual(onlyOther.map(({ id }) => id), ["a"]);
  assert.deepEqual(classes, [
    { name: "y", images: 2, first: 2 / 3, other: 1 },
    { name: "x", images: 1, first: 1, other: 2 / 3 },
  ]);
});

Deno.test("the sign test is the exact sum of binomials, also of a thousand images", () => {
  // In fractions, by Python: 2 * sum(comb(n, k) for k in range(min(one, other) + 1)) / 2 ** n, at most 1.
  for (
    const [one, other, expected] of [
      [20, 17, 0.7428293587290682],
      [8, 9, 1],
      [2, 12, 0.012939453125],
      [480, 600, 0.0002895729029358],
      [0, 0, 1],
    ] as const
  ) {
    assert.ok(
      Math.abs(signTest(one, other) - expected) < 1e-9,
      `${one}, ${other}: ${signTest(one, other)}`,
    );
    assert.equal(signTest(one, other), signTest(other, one));
  }
});
