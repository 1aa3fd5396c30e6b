import assert from "node:assert/strict";
import { csvRows, jsonRows } from "./prediction_rows.ts";
import type { FacetPrediction, TagsPrediction } from "./predictions.ts";

const women = { label: "Women, all", probability: 0.75 };
const facets = { gender: { ...women, top: [women, { label: "Men", probability: 0.25 }] } };
const gender = { heads: [{ name: "gender", classes: ["Men", "Women, all"] }], decided: false };
const image = { id: '7 "a"', image: "/shop/7.jpg" };

Deno.test("a JSON line holds id, image and facets, or the error, and top when asked", () => {
  const parse = (text: string) => {
    assert.ok(text.endsWith("\n") && text.indexOf("\n") === text.length - 1, "one line");
    return JSON.parse(text);
  };
  assert.deepEqual(parse(jsonRows(false).row(image, { facets })), {
    ...image,
    facets: { gender: women },
  });
  assert.deepEqual(parse(jsonRows(true).row(image, { facets })), { ...image, facets });
  assert.deepEqual(parse(jsonRows(true).row(image, { error: "no such\nfile" })), {
    ...image,
    error: "no such\nfile",
  });
});

Deno.test("a CSV row has a label and a probability for each head, and an error last", () => {
  const format = csvRows(gender);
  assert.equal(format.header, "id,image,gender,gender_probability,error\n");
  assert.equal(
    format.row(image, { facets }),
    '"7 ""a""",/shop/7.jpg,"Women, all",0.75,\n',
  );
  assert.equal(format.row({ id: "8", image: "" }, { error: "none" }), "8,,,,none\n");
});

Deno.test("a row begins with its image's opening, and with no other image's", () => {
  const images = [image, { id: "1", image: "/a" }, { id: "1", image: "/a/b" }, {
    id: "1\n",
    image: "/a",
  }, { id: "", image: "" }];
  for (const format of [jsonRows(false), csvRows(gender)]) {
    for (const [i, one] of images.entries()) {
      for (const outcome of [{ facets }, { error: "no" }]) {
        const whose = images.filter((other) =>
          format.row(one, outcome).startsWith(format.opening(other))
        );
        assert.deepEqual(whose, [images[i]]);
      }
    }
  }
});

const mixed = {
  heads: [
    ...gender.heads,
    { kind: "tags", name: "usage", tags: ["=home", "sports"], separator: "|", noneLabel: "none" },
    { kind: "number", name: "price", mean: 20, std: 5 },
  ],
  decided: true,
} as const;
const [home, sports] = ["=home", "sports"].map((label) => ({ label, probability: 0.5 }));
const mixedFacets: Readonly<Record<string, FacetPrediction>> = {
  gender: { ...women, top: [women], sure: true },
  usage: { kind: "tags", tags: [home!, sports!], top: [home!], confidence: 0.5, sure: false },
  price: { kind: "number", value: -12.5, margin: 3 },
};

Deno.test("a CSV row has an answer, its confidence and whether it is sure, as each kind has them", () => {
  const format = csvRows(mixed);
  assert.equal(
    format.header,
    "id,image,gender,gender_probability,gender_sure,usage,usage_confidence,usage_sure," +
      "price,price_margin,error\n",
  );
  assert.equal(
    format.row({ id: "7", image: "" }, { facets: mixedFacets }),
    `7,,"Women, all",0.75,true,'=home|sports,0.5,false,-12.5,3,\n`,
  );
  const none = {
    ...mixedFacets,
    usage: { kind: "tags", tags: [], top: [], confidence: 0.5 },
  } as const;
  assert.match(format.row(image, { facets: none }), /,none,0\.5,,/);
});

Deno.test("a JSON line has each kind's prediction, without candidates unless asked", () => {
  const parse = (top: boolean) =>
    JSON.parse(jsonRows(top).row(image, { facets: mixedFacets })).facets;
  assert.deepEqual(parse(true), mixedFacets);
  const { top: _, ...usage } = mixedFacets.usage as TagsPrediction;
  assert.deepEqual(parse(false), {
    gender: { ...women, sure: true },
    usage,
    price: mixedFacets.price,
  });
});
