import assert from "node:assert/strict";
import type { DecisionFigures, RightShare, SureFigures } from "./decision_figures.ts";
import { decisionsText } from "./decisions_text.ts";

const sure: RightShare = { images: 900, right: 873, precision: 0.97, low: 0.957, high: 0.98 };

function head(coverage: number, more: Partial<SureFigures> = {}): SureFigures {
  return {
    kind: "class",
    images: 1000,
    coverage,
    sure,
    calibration_error: { before: 0.08, after: 0.02 },
    curve: [],
    ...more,
  };
}

const figures: DecisionFigures = {
  precision: 0.95,
  chosen: true,
  images: 1000,
  heads: { gender: head(0.908), articleType: head(0.74), usage: head(0.6, { kind: "tags" }) },
  together: {
    heads: ["gender", "articleType", "usage"],
    images: 1000,
    coverage: 0.58,
    sure,
    curve: [],
  },
};

Deno.test("one sentence says what share of images is sure, head by head and of all at once", () => {
  assert.equal(
    decisionsText(figures),
    `gender: 91 % of images can be tagged at 95 % precision, articleType 74 %, usage 60 %, all three 58 %

head           sure  right of these     95 % interval  calibration error  images
───────────  ──────  ──────────────  ────────────────  ─────────────────  ──────
gender       90.8 %          97.0 %  95.7 % to 98.0 %     8.0 % -> 2.0 %    1000
articleType  74.0 %          97.0 %  95.7 % to 98.0 %     8.0 % -> 2.0 %    1000
usage        60.0 %          97.0 %  95.7 % to 98.0 %     8.0 % -> 2.0 %    1000
all three    58.0 %          97.0 %  95.7 % to 98.0 %                  -    1000
Right of these: each image is judged by what was chosen on others.
`,
  );
});

Deno.test("of two heads both are named, of one nothing more, and nearly all is not all", () => {
  const first = (changes: Partial<DecisionFigures>) =>
    decisionsText({ ...figures, ...changes }).split("\n")[0];
  const two = { gender: head(0.9985), colour: head(1) };
  assert.equal(
    first({ precision: 0.975, heads: two, together: { ...figures.together!, heads: ["a", "b"] } }),
    "gender: 99.85 % of images can be tagged at 97.5 % precision, colour 100 %, both 58 %",
  );
  assert.equal(
    first({ heads: { gender: head(0.5) }, together: null }),
    "gender: 50 % of images can be tagged at 95 % precision",
  );
  assert.equal(
    first({ chosen: false, heads: { gender: head(0.5) }, together: null }),
    "gender: 50 % of these images are sure, by decisions for 95 % precision",
  );
});

Deno.test("what cannot be promised is said with its reason, and a narrow terminal gets what matters", () => {
  const text = decisionsText({
    ...figures,
    heads: {
      few: head(0, { images: 30, sure: null }),
      one: head(0, { images: 1, sure: null }),
      bad: head(0, { images: 500, sure: null }),
      price: { kind: "number", images: 10, margin: null, within: null },
      year: { kind: "number", images: 300, margin: 1.23456, within: sure },
    },
    together: null,
  }, { width: 40 });
  assert.match(text, /^head +sure +right of these +images$/m);
  assert.match(text, /^few +0\.0 % +- +30$/m);
  assert.match(
    text,
    /^few: 30 images are too few to show 95 % precision; at least 45 are needed\.$/m,
  );
  assert.match(
    text,
    /^bad: however confident, answers are not shown to be right in 95 % of cases\.$/m,
  );
  assert.match(text, /^one: 1 image is too few to show 95 % precision; /m);
  assert.match(text, /^price: 10 images are too few for a margin that holds 95 % of numbers\.$/m);
  assert.match(
    text,
    /^year: 95 % of numbers are within 1\.23 of the truth; of images it was not chosen on, 97\.0 % are \(95 % interval 95\.7 % to 98\.0 %\)\.$/m,
  );
});

Deno.test("a model of numbers alone has no sentence about what is sure", () => {
  const year = { kind: "number", images: 300, margin: 2, within: sure } as const;
  const text = decisionsText({ ...figures, heads: { year }, together: null });
  assert.match(text, /^year: 95 % of numbers/);
});
