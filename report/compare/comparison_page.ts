/** The page of a comparison: figures, options, curves, and image by image where two runs disagree. */
import { liveAssets, runCurves, shortNames } from "../../charts/mod.ts";
import { lessIsBetter, type RunFigure } from "../../train/mod.ts";
import { chartFigure } from "../page/chart.ts";
import { counted, figures, type Html, html, percent, table } from "../page/html.ts";
import { MOST_HEADS, MOST_ROWS } from "../page/limits.ts";
import { quantity } from "../page/numbers.ts";
import { renderPage, type Section } from "../page/page.ts";
import { TileBook } from "../thumbnails/tile_book.ts";
import { sheetRules, tileRule } from "../thumbnails/tiles.ts";
import { type ComparedPictures, mostImages } from "./compared_pictures.ts";
import type { DifferingImage, HeadComparison } from "./image_comparison.ts";
import type { ComparedRun, PairComparison, RunComparison } from "./run_comparison.ts";

/** The figure of a head in each of the runs. */
export interface FigureRow {
  /** The head and what is measured. */
  readonly title: string;
  /** By run; undefined where it has none. [runs] */
  readonly values: readonly (number | undefined)[];
  /** The place of the best, where it is not the only one. */
  readonly best: number | undefined;
  /** A value as text. */
  readonly write: (value: number) => string;
  /** How much a value is above that of the first run, as text. */
  readonly difference: (value: number) => string;
}

const measures = {
  accuracy: "accuracy",
  mean_average_precision: "mean average precision",
  mean_absolute_error: "mean absolute error",
};

/** The figures of the best models side by side: the loss, and each head's. */
export function figureRows(runs: readonly ComparedRun[]): FigureRow[] {
  const found = new Map(
    runs.flatMap(({ best }) => best?.figures ?? []).map((of) => [`${of.figure}:${of.head}`, of]),
  );
  const row = (
    title: string,
    values: readonly (number | undefined)[],
    less: boolean,
    write: (value: number) => string,
    writeDifference: (difference: number) => string,
  ): FigureRow => {
    const known = values.filter((value) => value !== undefined);
    const best = known.length < 2 || new Set(known).size < 2
      ? undefined
      : values.indexOf(less ? Math.min(...known) : Math.max(...known));
    const [first] = values;
    const difference = (value: number) => {
      if (first === undefined) return "";
      return signed(value - first, writeDifference);
    };
    return { title, values, best, write, difference };
  };
  const valueOf = ({ best }: ComparedRun, { head, figure }: RunFigure) =>
    best?.figures.find((other) => other.head === head && other.figure === figure)?.value;
  const loss = (value: number) => value.toFixed(4);
  // A sum over other heads is another figure.
  const headsOf = ({ heads }: ComparedRun) => heads.map(({ name }) => name).toSorted().join("\n");
  const sameHeads = runs.every((run) => headsOf(run) === headsOf(runs[0]!));
  const losses = row("validation loss", runs.map(({ best }) => best?.loss), true, loss, loss);
  return [
    sameHeads ? losses : {
      ...losses,
      title: "validation loss, of other heads",
      best: undefined,
      difference: () => "",
    },
    ...[...found.values()].map((of) => {
      const values = runs.map((run) => valueOf(run, of));
      const title = `${of.head} ${measures[of.figure]}`;
      if (of.figure !== "mean_absolute_error") {
        return row(title, values, false, percent, (share) => `${(100 * share).toFixed(1)}`);
      }
      const write = (value: number) => quantity(value, Math.abs(of.value) / 10 || 1);
      return row(title, values, lessIsBetter(of.figure), write, write);
    }),
  ];
}

/** A difference with its sign; nothing where none shows. */
function signed(difference: number, write: (value: number) => string): string {
  const size = write(Math.abs(difference));
  return /[1-9]/.test(size) ? `${difference > 0 ? "+" : "−"}${size}` : "±0";
}

