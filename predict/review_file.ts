/**
 * The file of answers that are not sure, for a person to go through; see eval/review_list.ts. It is never
 * written over another, since people edit it.
 */
import { UserError } from "../data/errors.ts";
import { exists } from "../data/exists.ts";
import {
  type Decisions,
  fromSpreadsheetCell,
  type Head,
  isNumberHead,
  isTagsHead,
  readCsv,
  writeFileAtomic,
} from "../data/mod.ts";
import { ReviewList, type RowOutcome } from "../eval/mod.ts";
import { readRecords } from "./records.ts";

/** How many answers were not sure, and how many of them a review lists. */
export interface Reviewed {
  /** Answers that were not sure. */
  readonly unsure: number;
  /** Those of them that the file lists. */
  readonly listed: number;
}

/**
 * Checks, before anything is computed, that a review can be written.
 *
 * @param path The file to write.
 * @param model The model's heads and decisions, and its name for errors.
 * @throws UserError When the file is there already, or the model does not know what is sure.
 */
export async function requireReviewable(
  path: string,
  { name, heads, decisions }: {
    name: string;
    heads: readonly Head[];
    decisions?: Decisions | undefined;
  },
): Promise<void> {
  if (heads.every(isNumberHead)) {
    throw new UserError(`--review lists answers that are not sure; ${name} only predicts numbers`);
  }
  if (decisions === undefined) {
    throw new UserError(
      `${name} does not say what it is sure of, which --review needs: ` +
        "facet eval RUN --precision 0.95 finds it out and stores it in the model",
    );
  }
  if (await exists(path)) {
    throw new UserError(`${path} is there already: move it away, or name another by --review`);
  }
}

/** Writes a review. */
export async function writeReview(path: string, list: ReviewList): Promise<Reviewed> {
  await writeFileAtomic(path, list.csv());
  return { unsure: list.total, listed: list.kept };
}

/**
 * Collects the answers of a finished list that are not sure from its file, so that those of a resumed list
 * are all there.
 *
 * @param path The file, `.jsonl` or `.csv`.
 * @param heads The model's heads.
 */
export async function reviewOf(path: string, heads: readonly Head[]): Promise<ReviewList> {
  const list = new ReviewList();
  if (path.endsWith(".csv")) await readRows(path, heads, list);
  else await readLines(path, heads, list);
  return list;
}

async function readLines(path: string, heads: readonly Head[], list: ReviewList): Promise<void> {
  using file = await Deno.open(path);
  for await (const { text } of readRecords(file, false)) {
    const { id, image, ...outcome } = JSON.parse(text) as
      & { id: string; image: string }
      & RowOutcome;
    if ("facets" in outcome) list.addFacets({ id, image }, heads, outcome.facets);
  }
}

async function readRows(path: string, heads: readonly Head[], list: ReviewList): Promise<void> {
  let places: { column: string; answer: number; confidence: number; sure: number }[] | undefined;
  for await (const { fields } of readCsv(path)) {
    if (places === undefined) {
      const titles = fields.map(fromSpreadsheetCell);
      places = heads.filter((head) => !isNumberHead(head)).map((head) => {
        const measure = isTagsHead(head) ? "confidence" : "probability";
        return {
          column: head.name,
          answer: titles.indexOf(head.name),
          confidence: titles.indexOf(`${head.name}_${measure}`),
          sure: titles.indexOf(`${head.name}_sure`),
        };
      });
      continue;
    }
    const [id = "", image = ""] = fields.map(fromSpreadsheetCell);
    for (const { column, answer, confidence, sure } of places) {
      if (fields[sure] !== "false") continue;
      list.add({
        id,
        image,
        column,
        suggestion: fromSpreadsheetCell(fields[answer]!),
        confidence: Number(fields[confidence]),
      });
    }
  }
}
