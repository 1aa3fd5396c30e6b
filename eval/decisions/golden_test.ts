import assert from "node:assert/strict";
import { writeTags } from "../../data/label_words.ts";
import { countGivenTags } from "../tags/given_tags.ts";
import type { TagImages } from "../tags/tag_images.ts";
import golden from "../testdata/kinds.json" with { type: "json" };
import { assertClose } from "../testing/mod.ts";
import { atLeast, clopperPearson } from "./binomial.ts";
import { tagThresholds } from "./tag_thresholds.ts";
import { classTemperature, tagsTemperature } from "./temperature.ts";

const rows = (values: readonly number[], width: number) =>
  Array.from(
    { length: values.length / width },
    (_, i) => Float32Array.from(values.slice(i * width, (i + 1) * width), (x) => x / 64),
  );

function tagImages(of: typeof golden.tags[number]): TagImages {
  const labelled = (_: unknown, image: number) => of.labelled[image] === 1;
  return {
    tags: of.tags,
    logits: rows(of.logits_x64, of.tags).filter(labelled),
    labels: of.truth.filter(labelled).map((tags) => {
      const words = new Int32Array(1 + Math.ceil(of.tags / 32));
      writeTags(words, 0, tags);
      return words;
    }),
  };
}

Deno.test("intervals are scipy's", () => {
  for (const { right, of, confidence, low, high } of golden.intervals) {
    const found = clopperPearson(right, of, confidence);
    assertClose(found.low, low, `the lower end for ${right} of ${of}`);
    assertClose(found.high, high, `the upper end for ${right} of ${of}`);
  }
});

Deno.test("the binomial tail is the sum of its terms", () => {
  for (const [of, share] of [[1, 0.3], [17, 0.95], [40, 0.5]] as const) {
    let [sum, ways] = [0, 1];
    for (let right = of; right >= 0; right--) {
      sum += ways * share ** right * (1 - share) ** (of - right);
      ways = ways * right / (of - right + 1);
      assertClose(atLeast(right, of, share), sum, `${right} of ${of}`);
    }
  }
});

Deno.test("temperatures are those of the smallest loss that scipy finds", () => {
  for (const { classes, labels, logits_x64, temperature } of golden.temperatures) {
    const found = classTemperature({ logits: rows(logits_x64, classes), labels });
    assertClose(found, temperature, "the temperature", 1e-6 * temperature);
  }
  for (const tags of golden.tags) {
    const found = tagsTemperature(tagImages(tags));
    assertClose(found, tags.fitted_temperature, "the temperature", 1e-6 * tags.fitted_temperature);
  }
});

Deno.test("where every image is right by far, no temperature is the best, and it stays 1", () => {
  const logits = [Float32Array.of(3, 0), Float32Array.of(0, 1)];
  assert.equal(classTemperature({ logits, labels: [0, 1] }), 1);
  assert.equal(classTemperature({ logits: [], labels: [] }), 1);
  assert.equal(classTemperature({ logits: [Float32Array.of(2, 2)], labels: [0] }), 1);
  assert.ok(classTemperature({ logits, labels: [1, 0] }) > 19);
});

Deno.test("thresholds give each tag the largest F1 of scikit-learn's precision-recall curve", () => {
  for (const tags of golden.tags) {
    const images = tagImages(tags);
    for (const temperature of [1, 1.6]) {
      const thresholds = tagThresholds(images, temperature, "f1", 0.95);
      const counts = countGivenTags(images, { temperature, thresholds });
      for (const [tag, best] of tags.best_f1.entries()) {
        if (best === null) assert.equal(thresholds[tag], 0.5);
        else {
          const f1 = 2 * counts.right[tag]! / (counts.given[tag]! + counts.true[tag]!);
          assertClose(f1, best, `F1 of tag ${tag}`);
        }
      }
    }
  }
});
