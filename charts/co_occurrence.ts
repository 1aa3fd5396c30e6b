/** How often the classes of two heads occur together: a heat map on a logarithmic scale. */
import type { ChartHead } from "./head.ts";
import { namesAxis, onCell } from "./cells.ts";
import type { Chart } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, sum, whole } from "./words.ts";

/** Images by the classes of two heads. */
export interface CoOccurrenceCounts {
  /** The head whose classes are rows. */
  readonly rows: ChartHead;
  /** The head whose classes are columns. */
  readonly columns: ChartHead;
  /** Images `[rows, columns]`. */
  readonly counts: ArrayLike<number>;
}

/** More classes than these are not readable; the largest are shown. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 20;
const ROW = 20;

/**
 * Describes the heat map of two heads' classes, the largest first.
 *
 * @param coOccurrence The counts; at least one class on each side.
 * @returns The chart.
 */
export function coOccurrenceChart({ rows, columns, counts }: CoOccurrenceCounts): Chart {
  const width = columns.classes.length;
  const at = (row: number, column: number) => counts[row * width + column]!;
  const rowsShown = largest(
    rows.classes.map((_, row) => sum(columns.classes.map((_, column) => at(row, column)))),
    MOST_ROWS,
  );
  const columnsShown = largest(
    columns.classes.map((_, column) => sum(rows.classes.map((_, row) => at(row, column)))),
    MOST_COLUMNS,
  );
  const rowNames = rowsShown.map((row) => rows.classes[row]!);
  const columnNames = columnsShown.map((column) => columns.classes[column]!);
  const most = Math.max(1, ...rowsShown.flatMap((r) => columnsShown.map((c) => at(r, c))));
  const cells = rowsShown.flatMap((r, row) =>
    columnsShown.map((c, column) => {
      const count = at(r, c);
      const opacity = count === 0 ? 0 : 0.1 + 0.9 * (Math.log(count) / Math.log(Math.max(2, most)));
      return {
        row,
        column,
        rowName: rowNames[row]!,
        columnName: columnNames[column]!,
        count,
        opacity,
      };
    })
  );
  const empty = cells.filter(({ count }) => count === 0).length;
  const title = `${rows.name} and ${columns.name}`;
  const subtitle = [
    "Images that have both; stronger colour: more, on a logarithmic scale",
    `${counted(empty, "cell")} of ${whole(cells.length)} ${empty === 1 ? "is" : "are"} empty`,
    ...leftOut(rows, rowNames.length),
    ...leftOut(columns, columnNames.length),
  ];
  return {
    ...columnWide,
    // On a narrow screen it is scrolled rather than squeezed.
    usermeta: { leastWidth: 200 + 26 * columnNames.length },
    description: `${title}. ${subtitle.join(". ")}.`,
    height: ROW * rowNames.length,
    title: { text: title, subtitle },
    data: { values: cells },
    encoding: {
      x: {
        field: "column",
        type: "ordinal",
        scale: { padding: 0.04 },
        axis: { ...namesAxis(columnNames), orient: "top", title: columns.name, labelAngle: -55 },
      },
      y: {
        field: "row",
        type: "ordinal",
        scale: { padding: 0.04 },
        axis: { ...namesAxis(rowNames), title: rows.name },
      },
      tooltip: [
        { field: "rowName", title: rows.name },
        { field: "columnName", title: columns.name },
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
        mark: { type: "text", fontSize: 10 },
        encoding: {
          text: { field: "count", type: "quantitative", format: most < 1e4 ? "d" : ".2~s" },
          color: onCell("opacity"),
        },
      },
    ],
  };
}

/** The indices of the largest totals, largest first. */
function largest(totals: readonly number[], limit: number): number[] {
  return totals.map((_, index) => index).sort((a, b) => totals[b]! - totals[a]!).slice(0, limit);
}

/** What is said of classes that are not shown. */
function leftOut({ name, classes }: ChartHead, shown: number): string[] {
  return shown === classes.length
    ? []
    : [`${name}: the ${shown} largest of ${classes.length} classes`];
}
