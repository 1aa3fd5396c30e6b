import assert from "node:assert/strict";
import { answerLine } from "./answer_line.ts";

Deno.test("a line has the probability as pages have it, and says where it is not sure", () => {
  const head = { name: "gender", classes: ["Men", "Women"] };
  const facet = { kind: "class", head: "gender", label: "Women", probability: 0.9634 } as const;
  const line = answerLine(head, { ...facet, sure: false } as never);
  assert.deepEqual(line, {
    name: "gender",
    answer: "Women",
    measure: "not sure, 96.3\u00a0%",
    share: 0.9634,
    unsure: true,
  });
});
