import assert from "node:assert/strict";
import type { ClassHead, TagsHead } from "../../data/heads.ts";
import { labelSegments, writeTags } from "../../data/label_words.ts";
import { Evaluation } from "../metrics.ts";
import golden from "../testdata/kinds.json" with { type: "json" };
import { assertClose, tagsHeadOf } from "../testing/mod.ts";

/** Label words of images, -1 where one has no label. */
function wordsOf(
  head: TagsHead,
  truth: readonly (readonly number[])[],
  labelled: readonly number[],
): Int32Array {
  const { total } = labelSegments([head]);
  const words = new Int32Array(truth.length * total);
  for (const [image, tags] of truth.entries()) {
    if (labelled[image] === 0) words[image * total] = -1;
    else writeTags(words, image * total, tags);
  }
  return words;
}

for (const [index, expected] of golden.tags.entries()) {
  Deno.test(`every figure of tags equals scikit-learn's, in whatever batches, case ${index}`, () => {
    const head = tagsHeadOf(expected.tags);
    const logits = Float32Array.from(expected.logits_x64, (x) => x / 64);
    const words = wordsOf(head, expected.truth, expected.labelled);
    const { total } = labelSegments([head]);
    const evaluation = new Evaluation([head]);
    for (let from = 0; from < expected.images;) {
      const to = Math.min(expected.images, from + Math.floor(Math.random() * 9));
      evaluation.add(
        logits.subarray(from * expected.tags, to * expected.tags),
        words.subarray(from * total, to * total),
      );
      from = to;
    }
    const { temperature, thresholds } = expected;
    const result = evaluation.result([{ temperature, thresholds, sureFrom: null }]);
    const figures = result.tags!.usage!;
    assert.equal(result.images, expected.images);
    assert.equal(result.labelled.usage, expected.labelled.filter((is) => is === 1).length);
    assertClose(result.head_loss.usage!, expected.loss);
    for (
      const name of [
        "mean_average_precision",
        "micro_average_precision",
        "roc_auc",
        "f1_micro",
        "f1_macro",
        "f1_samples",
        "exact_match",
        "hamming_loss",
      ] as const
    ) assertClose(figures[name], expected[name], name);
    for (const [t, tag] of expected.per_tag.entries()) {
      const found = figures.per_tag[t]!;
      for (const name of ["average_precision", "roc_auc", "precision", "recall", "f1"] as const) {
        assertClose(found[name], tag[name], `${name} of tag ${t}`);
      }
      assert.deepEqual([found.images, found.predicted, found.tag, found.threshold], [
        tag.images,
        tag.predicted,
        head.tags[t],
        thresholds[t],
      ]);
    }
    assert.deepEqual(result.accuracy, {});
    assertClose(result.score!, expected.mean_average_precision);
  });
}

Deno.test("a model of two kinds has of each head what that head alone has", () => {
  const expected = golden.tags[0]!;
  const tags = tagsHeadOf(expected.tags);
  const colour: ClassHead = { name: "colour", classes: ["Black", "Red", "White"] };
  const words = wordsOf(tags, expected.truth, expected.labelled);
  const logits = Float32Array.from(expected.logits_x64, (x) => x / 64);
  const width = labelSegments([tags]).total;
  const mixed = new Evaluation([tags, colour]);
  const alone = { tags: new Evaluation([tags]), colour: new Evaluation([colour]) };
  for (let image = 0; image < expected.images; image++) {
    const ofTags = logits.subarray(image * expected.tags, (image + 1) * expected.tags);
    const tagWords = words.subarray(image * width, (image + 1) * width);
    const ofColour = Float32Array.from([0, 1, 2], () => Math.random());
    const label = image % 4 - 1;
    mixed.add(Float32Array.from([...ofTags, ...ofColour]), Int32Array.from([...tagWords, label]));
    alone.tags.add(ofTags, tagWords);
    alone.colour.add(ofColour, Int32Array.of(label));
  }
  const [both, ofTags, ofColour] = [mixed, alone.tags, alone.colour].map((one) => one.result());
  assert.deepEqual(both!.tags, ofTags!.tags);
  const { tags: _, score, loss, head_loss, labelled, ...classes } = both!;
  const { loss: colourLoss, head_loss: colourHeadLoss, labelled: colours, ...rest } = ofColour!;
  assert.deepEqual(classes, rest);
  assert.deepEqual(Object.keys(labelled), ["usage", "colour"]);
  assert.deepEqual(labelled, { ...ofTags!.labelled, ...colours });
  assert.deepEqual(head_loss, { ...ofTags!.head_loss, ...colourHeadLoss });
  assertClose(loss, ofTags!.loss + colourLoss);
  assertClose(score!, (expected.mean_average_precision + rest.accuracy.colour!) / 2);
  assert.equal(mixed.confusions.length, 1);
  // The class head alone has no field that models of classes did not have.
  assert.ok(!("score" in rest) && !("tags" in rest) && !("numbers" in rest));
});

Deno.test("figures that no image can give are null, and a head without labels has none", () => {
  const head = tagsHeadOf(2);
  const evaluation = new Evaluation([head, { ...tagsHeadOf(3), name: "unlabelled" }]);
  evaluation.add(new Float32Array([1, -1, 0, 0, 0]), Int32Array.of(0, 0, -1, 0));
  const result = evaluation.result();
  assert.deepEqual(Object.keys(result.tags!), ["usage"]);
  assert.equal(result.labelled.unlabelled, 0);
  assert.deepEqual(Object.keys(result.head_loss), ["usage"]);
  const { mean_average_precision, micro_average_precision, roc_auc, f1_micro } = result.tags!
    .usage!;
  assert.deepEqual([mean_average_precision, micro_average_precision, roc_auc, f1_micro], [
    null,
    null,
    null,
    0,
  ]);
  assert.equal(result.score, null);
  assert.equal(JSON.stringify(JSON.parse(JSON.stringify(result))), JSON.stringify(result));
});

Deno.test("a logit that is not a number makes the loss none, and ranks last", () => {
  const evaluation = new Evaluation([tagsHeadOf(1)]);
  evaluation.add(new Float32Array([NaN, 1]), Int32Array.of(1, 1, 0, 0));
  const { loss, tags } = evaluation.result();
  assert.ok(Number.isNaN(loss));
  assert.equal(tags!.usage!.per_tag[0]!.average_precision, 0.5);
});
