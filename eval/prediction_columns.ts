/**
 * The columns of a CSV of predictions: of a head its answer, then how probable it is, then whether it
 * is sure. An answer is written as the head's own column of a catalogue would hold it.
 */
import { type Head, isNumberHead, isTagsHead, type TagsHead } from "../data/heads.ts";
import type { FacetPrediction, Guess } from "./predictions.ts";

/** The heads of a model, and whether it holds decisions. */
export interface PredictedHeads {
  /** In the order of the model's logits. */
  readonly heads: readonly Head[];
  /** Whether its predictions say what is sure. */
  readonly decided: boolean;
}

/**
 * The titles of a head's columns: `NAME` and `NAME_probability`; of tags `NAME` and `NAME_confidence`; of
 * a number `NAME` and, with decisions, `NAME_margin`. With decisions the first two have `NAME_sure`.
 */
export function predictionTitles(head: Head, decided: boolean): string[] {
  const { name } = head;
  if (isNumberHead(head)) return decided ? [name, `${name}_margin`] : [name];
  const measure = isTagsHead(head) ? `${name}_confidence` : `${name}_probability`;
  return decided ? [name, measure, `${name}_sure`] : [name, measure];
}

/** The cells under {@linkcode predictionTitles}. */
export function predictionCells(
  head: Head,
  facet: FacetPrediction,
  decided: boolean,
): (string | number)[] {
  const answer = answerCell(head, facet);
  if (facet.kind === "number") return decided ? [answer, facet.margin ?? ""] : [answer];
  const measure = facet.kind === "tags" ? facet.confidence : facet.probability;
  return decided ? [answer, measure, String(facet.sure ?? "")] : [answer, measure];
}

/**
 * An answer as the head's column of a catalogue would hold it: the class, the tags with their separator
 * between them, or the number.
 */
export function answerCell(head: Head, facet: FacetPrediction): string | number {
  if (facet.kind === "number") return facet.value;
  if (facet.kind === "tags") return tagsCell(head as TagsHead, facet.tags);
  return facet.label;
}

function tagsCell({ separator, noneLabel = "" }: TagsHead, tags: readonly Guess[]): string {
  return tags.length === 0 ? noneLabel : tags.map(({ label }) => label).join(separator);
}
