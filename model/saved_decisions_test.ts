import assert from "node:assert/strict";
import { type Decisions, uncalibrated } from "../data/decisions.ts";
import { UserError } from "../data/errors.ts";
import { decodeSafetensors, encodeSafetensors } from "./safetensors.ts";
import { headsOfKinds, smallModel, smallSize } from "./testing/small_model.ts";
import { decodeWeights, encodeWeights } from "./weights.ts";

Deno.test("heads of every kind and decisions are read back as written", () => {
  const { architecture, weights } = smallModel(smallSize, 1, [
    ...headsOfKinds,
    { kind: "tags", name: "parts", tags: ["a", "b"], separator: ";", columns: ["p_a", "p_b"] },
  ]);
  const decisions: Decisions = {
    precision: 0.95,
    heads: [
      { temperature: 1.25, sureFrom: 0.875 },
      { temperature: 0.5, thresholds: [0.3, 1.5], sureFrom: null },
      { margin: 12.5 },
      { temperature: 1, thresholds: [0.5, 0], sureFrom: 0 },
    ],
  };
  for (
    const model of [{ architecture, weights, steps: 1 }, {
      architecture,
      weights,
      steps: 1,
      decisions,
    }, {
      architecture,
      weights,
      steps: 1,
      decisions: { ...decisions, tta: "flip" as const },
    }]
  ) {
    assert.deepEqual(decodeWeights(encodeWeights(model), "a file"), model);
  }
  const { metadata } = decodeSafetensors(encodeWeights({ architecture, weights, steps: 1 }));
  assert.equal(
    metadata.get("labels"),
    '[{"name":"shape","classes":["circle","cross","square"]},' +
      '{"kind":"tags","name":"marks","tags":["dotted","striped"],"separator":"|","noneLabel":"none"},' +
      '{"kind":"number","name":"weight","mean":120,"std":40},' +
      '{"kind":"tags","name":"parts","tags":["a","b"],"separator":";","columns":["p_a","p_b"]}]',
  );
  assert.ok(!metadata.has("decisions"));
});

Deno.test("labels and decisions that are damaged are refused, and the field named", () => {
  const { architecture, weights } = smallModel(smallSize, 1, headsOfKinds);
  const decided = encodeWeights({
    architecture,
    weights,
    steps: 1,
    decisions: { precision: 0.9, heads: headsOfKinds.map(uncalibrated) },
  });
  const { tensors, metadata } = decodeSafetensors(decided);
  const [shape, marks, weight] = headsOfKinds;
  const heads = headsOfKinds.map(uncalibrated);
  const damaged: [name: string, value: unknown, message: RegExp][] = [
    [
      "labels",
      [shape, { ...marks, separator: undefined }, weight],
      /"labels" is damaged: \[1\].separator is missing/,
    ],
    [
      "labels",
      [shape, { ...marks, tags: [1, 2] }, weight],
      /\[1\].tags\[0\] must be a text, not 1/,
    ],
    ["labels", [shape, { ...marks, noneLabel: 5 }, weight], /\[1\].noneLabel must be a text/],
    ["labels", [shape, marks, { ...weight, std: 0 }], /\[2\].std must be a number from .*, not 0/],
    ["labels", [shape, marks, { ...weight, mean: null }], /\[2\].mean must be a number, not null/],
    ["decisions", {}, /"decisions" is damaged: precision is missing/],
    [
      "decisions",
      { precision: 0.9, heads, tta: "rotate" },
      /tta must be one of flip, not "rotate"/,
    ],
    ["decisions", { precision: 1, heads }, /precision must be a number above 0 and below 1, not 1/],
    [
      "decisions",
      { precision: 0.9, heads: heads.slice(1) },
      /heads must be a list of 3, a decision for each head/,
    ],
    [
      "decisions",
      { precision: 0.9, heads: [heads[1], heads[0], heads[2]] },
      /heads\[1\].thresholds is missing, a list of 2, a threshold for each tag/,
    ],
    [
      "decisions",
      { precision: 0.9, heads: [{ temperature: 0, sureFrom: 1 }, ...heads.slice(1)] },
      /heads\[0\].temperature must be .*, not 0/,
    ],
    [
      "decisions",
      { precision: 0.9, heads: [{ temperature: 1, sureFrom: 7 }, ...heads.slice(1)] },
      /heads\[0\].sureFrom must be a number from 0 to 1 or null, not 7/,
    ],
    ["decisions", {
      precision: 0.9,
      heads: [heads[0], { ...heads[1], thresholds: [0.5] }, heads[2]],
    }, /heads\[1\].thresholds must be a list of 2/],
    ["decisions", {
      precision: 0.9,
      heads: [heads[0], { ...heads[1], thresholds: [0.5, null] }, heads[2]],
    }, /heads\[1\].thresholds\[1\] must be a number/],
    [
      "decisions",
      { precision: 0.9, heads: [heads[0], heads[1], { margin: -1 }] },
      /heads\[2\].margin must be .*, not -1/,
    ],
  ];
  for (const [name, value, message] of damaged) {
    const text = new Map(metadata).set(name, JSON.stringify(value));
    assert.throws(
      () => decodeWeights(encodeSafetensors(tensors, text), "best.safetensors"),
      (error) =>
        error instanceof UserError && error.message.startsWith("best.safetensors") &&
          message.test(error.message) || assert.fail(`not ${message}: ${error}`),
    );
  }
  assert.throws(
    () => decodeWeights(encodeSafetensors(tensors, new Map(metadata).set("decisions", "{")), "b"),
    /b: the metadata "decisions" is damaged: it is no JSON/,
  );
  assert.throws(
    () =>
      encodeWeights({ architecture, weights, steps: 1, decisions: { precision: 0.9, heads: [] } }),
    /decisions.heads must be a list of 3/,
  );
});
