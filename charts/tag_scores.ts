/** The scores of tags: a bar as long as each one's F1, with marks for precision and recall. */
import { namesAxis, namesParam } from "./cells.ts";
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { withRoom } from "./room.ts";
import { categorical, columnWide, palette, sidesLegend } from "./theme.ts";
import { textWidth } from "./text_width.ts";
import { counted, percent } from "./words.ts";

/** The scores of one tag. */
export interface TagScore {
  /** The tag. */
  readonly tag: string;
  /** Images that have it. */
  readonly images: number;
  /** 0 to 1. */
  readonly precision: number;
  /** 0 to 1. */
  readonly recall: number;
  /** Their harmonic mean, 0 to 1. */
  readonly f1: number;
}

/** The scores of some of a head's tags. */
export interface TagScores {
  /** The head's name. */
  readonly head: string;
  /** The tags that are drawn; from one to about forty. */
  readonly tags: readonly TagScore[];
  /** Whether they are classes, of which an image has one; false by default. */
  readonly areClasses?: boolean | undefined;
  /** What tags they are, where the head has others too: "the 40 of 5,000 tags with the most mistakes". */
  readonly which?: string | undefined;
}

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** Pixels from one bar to the next. */
const ROW = 20;

/**
 * Describes the bars of tags: the lowest F1 first, of equal ones those that more images have.
 *
 * @param scores The head and its tags.
 * @returns The chart.
 */
export function tagScoresChart(
  { head, tags, areClasses = false, which = everyOne(tags.length, areClasses) }: TagScores,
): Chart {
  const shown = tags.toSorted((a, b) => a.f1 - b.f1 || b.images - a.images);
  const names = shortNames(shown.map(({ tag }) => tag), AXIS_NAME_LENGTH);
  const values = shown.map((score, row) => ({
    ...score,
    tag: names[row]!,
    row,
    note: `${percent(score.f1)}, ${counted(score.images, "image")}`,
  }));
  const noteWidth = Math.max(...values.map(({ note }) => textWidth(note, 12))) + 12;
  const title = `${shortName(head)}: F1 of each ${areClasses ? "class" : "tag"}`;
  const subtitle =
    `${which}, the lowest first; dots: precision and recall, whose harmonic mean it is`;
  const y = {
    field: "row",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0.32, paddingOuter: 0.2 },
    axis: { title: null, ...namesAxis("rowNames") },
  } as const;
  const x = {
    type: "quantitative",
    // The texts stand behind the longest possible bar.
    scale: { domainMin: 0, domainMax: withRoom(1, noteWidth), nice: false },
    axis: {
      title: null,
      orient: "top",
      values: quarters,
      format: ".0%",
      labelFlush: false,
    },
  } as const;
  const sides = values.flatMap(({ row, tag, precision, recall }) => [
    { row, tag, side: "precision", share: precision },
    { row, tag, side: "recall", share: recall },
  ]);
  return {
    ...columnWide,
    usermeta: { leastWidth: 300 },
    description: `${title}, ${which}. The table of ${
      areClasses ? "classes" : "tags"
    } holds the figures.`,
    height: ROW * values.length,
    title: { text: title, subtitle },
    params: [namesParam("rowNames", names)],
    data: { values },
    encoding: { y },
    layer: [
      {
        mark: { type: "bar", color: palette.data, opacity: 0.35 },
        encoding: {
          x: { ...x, field: "f1" },
          tooltip: [
            { field: "tag" },
            { field: "f1", title: "F1", type: "quantitative", format: ".1%" },
            { field: "precision", type: "quantitative", format: ".1%" },
            { field: "recall", type: "quantitative", format: ".1%" },
            { field: "images", type: "quantitative", format: ",d" },
          ],
        },
      },
      {
        data: { values: sides },
        mark: {
          type: "point",
          filled: true,
          size: 56,
          opacity: 1,
          stroke: palette.surface,
          strokeWidth: 1,
        },
        encoding: {
          y,
          x: { ...x, field: "share" },
          color: {
            field: "side",
            sort: null,
            scale: { domain: ["precision", "recall"], range: [...categorical].slice(1, 3) },
            legend: sidesLegend,
          },
          shape: {
            field: "side",
            sort: null,
            scale: { domain: ["precision", "recall"], range: ["circle", "diamond"] },
          },
          tooltip: [
            { field: "tag" },
            { field: "side", title: "score" },
            { field: "share", title: "value", type: "quantitative", format: ".1%" },
          ],
        },
      },
      {
        mark: { type: "text", align: "left", dx: 12, fontSize: 12, color: palette.ink },
        encoding: { x: { ...x, datum: 1 }, text: { field: "note" } },
      },
    ],
  };
}

/** The number of all tags or classes. */
function everyOne(count: number, areClasses: boolean): string {
  return areClasses ? counted(count, "class", "classes") : counted(count, "tag");
}
