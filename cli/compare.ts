/** `facet compare`: runs side by side, as figures on the terminal and as a page. */
import process from "node:process";
import { renderTable } from "../eval/table.ts";
import {
  compareRuns,
  type FigureRow,
  figureRows,
  type RunComparison,
  verdict,
} from "../report/mod.ts";
import { type Options, text } from "./option_text.ts";
import { highlighted, note, print, printJson, style, visibleLines, warn } from "./output.ts";

/** Compares the runs in folders. */
export async function compare(runs: readonly string[], options: Options): Promise<void> {
  const found = await compareRuns({ runs, out: text(options.out) }, { onNote: warn });
  if (options.json === true) printJson(comparisonJson(found));
  else print(comparisonText(found, process.stdout.columns || Infinity));
  note(`page: ${style("bold", found.path)}`);
}

/**
 * The figures of runs and what they say of one another.
 *
 * @param width Characters of a line.
 */
export function comparisonText({ runs, options, pairs }: RunComparison, width: number): string {
  const figures = figureRows(runs);
  const cell = ({ values, best, write }: FigureRow, run: number) => {
    const value = values[run];
    if (value === undefined) return "–";
    return `${run === best ? "* " : ""}${write(value).replace("\u00a0", " ")}`;
  };
  const change = ({ values, difference }: FigureRow, run: number) => {
    const value = values[run];
    const above = run === 0 || value === undefined ? "" : difference(value);
    return above === "" ? "" : ` (${above})`;
  };
  const right = (title: string) => ({ title, align: "right" as const });
  const beside = renderTable([{ title: "" }, ...runs.map(({ name }) => right(name))], [
    ...options.map(({ title, values }) => [title, ...values]),
    ...figures.map((row) => [
      row.title,
      ...runs.map((_, run) => cell(row, run) + change(row, run)),
    ]),
  ], width);
  // Of more runs than there is room for, one below the other.
  const fits = beside.split("\n").every(({ length }) => length <= width);
  const below = () =>
    renderTable([{ title: "" }, ...[...options, ...figures].map(({ title }) => right(title))], [
      ...runs.map(({ name }, run) => [
        name,
        ...options.map(({ values }) => values[run]!),
        ...figures.map((row) => cell(row, run)),
      ]),
    ], width);
  const lines = pairs.flatMap(({ other, heads }) => [
    ...(pairs.length > 1 ? [visibleLines(`${runs[other]!.name} against ${runs[0]!.name}:`)] : []),
    ...heads.map((head) =>
      visibleLines(`${head.head}: ${verdict(head, runs[0]!.name, runs[other]!.name)}`)
    ),
  ]);
  return [
    highlighted((fits ? beside : below()).trimEnd()),
    `* the best${fits ? `; in brackets the difference to ${runs[0]!.name}` : ""}`,
    ...lines,
  ].join("\n");
}

/** What programs read: without what each run's own files hold. */
function comparisonJson({ runs, ...rest }: RunComparison) {
  return {
    ...rest,
    runs: runs.map(({ metrics: _, heads, ...run }) => ({
      ...run,
      heads: heads.map(({ name }) => name),
    })),
  };
}