/** Whether a difference between two models is more than chance, in words. */
export function verdict(
  { images, onlyFirst, onlyOther, chance }: HeadComparison,
  first: string,
  other: string,
): string {
  if (onlyFirst.length + onlyOther.length === 0) {
    return `of ${counted(images, "image")}, both get the same ones right.`;
  }
  const better = onlyFirst.length > onlyOther.length ? first : other;
  const sure = chance < 0.05
    ? `${better} is better: so large a difference comes by chance in ${
      chanceText(chance)
    } of cases.`
    : `That may be chance: equally good models differ as much in ${chanceText(chance)} of cases.`;
  return `of ${counted(images, "image")}, ${onlyOther.length} only ${other} gets right, ` +
    `${onlyFirst.length} only ${first}. ${sure}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function chanceText(chance: number): string {
  return chance < 0.001 ? "less than 0.1 %" : percent(chance).replace("\u00a0", " ");
}

/**
 * Renders the page.
 *
 * @param found What was found.
 * @param pictures Pictures of the images on which runs disagree.
 * @returns The text of a self-contained HTML file.
 */
export async function comparisonPage(
  found: Omit<RunComparison, "path">,
  pictures: ComparedPictures,
): Promise<string> {
  const { runs, options, pairs, notes } = found;
  const book = new TileBook(pictures);
  const names = shortNames(runs.map(({ name }) => name), 32);
  const pairParts = pairs.map((pair) => pairSection(pair, names, pictures, book));
  const live = await liveAssets();
  return await renderPage({
    title: `${names.slice(0, 3).join(", ")}${names.length > 3 ? " and others" : ""} compared`,
    subtitle: `${runs.length} runs; differences are to ${names[0]}`,
    summary: html`${headline(runs, names)}${
      notes.map((note) => html`<p class="notice">${note}.</p>`)
    }`,
    sections: [
      { id: "figures", title: "Figures", body: figuresTable(runs, names) },
      { id: "options", title: "Options", body: optionsTable(options, names) },
      { id: "curves", title: "Curves", body: await curvesPart(runs, names) },
      ...pairParts,
    ],
    styles: [live.style, tileRule(book.layout)],
    pictureStyle: sheetRules(await book.atlas()),
    scripts: [live.script],
  });
}

/** For each run how far it came, and its mean figure. */
function headline(runs: readonly ComparedRun[], names: readonly string[]): Html {
  return figures(runs.map(({ best, epochs, plannedEpochs, state }, index) => {
    const shares = best?.figures.filter(({ figure }) => figure !== "mean_absolute_error") ?? [];
    const mean = shares.reduce((sum, { value }) => sum + value, 0) / shares.length;
    return {
      name: names[index]!,
      value: shares.length > 0 ? percent(mean) : best ? best.loss.toFixed(3) : "–",
      note:
        `${
          shares.length > 0 ? "mean over its heads" : best ? "validation loss" : "no validation"
        }, ` +
        `${epochs} of ${plannedEpochs} epochs, ${state}`,
    };
  }));
}

function figuresTable(runs: readonly ComparedRun[], names: readonly string[]): Html {
  const columns = [
    { title: "best model" },
    ...names.map((title) => ({ title, number: true })),
  ];
  const cell = ({ values, best, write, difference }: FigureRow, run: number): Html => {
    const value = values[run];
    if (value === undefined) return html`–`;
    const text = run === best ? html`<strong>${write(value)}</strong>` : html`${write(value)}`;
    return run === 0 ? text : html`${text} <span class="quiet">${difference(value)}</span>`;
  };
  const rows = figureRows(runs).slice(0, MOST_ROWS);
  return html`<p class="lead">Of the epoch whose model is kept as the best, on each run's validation
    images; the best in bold. Differences of shares are in percentage points.</p>${
    table("Figures of the best models", columns, [
      ...rows.map((row) => [row.title, ...runs.map((_, run) => cell(row, run))]),
      ["epoch of the best model", ...runs.map(({ best }) => String(best?.epoch ?? "–"))],
      ["time in seconds", ...runs.map(({ seconds }) => seconds.toFixed(0))],
    ])
  }`;
}

function optionsTable(options: RunComparison["options"], names: readonly string[]): Html {
  if (options.length === 0) return html`<p class="lead">All runs have the same options.</p>`;
  return html`<p class="lead">In which the runs differ; those that follow from others are left out.</p>${
    table(
      "Options in which the runs differ",
      [{ title: "option" }, ...names.map((title) => ({ title }))],
      options.map(({ title, values }) => [title, ...values]),
    )
  }`;
}

async function curvesPart(runs: readonly ComparedRun[], names: readonly string[]): Promise<Html> {
  const heads = [...new Set(runs.flatMap(({ heads }) => heads.map(({ name }) => name)))];
  const named = runs.map(({ metrics }, index) => ({ name: names[index]!, epochs: metrics }));
  const charts = runCurves(named, heads.slice(0, MOST_HEADS));
  if (charts.length === 0) return html`<p class="lead">No epoch is finished yet.</p>`;
  return html`<div class="columns">${await Promise.all(
    charts.map((chart, index) => chartFigure(() => chart, { id: `curve-${index}` })),
  )}</div>`;
}

function pairSection(
  { other, heads }: PairComparison,
  names: readonly string[],
  pictures: ComparedPictures,
  book: TileBook,
): Section {
  const [first, second] = [names[0]!, names[other]!];
  const cards = (images: readonly DifferingImage[], title: string): Html =>
    images.length === 0 ? html`` : html`
      <h4>${title}: ${counted(images.length, "image")}${images.length > mostImages
        ? `, the first ${mostImages}`
        : ""}</h4>
      <ul class="cards">${images.slice(0, mostImages).map((image) =>
        card(image, first, second, pictures, book)
      )}</ul>
    `;
  const classes = ({ classes, head }: HeadComparison): Html => {
    const shown = classes.filter(({ first, other }) => first !== other).slice(0, MOST_ROWS);
    if (shown.length === 0) return html``;
    return html`<details open><summary>F1 of each class</summary>${
      table(
        `F1 of each class of ${head}`,
        [
          { title: "class" },
          ...["images", first, second, "difference"].map((title) => ({ title, number: true })),
        ],
        shown.map(({ name, images, first, other }) => [
          name,
          String(images),
          percent(first),
          percent(other),
          signed(other - first, (share) => (100 * share).toFixed(1)),
        ]),
      )
    }</details>`;
  };
  return {
    id: `images-${other}`,
    title: `${second} against ${first}`,
    entry: second,
    body: html`<p class="lead">Image by image, on those that both were evaluated on.</p>${
      heads.slice(0, MOST_HEADS).map((head) =>
        html`<h3>${head.head}</h3><p>${capital(verdict(head, first, second))}</p>${classes(head)}${
          cards(head.onlyOther, `Only ${second} is right`)
        }${cards(head.onlyFirst, `Only ${first} is right`)}`
      )
    }`,
  };
}

function card(
  { id, label, first: one, other }: DifferingImage,
  first: string,
  second: string,
  { pixels }: ComparedPictures,
  book: TileBook,
): Html {
  const picture = pixels.get(id);
  return html`<li class="card">${
    picture === undefined ? "" : book.element(id, () => picture, `image ${id}, labelled ${label}`)
  }<div><strong>${id}</strong><div>labelled ${label || "no tag"}</div>
    <div class="quiet">${first}: ${one || "no tag"}</div>
    <div class="quiet">${second}: ${other || "no tag"}</div></div></li>`;
}
