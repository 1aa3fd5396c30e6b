/** How well decisions hold, in words and as a table for a terminal. */
import { shortName } from "../../charts/names.ts";
import { chosenShare, percent } from "../../charts/words.ts";
import { requireKnownOptions } from "../../data/known_options.ts";
import { figureTable, share, type TableFigures, threeDigits } from "../figure_table.ts";
import { tableOptionNames, type TableOptions } from "../table.ts";
import type {
  DecisionFigures,
  MarginFigures,
  RightShare,
  SureFigures,
  TogetherFigures,
} from "./decision_figures.ts";
import { fewestImages } from "./holding.ts";

interface Row extends Omit<TogetherFigures, "heads"> {
  readonly name: string;
  readonly calibration?: SureFigures["calibration_error"];
}

const columns: TableFigures<Row> = {
  name: { title: "head", of: ({ name }) => name },
  figures: [
    { title: "sure", of: ({ coverage }) => share(coverage) },
    { title: "right of these", of: ({ sure }) => share(sure?.precision) },
  ],
  more: [
    { title: "95 % interval", of: ({ sure }) => sure ? interval(sure) : undefined },
    {
      title: "calibration error",
      of: ({ calibration: error }) =>
        error && `${percent(error.before)} -> ${percent(error.after)}`,
    },
  ],
  last: [{ title: "images", of: ({ images }) => String(images) }],
};

/** Heads in the sentence. */
const MOST_NAMED = 10;

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * What share of images can be tagged at the wanted precision, and how well that holds.
 *
 * @param figures How well the decisions hold.
 * @param options.width Columns of the terminal; unlimited by default.
 * @returns Lines of text: one sentence, a table, and what cannot be promised with the reason.
 */
export function decisionsText(figures: DecisionFigures, options: TableOptions = {}): string {
  requireKnownOptions("decisionsText", options, tableOptionNames);
  const { width = Infinity } = options;
  const heads = Object.entries(figures.heads).map(([name, head]) => ({
    name: shortName(name),
    head,
  }));
  const sure = heads.flatMap(({ name, head }) => head.kind === "number" ? [] : [{ name, head }]);
  const margins = heads.flatMap(({ name, head }) => head.kind === "number" ? [{ name, head }] : []);
  const rows = sure.map(({ name, head }): Row => ({
    ...head,
    name,
    calibration: head.calibration_error,
  }));
  const { together } = figures;
  if (together) rows.push({ ...together, name: allOf(together.heads.length) });
  const judged = figures.chosen
    ? "Right of these: each image is judged by what was chosen on others.\n"
    : "";
  return [
    rows.length === 0
      ? ""
      : `${sentence(figures, rows)}\n\n` + figureTable(rows, columns, width) + judged,
    sure.map(({ name, head }) => unsure(name, head, figures)).join(""),
    margins.map(({ name, head }) => marginText(name, head, figures)).join(""),
  ].filter((part) => part !== "").join("\n");
}

function sentence({ precision, chosen }: DecisionFigures, rows: readonly Row[]): string {
  const [first, ...others] = rows.map(({ name, coverage }) => ({
    name,
    images: rounded(coverage),
  }));
  const what = chosen
    ? `of images can be tagged at ${chosenShare(precision)} precision`
    : `of these images are sure, by decisions for ${chosenShare(precision)} precision`;
  return `${first!.name}: ${first!.images} ${what}` +
    listed(others).map(({ name, images }) => `, ${name} ${images}`).join("");
}

/** Of many heads the first and all together: the table has each. */
function listed<Item>(items: readonly Item[]): readonly Item[] {
  return items.length <= MOST_NAMED
    ? items
    : [...items.slice(0, MOST_NAMED - 1), ...items.slice(-1)];
}

/** Why a head has nothing that is sure; empty where it has. */
function unsure(name: string, { images, coverage }: SureFigures, of: DecisionFigures): string {
  if (coverage > 0 || !of.chosen) return "";
  const precision = chosenShare(of.precision);
  const fewest = fewestImages(of.precision);
  return images < fewest
    ? `${name}: ${imagesAre(images)} too few to show ${precision} precision; ` +
      `at least ${fewest} are needed.\n`
    : `${name}: however confident, answers are not shown to be right in ${precision} of cases.\n`;
}

function imagesAre(images: number): string {
  return images === 1 ? "1 image is" : `${images} images are`;
}

function marginText(
  name: string,
  { images, margin, within }: MarginFigures,
  { precision, chosen }: DecisionFigures,
): string {
  if (margin === null) {
    return `${name}: ${imagesAre(images)} too few for a margin that holds ${
      chosenShare(precision)
    } of numbers.\n`;
  }
  const attained = within &&
    `; ${chosen ? "of images it was not chosen on, " : "of these images "}` +
      `${percent(within.precision)} are (95 % interval ${interval(within)})`;
  return `${name}: ${chosenShare(precision)} of numbers are within ${
    threeDigits(margin)
  } of the truth` +
    `${attained ?? ""}.\n`;
}

function allOf(heads: number): string {
  return heads === 2 ? "both" : `all ${numbers[heads] ?? heads}`;
}

function interval({ low, high }: RightShare): string {
  return `${percent(low)} to ${percent(high)}`;
}

/** A share in words: `91 %`; one that is nearly all has digits, as 99.85 % are not 100 %. */
function rounded(value: number): string {
  const whole = Math.round(100 * value);
  return whole === 100 ? `${Math.floor(1e4 * value) / 100} %` : `${whole} %`;
}
