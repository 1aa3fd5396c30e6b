/** What a head answers, as a line beneath a picture. */
import { type AnswerLine, shortName } from "../../charts/mod.ts";
import { listed } from "../../data/listed.ts";
import { type Head, isNumberHead } from "../../data/mod.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import { percent, quantity } from "../../report/page/numbers.ts";

/** Tags that are named; of more their number is. */
const mostTags = 6;

/** The line of a head. */
export function answerLine(head: Head, facet: FacetPrediction): AnswerLine {
  const { name } = head;
  if (facet.kind === "number") {
    const { value, margin } = facet;
    const scale = margin || (isNumberHead(head) ? head.std : 1);
    const measure = margin === undefined ? "" : `± ${quantity(margin, scale)}`;
    return { name, answer: quantity(value, scale), measure };
  }
  const tags = facet.kind === "tags";
  const share = tags ? facet.confidence : facet.probability;
  const answer = tags
    ? listed(facet.tags.map(({ label }) => shortName(label)), mostTags) || "no tag"
    : shortName(facet.label);
  const unsure = facet.sure === false;
  const measure = `${unsure ? "not sure, " : ""}${percent(share)}`;
  return { name, answer, measure, share, unsure };
}
