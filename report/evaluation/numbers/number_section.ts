/** The section of a number head: predicted against true numbers, and how far they are off. */
import { errorHistogramChart, numberScatterChart } from "../../../charts/mod.ts";
import type { NumberFigures } from "../../../eval/mod.ts";
import { chartFigure, idOf } from "../../page/chart.ts";
import { counted, figures, type Html, html, percent } from "../../page/html.ts";
import { roundPercent } from "../../page/numbers.ts";
import type { NumberAnswers } from "./number_answers.ts";

/**
 * Renders the section.
 *
 * @param answers The head's answers.
 * @param position The head's index among those of the page.
 * @param found Its figures; undefined where no image has a label for it.
 * @param precision The share of numbers that the margin holds for, if that is known.
 */
export async function numberSection(
  answers: NumberAnswers,
  position: number,
  found: NumberFigures | undefined,
  precision: number | undefined,
): Promise<Html> {
  if (found === undefined) {
    return html`<p class="lead">No image has a label for this head.</p>`;
  }
  const { head: { name, mean, std }, margin, labelled } = answers;
  const id = idOf(name, position);
  const shown = labelled.map((image) => answers.at(image));
  const points = shown.map(({ truth, value }) => ({ truth: truth!, predicted: value }));
  const errors = shown.map(({ error }) => error);
  return html`
    <p
      class="lead">All in the unit of the column. The training images have ${answers.written(
        mean,
      )} on average, with a standard deviation of ${answers.written(std)}.</p>
        ${overview(answers, found, precision)}
    <div class="columns">${await Promise.all([
      chartFigure(() => numberScatterChart({ head: name, points, margin }), {
        id: `scatter-${id}`,
      }),
      chartFigure(() => errorHistogramChart({ head: name, errors, margin }), {
        id: `errors-${id}`,
      }),
    ])}</div>
  `;
}

function overview(
  answers: NumberAnswers,
  found: NumberFigures,
  precision: number | undefined,
): Html {
  const { margin, labelled } = answers;
  const within = labelled.filter((image) => Math.abs(answers.at(image).error) <= margin!).length;
  return figures([
    {
      name: "mean absolute error",
      value: answers.written(found.mean_absolute_error),
      note: `of ${counted(labelled.length, "image")}`,
    },
    {
      name: "median absolute error",
      value: answers.written(found.median_absolute_error),
      note: "half are closer",
    },
    {
      name: "root mean squared error",
      value: answers.written(found.root_mean_squared_error),
      note: "large errors count more",
    },
    {
      name: "R²",
      value: found.r2 === null ? "–" : found.r2.toFixed(3),
      note: "share of the variance explained",
    },
    ...(margin === undefined ? [] : [{
      name: "margin",
      value: `± ${answers.written(margin)}`,
      note: `holds for ${percent(within / labelled.length)} of these images` +
        (precision === undefined ? "" : `, chosen for ${roundPercent(precision)}`),
    }]),
  ]);
}
