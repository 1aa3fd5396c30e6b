/** Number of images of each class and tag, the numbers of columns of numbers, and all of it by the sides of a split. */
import {
  classCountsChart,
  longTailChart,
  numberHistogramChart,
  shownNumber,
} from "../../charts/mod.ts";
import {
  type HeadInspection,
  isTagsHead,
  type NumberStatistics,
  outputNames,
} from "../../data/mod.ts";
import { chartFigure, idOf } from "../page/chart.ts";
import { counted, type Html, html, listed, table, whole } from "../page/html.ts";
import { MOST_HEADS, MOST_ROWS } from "../page/limits.ts";

/** Classes of a head that are drawn at once, and at all. */
const [atOnce, mostDrawn] = [30, 150];

/** Renders the long-tail curves of all heads, then a chart for each of the first heads. */
export async function classesSection(heads: readonly HeadInspection[]): Promise<Html> {
  const tails = heads.map(({ head, counts }) => ({ name: head.name, counts }))
    .filter(({ counts }) => counts.length > 0);
  const tail = tails.some(({ counts }) => counts.length > 1)
    ? await chartFigure(() => longTailChart(tails, namesOfAll(heads).toLowerCase()), {
      id: "long-tail",
    })
    : "";
  const parts = await Promise.all(heads.slice(0, MOST_HEADS).map(headPart));
  const lead = tails.length === 0 ? "" : html`<p class="lead">${namesOfAll(heads)} of few images are
    hard to learn. <code>--min-count</code> folds the rarest into one, <code>--map</code> merges those
    that mean the same, <code>--class-weights effective</code> makes the others count for more.</p>`;
  return html`${lead}${tail}${overview(heads)}${parts}`;
}

/** What the heads have: classes, tags, or both. */
function namesOfAll(heads: readonly HeadInspection[]): string {
  const named = heads.filter(({ numbers }) => numbers === undefined);
  const areTags = named.map(({ head }) => isTagsHead(head));
  return areTags.includes(false)
    ? (areTags.includes(true) ? "Classes and tags" : "Classes")
    : "Tags";
}

/** A table of all heads, where there are too many for a chart each. */
function overview(heads: readonly HeadInspection[]): Html {
  if (heads.length <= MOST_HEADS) return html``;
  const rows = heads.slice(0, MOST_ROWS).map(({ head, counts, missing, numbers }) => {
    if (numbers !== undefined) return [head.name, "numbers", "", "", whole(missing)];
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

async function headPart(inspected: HeadInspection, position: number): Promise<Html> {
  const { head, counts, missing, sides, numbers, tagsPerImage } = inspected;
  const id = `classes-${idOf(head.name, position)}`;
  if (numbers !== undefined) {
    return html`<h3>${head.name}</h3>
      <p class="lead">${describeNumbers(numbers, missing)}</p>
      ${await histogram(head.name, numbers, id)}${quantiles(head.name, numbers)}`;
  }
  const names = outputNames(head);
  const areTags = isTagsHead(head);
  const chart = (from: number, to: number) => () =>
    classCountsChart({
      head: { name: head.name, classes: names },
      counts,
      areTags,
      sides,
      places: { from, to },
    });
  const last = Math.min(names.length, mostDrawn);
  const rest = names.length <= atOnce + 5 ? 0 : last - atOnce;
  const described = tagsPerImage === undefined
    ? describe(names, counts, missing)
    : describeTags(counts, tagsPerImage, missing);
  return html`<h3>${head.name}</h3>
    <p class="lead">${described}${unlearnable(names, sides)}</p>
    ${await chartFigure(chart(0, rest > 0 ? atOnce : last), { id, untitled: true })}${
    rest > 0
      ? html`<details><summary>The ${whole(rest)} ${areTags ? "tags" : "classes"} after these${
        names.length > last ? `; of ${whole(names.length - last)} more there is no room` : ""
      }</summary>${await chartFigure(chart(atOnce, last), {
        id: `${id}-rest`,
        untitled: true,
      })}</details>`
      : ""
  }${tagsPerImage === undefined ? "" : tagsTable(head.name, tagsPerImage)}`;
}

function describe(
  names: readonly string[],
  counts: ArrayLike<number>,
  missing: number,
): string {
  const all = Array.from(counts);
  const total = all.reduce((sum, count) => sum + count, 0);
  const [least, most] = extremes(all);
  const span = all.length < 2
    ? ""
    : `, from ${names[all.indexOf(most)]} with ${whole(most)} to ${
      names[all.lastIndexOf(least)]
    } with ${whole(least)}`;
  return `${counted(all.length, "class", "classes")} over ${counted(total, "image")}${span}` +
    rare(all) + without(missing) + ". ";
}

function describeTags(counts: ArrayLike<number>, perImage: ArrayLike<number>, missing: number) {
  const images = Array.from(perImage).reduce((sum, count) => sum + count, 0);
  const given = Array.from(perImage).reduce((sum, count, tags) => sum + count * tags, 0);
  const mean = images === 0 ? 0 : given / images;
  return `${counted(counts.length, "tag")} over ${counted(images, "image")}, ${
    shownNumber(mean)
  } for each on average` + rare(Array.from(counts)) + without(missing) + ". ";
}

function rare(counts: readonly number[]): string {
  const few = counts.filter((count) => count < 10).length;
  return few > 0 ? `; ${whole(few)} of them with fewer than 10` : "";
}

function without(missing: number): string {
  return missing > 0 ? `; ${counted(missing, "image")} without this label` : "";
}

function describeNumbers(
  { count, distinct, mean, std }: NumberStatistics,
  missing: number,
): string {
  return `${counted(count, "image")} with ${counted(distinct, "different number")}; mean ${
    shownNumber(mean)
  }, standard deviation ${shownNumber(std)}${std === 0 ? ": a constant cannot be learned" : ""}${
    without(missing)
  }.`;
}

/** Most numbers of tags that are counted one by one. */
const mostTags = 12;

/** Images by how many tags they have. */
function tagsTable(name: string, perImage: ArrayLike<number>): Html {
  const counts = Array.from(perImage).slice(0, mostTags + 1);
  const more = Array.from(perImage).slice(mostTags + 1).reduce((sum, count) => sum + count, 0);
  const last = more > 0 ? [{ title: "more", number: true }] : [];
  return table(`Tags of an image: ${name}`, [
    { title: "tags of an image" },
    ...counts.map((_, tags) => ({ title: String(tags), number: true })),
    ...last,
  ], [["images", ...counts.map(whole), ...last.map(() => whole(more))]]);
}

async function histogram(name: string, numbers: NumberStatistics, id: string): Promise<Html> {
  const { histogram, quantiles, sides, areWhole } = numbers;
  const { start, step, counts, below, above } = histogram;
  if (counts.length === 0) return html``;
  const median = quantiles.find(({ share }) => share === 0.5)!.value;
  return await chartFigure(
    () =>
      numberHistogramChart({
        name,
        start,
        step,
        counts,
        outside: [below, above],
        median,
        areWhole,
        sides,
      }),
    { id },
  );
}

function quantiles(name: string, { quantiles }: NumberStatistics): Html {
  const titles = new Map([[0, "smallest"], [0.5, "median"], [1, "largest"]]);
  return table(`Quantiles of ${name}`, [
    { title: "so many are at most" },
    ...quantiles.map(({ share }) => ({
      title: titles.get(share) ?? `${100 * share} %`,
      number: true,
    })),
  ], [["this number", ...quantiles.map(({ value }) => shownNumber(value))]]);
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
