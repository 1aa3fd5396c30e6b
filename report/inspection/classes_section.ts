/** How many images each class of a head has, and how they are spread over the sides of a split. */
import { classCountsChart, longTailChart } from "../../charts/mod.ts";
import type { HeadInspection } from "../../data/mod.ts";
import { chartFigure, idOf } from "../page/chart.ts";
import { counted, type Html, html, whole } from "../page/html.ts";

/** The rank curves of all heads, then the bars of each. */
export async function classesSection(heads: readonly HeadInspection[]): Promise<Html> {
  const tails = heads.map(({ head, counts }) => ({ name: head.name, counts }));
  const tail = tails.some(({ counts }) => counts.length > 1)
    ? await chartFigure(longTailChart(tails), { id: "long-tail" })
    : "";
  const parts = await Promise.all(heads.map(headPart));
  return html`<p class="lead">Classes of few images are hard to learn. <code>--min-count</code> folds
    the rarest into one, <code>--map</code> merges those that mean the same,
    <code>--class-weights effective</code> makes the others count for more.</p>${tail}${parts}`;
}

async function headPart({ head, counts, missing, sides }: HeadInspection, position: number) {
  const chart = classCountsChart({ head, counts, ...(sides && { sides }) });
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

/** Classes that occur on other sides only, which the first side, training, cannot teach. */
function unlearnable(classes: readonly string[], sides: HeadInspection["sides"]): string {
  if (sides === undefined) return "";
  const [training, ...others] = sides;
  const named = classes.filter((_, c) =>
    training!.counts[c] === 0 && others.some(({ counts }) => counts[c]! > 0)
  );
  return named.length === 0 ? "" : `No training image shows: ${named.join(", ")}.`;
}
