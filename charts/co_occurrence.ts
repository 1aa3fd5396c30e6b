/** How often the classes of two heads occur together: a heat map on a logarithmic scale. */
import type { ChartHead } from "./head.ts";
import { namesAxis, namesParam, onCell } from "./cells.ts";
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, whole } from "./words.ts";

/** Images by the classes of two heads. */
export interface CoOccurrenceCounts {
  /** The head whose classes are rows. */
  readonly rows: ChartHead;
  /** The head whose classes are columns. */
  readonly columns: ChartHead;
  /** Images `[rows, columns]`. */
  readonly counts: ArrayLike<number>;
  /** Whether rows and columns are the same head's tags; then the diagonal has each tag's own images. */
  readonly areTagsOfOne?: boolean | undefined;
}

/** Of more classes only the largest are shown. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 20;
const ROW = 20;

/**
 * Describes the heat map of two heads' classes, the largest first.
 *
 * @param coOccurrence The counts; at least one class on each side.
 * @returns The chart.
 */
export function coOccurrenceChart(
  { rows, columns, counts, areTagsOfOne = false }: CoOccurrenceCounts,
): Chart {
  const width = columns.classes.length;
  const at = (row: number, column: number) => counts[row * width + column]!;
  const totals = totalsOf(counts, rows.classes.length, width);
  const rowsShown = largest(totals.rows, MOST_ROWS);
  const columnsShown = largest(totals.columns, MOST_COLUMNS);
  const [rowHead, columnHead] = areTagsOfOne
    ? [shortName(rows.name, 40), shortName(rows.name, 40)]
    : shortNames([rows.name, columns.name], 40) as [string, string];
  const rowNames = namesOf(rows, rowsShown);
  const columnNames = namesOf(columns, columnsShown);
  const most = Math.max(1, ...rowsShown.flatMap((r) => columnsShown.map((c) => at(r, c))));
  const cells = rowsShown.flatMap((r, row) =>
    columnsShown.map((c, column) => {
      const count = at(r, c);
      const opacity = count === 0 ? 0 : 0.1 + 0.9 * (Math.log(count) / Math.log(Math.max(2, most)));
      return {
        row,
        column,
        rowName: `${rowHead}: ${rowNames[row]}`,
        columnName: `${columnHead}: ${columnNames[column]}`,
        count,
        opacity,
      };
    })
  );
  const empty = cells.filter(({ count }) => count === 0).length;
  const title = areTagsOfOne ? `${rowHead}: tags of one image` : `${rowHead} and ${columnHead}`;
  const subtitle = [
    "Images that have both; stronger colour: more, on a logarithmic scale",
    ...(areTagsOfOne ? ["Where a tag meets itself stand all its images"] : []),
    `${counted(empty, "cell")} of ${whole(cells.length)} ${empty === 1 ? "is" : "are"} empty`,
    ...leftOut(rows, rowNames.length),
    ...(areTagsOfOne && rowNames.length === columnNames.length
      ? []
      : leftOut(columns, columnNames.length)),
  ];
  return {
    ...columnWide,
    // On a narrow screen it is scrolled rather than squeezed.
    usermeta: { leastWidth: 200 + 30 * columnNames.length },
    description: `${title}. ${subtitle.join(". ")}.`,
    height: ROW * rowNames.length,
    title: { text: title, subtitle },
    params: [namesParam("rowNames", rowNames), namesParam("columnNames", columnNames)],
    data: { values: cells },
    encoding: {
      x: {
        field: "column",
        type: "ordinal",
        scale: { padding: 0.04 },
        axis: {
          ...namesAxis("columnNames"),
          orient: "top",
          title: axisTitle(columnHead, "columns"),
          labelAngle: -55,
        },
      },
      y: {
        field: "row",
        type: "ordinal",
        scale: { padding: 0.04 },
        axis: { ...namesAxis("rowNames"), title: axisTitle(rowHead, "rows") },
      },
      tooltip: [
        { field: "rowName", title: "row" },
        { field: "columnName", title: "column" },
        { field: "count", title: "images", type: "quantitative", format: ",d" },
      ],
    },
    layer: [
      { mark: { type: "rect", color: palette.surface, stroke: palette.grid, strokeWidth: 1 } },
      {
        transform: [{ filter: "datum.count > 0" }],
        mark: { type: "rect", color: palette.data },
        encoding: { opacity: { field: "opacity", type: "quantitative", scale: null } },
      },
      {
        transform: [{ filter: "datum.count > 0" }],
        mark: { type: "text", fontSize: 11 },
        encoding: {
          text: { field: "count", type: "quantitative", format: most < 1e4 ? "d" : ".2~s" },
          color: onCell("opacity"),
        },
      },
    ],
  };
}

/** The sums of rows and of columns. */
function totalsOf(counts: ArrayLike<number>, rows: number, columns: number) {
  const totals = { rows: new Float64Array(rows), columns: new Float64Array(columns) };
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      totals.rows[row]! += counts[at]!;
      totals.columns[column]! += counts[at]!;
    }
  }
  return totals;
}

/** The indices of the largest totals, largest first. */
function largest(totals: Float64Array, limit: number): number[] {
  return [...totals.keys()].sort((a, b) => totals[b]! - totals[a]!).slice(0, limit);
}

/**
 * A title for an axis. The library looks some of its texts up as property names, and finds
 * "constructor": so a title is never a head's name alone.
 */
function axisTitle(head: string, what: string): string {
  return `${head} (${what})`;
}

/** Names of some of a head's classes. */
function namesOf({ classes }: ChartHead, shown: readonly number[]): string[] {
  return shortNames(shown.map((index) => classes[index]!), AXIS_NAME_LENGTH);
}

/** The subtitle's note on classes that are not shown. */
function leftOut({ name, classes }: ChartHead, shown: number): string[] {
  return shown === classes.length
    ? []
    : [`${shortName(name, 40)}: the ${shown} largest of ${whole(classes.length)} classes`];
}
