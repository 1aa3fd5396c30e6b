/** `facet compare`: runs side by side, as figures on the terminal and as a page. */
import process from "node:process";
import { renderTable } from "../eval/table.ts";
import { compareRuns, figureRows, type RunComparison, verdict } from "../report/mod.ts";
import { type Options, text } from "./option_text.ts";
import { highlighted, note, printJson, style, visibleLines, warn, wrapped } from "./output.ts";

/** Compares the runs in folders. */
export async function compare(runs: readonly string[], options: Options): Promise<void> {
  const found = await compareRuns({ runs, out: text(options.out) }, { onNote: warn });
  if (options.json === true) printJson(comparisonJson(found));
  else console.log(wrapped(summary(found, process.stdout.columns || Infinity), process.stdout));
  note(`page: ${style("bold", found.path)}`);
}

function summary({ runs, options, pairs }: RunComparison, width: number): string {
  const figures = figureRows(runs);
  const cell = ({ values, best, write, difference }: typeof figures[number], run: number) => {
    const value = values[run];
    if (value === undefined) return "–";
    const above = run === 0 ? "" : difference(value);
    const change = above === "" ? "" : ` (${above})`;
    return `${run === best ? "* " : ""}${write(value).replace("\u00a0", "")}${change}`;
  };
  const table = renderTable(
    [{ title: "" }, ...runs.map(({ name }) => ({ title: name, align: "right" as const }))],
    [
      ...options.map(({ title, values }) => [title, ...values]),
      ...figures.map((row) => [row.title, ...runs.map((_, run) => cell(row, run))]),
    ],
    width,
  );
  const lines = pairs.flatMap(({ other, heads }) =>
    heads.map((head) =>
      visibleLines(`${head.head}: ${verdict(head, runs[0]!.name, runs[other]!.name)}`)
    )
  );
  return [
    `${highlighted(table.trimEnd())}\n* the best; in brackets the difference to ${runs[0]!.name}`,
    ...lines,
  ]
    .join("\n");
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
