/** The figures of tags heads as tables for a terminal. */
import { own } from "../../data/own.ts";
import type { EvaluationResult } from "../evaluation_result.ts";
import { figureTable, share, type TableFigures } from "../figure_table.ts";
import type { TagFigures, TagsFigures } from "./tags_figures.ts";

interface HeadRow {
  readonly name: string;
  readonly figures: TagsFigures;
  readonly loss: number | undefined;
  readonly images: number | undefined;
}

const heads: TableFigures<HeadRow> = {
  name: { title: "tags", of: ({ name }) => name },
  figures: [
    { title: "loss", of: ({ loss }) => loss?.toFixed(3) },
    { title: "mAP", of: ({ figures }) => share(figures.mean_average_precision) },
    { title: "micro F1", of: ({ figures }) => share(figures.f1_micro) },
    { title: "exact match", of: ({ figures }) => share(figures.exact_match) },
  ],
  more: [
    { title: "macro F1", of: ({ figures }) => share(figures.f1_macro) },
    { title: "micro AP", of: ({ figures }) => share(figures.micro_average_precision) },
    { title: "ROC AUC", of: ({ figures }) => share(figures.roc_auc) },
    { title: "F1 by image", of: ({ figures }) => share(figures.f1_samples) },
    { title: "Hamming loss", of: ({ figures }) => share(figures.hamming_loss) },
  ],
  last: [
    { title: "images", of: ({ images }) => String(images ?? 0) },
    {
      title: "tags",
      of: ({ figures: { per_tag: all } }) =>
        `${all.filter(({ images }) => images > 0).length} of ${all.length}`,
    },
  ],
};

interface TagRow {
  readonly head: string;
  readonly tag: TagFigures;
}

const tags: TableFigures<TagRow> = {
  name: { title: "tags found worst", of: ({ head, tag }) => `${head}: ${tag.tag}` },
  figures: [
    { title: "AP", of: ({ tag }) => share(tag.average_precision) },
    { title: "precision", of: ({ tag }) => share(tag.precision) },
    { title: "recall", of: ({ tag }) => share(tag.recall) },
  ],
  more: [
    { title: "F1", of: ({ tag }) => share(tag.f1) },
    {
      title: "given from",
      of: ({ tag: { threshold } }) => threshold > 1 ? "never" : share(threshold),
    },
    { title: "given to", of: ({ tag }) => String(tag.predicted) },
  ],
  last: [{ title: "images", of: ({ tag }) => String(tag.images) }],
};

/** Tags shown of each head. */
const WORST_TAGS = 3;

/**
 * A line for each tags head with labels, and the tags of the lowest average precision.
 *
 * @param result The metrics.
 * @param width Columns of the terminal.
 * @returns Lines of text; none where no head has tags.
 */
export function tagsText(result: EvaluationResult, width: number): string {
  const rows = Object.entries(result.tags ?? {}).map(([name, figures]): HeadRow => ({
    name,
    figures,
    loss: own(result.head_loss, name),
    images: own(result.labelled, name),
  }));
  if (rows.length === 0) return "";
  const worst = rows.flatMap(({ name, figures }) =>
    figures.per_tag.filter(({ average_precision: ap }) => ap !== null)
      .toSorted((a, b) => a.average_precision! - b.average_precision!)
      .slice(0, WORST_TAGS).map((tag): TagRow => ({ head: name, tag }))
  );
  return figureTable(rows, heads, width) +
    (worst.length === 0 ? "" : "\n" + figureTable(worst, tags, width));
}
