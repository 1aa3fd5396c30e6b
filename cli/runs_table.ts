/** Runs as a table: a row for each, the best of each figure marked, and what does not fit left out. */
import { shortNames } from "../charts/names.ts";
import { percent } from "../charts/words.ts";
import { type Column, renderTable } from "../eval/table.ts";
import {
  lessIsBetter,
  type ListedRun,
  optionText,
  optionTitle,
  type RunFigure,
  type RunList,
} from "../train/mod.ts";
import { shortNumber } from "./head_figures.ts";
import { formatDuration } from "./progress.ts";

/** A column: its title and a run's cell. */
interface RunColumn extends Column {
  readonly of: (run: ListedRun) => string;
}

/** A table, and the titles of columns that there was no room for. */
export interface RunsTable {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/** What the table of a search has besides, and instead of when each run was trained and how it ended. */
export interface ScoreColumn {
  /** The figure by which runs are ordered. */
  readonly title: string;
  /** That of a run. */
  readonly of: (run: ListedRun) => string;
}

/**
 * Lays out runs.
 *
 * @param list The runs, in order.
 * @param width Columns of the terminal; Infinity where there is none.
 * @param score Of a search, the figure by which they are ordered.
 */
export function runsTable(
  { runs, differing }: Pick<RunList, "runs" | "differing">,
  width: number,
  score?: ScoreColumn,
): RunsTable {
  const name: RunColumn = { title: "run", shorten: "start", of: ({ name }) => name };
  const when: RunColumn = { title: "when", align: "right", of: ({ when }) => moment(when) };
  const epochs: RunColumn = {
    title: "epochs",
    align: "right",
    of: ({ epochs, plannedEpochs }) => score ? `${epochs}` : `${epochs}/${plannedEpochs}`,
  };
  const state: RunColumn = { title: "state", align: "right", of: ({ state }) => state };
  const time: RunColumn = {
    title: "time",
    align: "right",
    of: ({ seconds }) => Number.isNaN(seconds) ? "–" : formatDuration(seconds),
  };
  // That of epochs is in every row.
  const options = differing.filter((name) => name !== "epochs").map((name): RunColumn => ({
    title: optionTitle(name),
    ...(runs.every(({ options }) => typeof options[name] === "number") && { align: "right" }),
    of: ({ options }) => optionText(options, name),
  }));
  // The figure of an only head may be what a search orders by.
  const heads = headColumns(runs).filter(({ of }) =>
    score === undefined ||
    runs.some((run) => run.best !== undefined && of(run).replace("* ", "") !== score.of(run))
  );
  // In a search every option has its whole title: figures of heads are left out first.
  const room = (columns: readonly RunColumn[]) =>
    render(columns, runs, score ? Infinity : width).split("\n")[1]!.length;
  const ordering: RunColumn[] = score ? [{ ...score, align: "right" }] : [];
  const own = score ? [name, epochs] : [name, when, epochs, state];
  const all = [...own, ...options, ...ordering, ...heads, time];
  // The least needed first; what is left out together, together.
  const single = (columns: readonly RunColumn[]) => columns.map((column) => [column]);
  const dispensable = score
    ? [heads, [time], ...single(options.toReversed())]
    : single([time, when, ...options.toReversed(), ...heads.toReversed()]);
  const leftOut: RunColumn[] = [];
  const shown = () => all.filter((column) => !leftOut.includes(column));
  for (const columns of dispensable) {
    if (room(shown()) <= width) break;
    leftOut.push(...columns);
  }
  return { text: render(shown(), runs, width), leftOut: leftOut.map(({ title }) => title) };
}

/** A column for each head that a run has a figure of. */
function headColumns(runs: readonly ListedRun[]): RunColumn[] {
  const all = runs.flatMap(({ best }) => best?.figures ?? []);
  const found = new Map(all.map((figure) => [`${figure.figure}:${figure.head}`, figure]));
  const figures = [...found.values()];
  const titles = shortNames(figures.map(({ head }) => head), 24);
  return figures.map(({ head, figure }, index) => {
    const of = ({ best }: ListedRun) =>
      best?.figures.find((other) => other.head === head && other.figure === figure);
    const known = runs.flatMap((run) => of(run)?.value ?? []);
    const differ = known.some((value) => value !== known[0]);
    const best = lessIsBetter(figure) ? Math.min(...known) : Math.max(...known);
    const measure = { accuracy: "", mean_average_precision: " mAP", mean_absolute_error: " MAE" };
    return {
      title: titles[index]! + measure[figure],
      align: "right",
      of: (run) => {
        const found = of(run);
        if (found === undefined) return "–";
        const mark = differ && found.value === best ? "* " : "";
        return mark + figureValue(found);
      },
    };
  });
}

/** A figure as text. */
export function figureValue({ figure, value }: Omit<RunFigure, "head">): string {
  return figure === "mean_absolute_error" ? shortNumber(value) : percent(value);
}

/** Fewest characters of a cell and of a title that still tell which it is; below that a column is left out. */
const least = 9;

function render(
  columns: readonly RunColumn[],
  runs: readonly ListedRun[],
  width: number,
): string {
  const legible = columns.map((column) => ({ ...column, least }));
  return renderTable(legible, runs.map((run) => columns.map(({ of }) => of(run))), width);
}

/** A moment here, as in 2026-01-31 09:05. */
function moment(when: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join("-");
  return `${day} ${two(when.getHours())}:${two(when.getMinutes())}`;
}
