/** Predictions in words. */
import type { FacetPrediction, NumberPrediction } from "../../../eval/predictions.ts";
import { quantity } from "../../page/numbers.ts";

/** A prediction as a line of text: the class, the tags, or the number with its margin. */
export function written(facet: FacetPrediction): string {
  if (facet.kind === "number") return writtenNumber(facet);
  const text = facet.kind === "tags"
    ? facet.tags.map(({ label }) => label).join(", ") || "no tag"
    : facet.label;
  return facet.sure === false ? `${text} (not sure)` : text;
}

/** The answers for an image in words, for screen readers. */
export function inWords(
  heads: readonly { readonly name: string }[],
  facets: Readonly<Record<string, FacetPrediction>>,
): string {
  return heads.map(({ name }) => `${name} ${written(facets[name]!)}`).join(", ");
}

/** A number and how far it may be off, with the digits that matter. */
export function writtenNumber({ value, margin }: NumberPrediction): string {
  // Without a margin a thousandth of the number is written.
  const scale = margin || Math.abs(value) / 100 || 1;
  return margin === undefined
    ? quantity(value, scale)
    : `${quantity(value, scale)} ± ${quantity(margin, scale)}`;
}

/** Whether a prediction is sure, in words; undefined where the model does not know. */
export function sureness(facet: FacetPrediction): "sure" | "not sure" | undefined {
  if (facet.kind === "number" || facet.sure === undefined) return undefined;
  return facet.sure ? "sure" : "not sure";
}
