/** Number of images of each class, and their distribution over the sides of a split. */
import { classCountsChart, longTailChart } from "../../charts/mod.ts";
import type { HeadInspection } from "../../data/mod.ts";
import { chartFigure, idOf } from "../page/chart.ts";
import { counted, type Html, html, listed, table, whole } from "../page/html.ts";
import { MOST_HEADS, MOST_ROWS } from "../page/limits.ts";

/** Renders the long-tail curves of all heads, then a bar chart for each of the first heads. */
export async function classesSection(heads: readonly HeadInspection[]): Promise<Html> {
  const tails = heads.map(({ head, counts }) => ({ name: head.name, counts }));
  const tail = tails.some(({ counts }) => counts.length > 1)
    ? await chartFigure(() => longTailChart(tails), { id: "long-tail" })
    : "";
  const parts = await Promise.all(heads.slice(0, MOST_HEADS).map(headPart));
  return html`<p class="lead">Classes of few images are hard to learn. <code>--min-count</code> folds
    the rarest into one, <code>--map</code> merges those that mean the same,
    <code>--class-weights effective</code> makes the others count for more.</p>${tail}${
    overview(heads)
  }${parts}`;
}

/** A table of all heads, where there are too many for a chart each. */
function overview(heads: readonly HeadInspection[]): Html {
  if (heads.length <= MOST_HEADS) return html``;
  const rows = heads.slice(0, MOST_ROWS).map(({ head, counts, missing }) => {
    const [least, most] = extremes(counts);
    return [head.name, ...[counts.length, most, least, missing].map(whole)];
  });
  return html`<p class="lead">This page shows the first ${MOST_HEADS} of ${
    whole(heads.length)
  } columns
    one by one; <code>--labels</code> names others. <code>--json</code> has them all.${
    rows.length < heads.length ? ` The table has the first ${whole(MOST_ROWS)}.` : ""
  }</p>${
    table("Columns", [
      { title: "column" },
      { title: "classes", number: true },
      { title: "images in the largest", number: true },
      { title: "in the smallest", number: true },
      { title: "without this label", number: true },
    ], rows)
  }`;
}

/** Minimum and maximum; Infinity and 0 for no values. */
export function extremes(counts: ArrayLike<number>): [number, number] {
  let [least, most] = [Infinity, 0];
  for (let index = 0; index < counts.length; index++) {
    least = Math.min(least, counts[index]!);
    most = Math.max(most, counts[index]!);
  }
  return [least, most];
}

async function headPart({ head, counts, missing, sides }: HeadInspection, position: number) {
  const chart = () => classCountsChart({ head, counts, sides });
  return html`<h3>${head.name}</h3>
    <p class="lead">${describe(counts, missing)}${unlearnable(head.classes, sides)}</p>
    ${await chartFigure(chart, { id: `classes-${idOf(head.name, position)}`, tall: true })}`;
}

function describe(counts: ArrayLike<number>, missing: number): string {
  const all = Array.from(counts);
  const few = all.filter((count) => count < 10).length;
  const total = all.reduce((sum, count) => sum + count, 0);
  return `${counted(all.length, "class", "classes")} over ${counted(total, "image")}` +
    (few > 0 ? `; ${whole(few)} of them with fewer than 10` : "") +
    (missing > 0 ? `; ${counted(missing, "image")} without this label` : "") + ". ";
}

/** Classes without training images that occur on other sides of the split. */
function unlearnable(classes: readonly string[], sides: HeadInspection["sides"]): string {
  if (sides === undefined) return "";
  const [training, ...others] = sides;
  const named = classes.filter((_, c) =>
    training!.counts[c] === 0 && others.some(({ counts }) => counts[c]! > 0)
  );
  return named.length === 0 ? "" : `No training image shows: ${listed(named)}.`;
}
