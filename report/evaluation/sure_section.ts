/** What can be left to the model: how many images are sure, and how often the sure ones are right. */
import { coverageChart, type CoverageCurve } from "../../charts/mod.ts";
import type {
  ClassDecision,
  Decisions,
  HeadDecision,
  NumberDecision,
  TagsDecision,
} from "../../data/decisions.ts";
import type { Head } from "../../data/heads.ts";
import { own } from "../../data/own.ts";
import type { DecisionFigures, MarginFigures, RightShare, SureFigures } from "../../eval/mod.ts";
import { chartFigure } from "../page/chart.ts";
import { type Html, html, percent, table, whole } from "../page/html.ts";
import { MOST_ROWS } from "../page/limits.ts";
import { roundPercent } from "../page/numbers.ts";
import type { HeadAnswers } from "./answers.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";

/** A head whose answers can be sure. */
interface SureHead {
  readonly name: string;
  readonly decision: ClassDecision | TagsDecision;
  readonly found: SureFigures;
}

/** A head of numbers with a margin. */
interface MarginHead {
  readonly answers: NumberAnswers;
  readonly decision: NumberDecision;
  readonly found: MarginFigures;
}

/**
 * Renders the section.
 *
 * @param heads The heads.
 * @param answers Their answers.
 * @param decisions How they decide.
 * @param sureness How well that holds.
 */
export async function sureSection(
  heads: readonly Head[],
  answers: readonly HeadAnswers[],
  decisions: Decisions,
  sureness: DecisionFigures,
): Promise<Html> {
  const { precision, chosen } = sureness;
  const [sure, margins] = headsOf(heads, answers, decisions.heads, sureness);
  const wanted = roundPercent(precision);
  const judged = chosen
    ? "To say how many are right, each image is judged by what was chosen on the other images " +
      "(cross-validation)."
    : "What is sure was decided before, on other images.";
  return html`${
    sure.length === 0
      ? ""
      : html`<p class="lead">An answer is sure from the confidence on at which ${wanted}
      of the answers are right: of a class its probability, of tags the smallest probability of those that are
      given. Sure answers can be used as they are, the others are for people:
      <code>facet predict … --review review.csv</code> lists them. ${judged}</p>
      ${await coverageFigure(sure, sureness)}${sureTable(sure, sureness)}${
        chosen && sure.some(({ decision }) => decision.sureFrom === null)
          ? html`<p class="lead">Never: however confident, answers are not shown to be right in ${wanted} of
        cases; more images may show it.</p>`
          : ""
      }`
  }${
    margins.length === 0 ? "" : html`
      ${sure.length === 0 ? "" : html`<h3>Margins of numbers</h3>`}
            <p
        class="lead">${wanted} of the numbers should be at most so far from the truth.</p>${marginTable(
          margins,
        )}
    `
  }`;
}

/** The heads that can be sure, and those with a margin; heads without labels are neither. */
function headsOf(
  heads: readonly Head[],
  answers: readonly HeadAnswers[],
  decisions: readonly HeadDecision[],
  sureness: DecisionFigures,
): [SureHead[], MarginHead[]] {
  const [sure, margins]: [SureHead[], MarginHead[]] = [[], []];
  for (const [index, { name }] of heads.entries()) {
    const found = own(sureness.heads, name);
    const [of, decision] = [answers[index], decisions[index]!];
    if (found?.kind === "number") {
      if (!(of instanceof NumberAnswers)) continue;
      margins.push({ answers: of, decision: decision as NumberDecision, found });
    } else if (found !== undefined) {
      sure.push({ name, decision: decision as ClassDecision | TagsDecision, found });
    }
  }
  return [sure, margins];
}

/** The curves of all together and of the heads, of many heads those of which the fewest images are sure. */
function coverageFigure(heads: readonly SureHead[], sureness: DecisionFigures): Promise<Html> {
  const { together, precision } = sureness;
  const curveOf = (name: string, { curve, coverage, sure }: Sureness): CoverageCurve => ({
    name,
    points: curve.map(({ coverage, precision }) => ({ coverage, precision })),
    chosen: sure === null || coverage === 0 ? undefined : { coverage, precision: sure.precision },
  });
  const curves = heads.toSorted((a, b) => a.found.coverage - b.found.coverage)
    .map(({ name, found }) => curveOf(name, found));
  const all = together === null ? [] : [curveOf(allTogether, together)];
  return chartFigure(
    () => coverageChart({ curves: [...all, ...curves], wanted: precision }),
    { id: "coverage" },
  );
}

/** What figures of a head and of all heads together have in common. */
type Sureness = Pick<SureFigures, "images" | "coverage" | "sure" | "curve">;

/** What stands for all heads. */
const allTogether = "all together";

function sureTable(heads: readonly SureHead[], { together }: DecisionFigures): Html {
  const row = (name: string, from: string, { images, coverage, sure }: Sureness) => [
    name,
    from,
    percent(coverage),
    ...(sure === null || coverage === 0 ? ["–", "–"] : [percent(sure.precision), interval(sure)]),
    whole(images),
  ];
  return table(
    "How many images are sure, and how many of these are right",
    [
      { title: "head" },
      { title: "sure from", number: true },
      { title: "sure", number: true },
      { title: "right of these", number: true },
      { title: "95 % interval", number: true },
      { title: "images", number: true },
    ],
    [
      ...heads.slice(0, MOST_ROWS).map(({ name, decision: { sureFrom }, found }) =>
        row(name, sureFrom === null ? "never" : percent(sureFrom), found)
      ),
      ...(together === null ? [] : [row(allTogether, "all sure", together)]),
    ],
  );
}

function marginTable(heads: readonly MarginHead[]): Html {
  return table(
    "Margins of numbers, and how well they hold",
    [
      { title: "head" },
      { title: "margin", number: true },
      { title: "within it", number: true },
      { title: "95 % interval", number: true },
      { title: "images", number: true },
    ],
    heads.slice(0, MOST_ROWS).map(({ answers, found: { margin, within, images } }) => [
      answers.head.name,
      margin === null ? "too few images" : `± ${answers.written(margin)}`,
      within === null ? "–" : percent(within.precision),
      within === null ? "–" : interval(within),
      whole(images),
    ]),
  );
}

function interval({ low, high }: RightShare): string {
  return `${percent(low)} to ${percent(high)}`;
}
