/**
 * Answers that a model is not sure of, for a person to go through, the least sure first, as a CSV for
 * a person to decide on; only lines with a decision are corrections. Only so many are kept as a person could go through, so memory does not grow with the
 * number of images.
 */
import { formatSpreadsheet } from "../data/csv/format.ts";
import type { Head } from "../data/heads.ts";
import { answerCell } from "./prediction_columns.ts";
import type { RowImage } from "./prediction_rows.ts";
import type { FacetPrediction } from "./predictions.ts";

/** An answer to check. */
export interface ReviewRow extends RowImage {
  /** The head's name. */
  readonly column: string;
  /** The answer, as the column's cell. */
  readonly suggestion: string;
  /** The probability of the label, or the confidence of the tags, 0 to 1. */
  readonly confidence: number;
}

/** More than a person goes through. */
const mostRows = 100_000;

/**
 * Collects answers that are not sure.
 *
 * @example
 * ```ts
 * import { ReviewList } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const list = new ReviewList();
 * const guess = (probability: number) => ({ label: "Women", probability, top: [] });
 * list.addFacets({ id: "7", image: "7.jpg" }, heads, { gender: { ...guess(0.6), sure: false } });
 * list.addFacets({ id: "8", image: "8.jpg" }, heads, { gender: { ...guess(0.5), sure: false } });
 * list.addFacets({ id: "9", image: "9.jpg" }, heads, { gender: { ...guess(0.9), sure: true } });
 * assert.equal(
 *   list.csv(),
 *   "id,image,column,suggestion,confidence,decision\n" +
 *     "8,8.jpg,gender,Women,0.5000,\n7,7.jpg,gender,Women,0.6000,\n",
 * );
 * ```
 */
export class ReviewList {
  readonly #most: number;
  #rows: ReviewRow[] = [];
  #total = 0;

  /**
   * Starts with no answers.
   *
   * @param most The most rows to keep, the least sure ones.
   */
  constructor(most: number = mostRows) {
    this.#most = most;
  }

  /** How many answers were not sure, kept or not. */
  get total(): number {
    return this.#total;
  }

  /** How many of them are kept. */
  get kept(): number {
    return Math.min(this.#total, this.#most);
  }

  /** Adds an answer that is not sure. */
  add(row: ReviewRow): void {
    this.#total++;
    this.#rows.push(row);
    if (this.#rows.length > 2 * this.#most) this.#cut();
  }

  /** Adds those of an image's answers that are not sure; a number is neither sure nor unsure. */
  addFacets(
    { id, image }: RowImage,
    heads: readonly Head[],
    facets: Readonly<Record<string, FacetPrediction>>,
  ): void {
    for (const head of heads) {
      const facet = facets[head.name]!;
      if (facet.kind === "number" || facet.sure !== false) continue;
      this.add({
        id,
        image,
        column: head.name,
        suggestion: String(answerCell(head, facet)),
        confidence: facet.kind === "tags" ? facet.confidence : facet.probability,
      });
    }
  }

  /**
   * The answers as CSV with the columns `id`, `image`, `column`, `suggestion`, `confidence` and `decision`,
   * which is empty, the least sure first, equally sure ones in the order in which they were added.
   *
   * @returns CSV text (RFC 4180 quoting, `\n` line ends); confidences have four digits.
   */
  csv(): string {
    this.#cut();
    return formatSpreadsheet([
      ["id", "image", "column", "suggestion", "confidence", "decision"],
      ...this.#rows.map(({ id, image, column, suggestion, confidence }) => [
        id,
        image,
        column,
        suggestion,
        confidence.toFixed(4),
        "",
      ]),
    ]);
  }

  /** Keeps the least sure ones only. */
  #cut(): void {
    this.#rows.sort((one, other) => one.confidence - other.confidence);
    this.#rows.length = Math.min(this.#rows.length, this.#most);
  }
}
