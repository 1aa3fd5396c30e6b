/** What one head confuses: its matrix, the pairs mixed up most often, and what merging would gain. */
import { type LiveChart } from "../../charts/mod.ts";
import { type Confusion, mostConfused } from "../../eval/mod.ts";
import { idOf, liveFigure } from "../page/chart.ts";
import { type Html, html, percent, table } from "../page/html.ts";

const pairs = 15;

/**
 * The matrix, to be explored.
 *
 * @param confusion The head's.
 * @param position The head's among the model's.
 * @param matrix Its live chart.
 */
export function matrixFigure(
  { head }: Confusion,
  position: number,
  matrix: LiveChart,
): Html {
  return liveFigure(matrix, {
    id: `matrix-${idOf(head.name, position)}`,
    caption: "Rows are true classes, columns what they were taken for; a row adds up to all " +
      "images of its class. Click a cell, or go there by the arrow keys and press Enter, to see its images.",
  });
}

/** The pairs mixed up most often, each opening its images. */
export function confusedPairs(confusion: Confusion, position: number): Html {
  const { name, classes } = confusion.head;
  const found = mostConfused(confusion, pairs);
  if (found.length === 0) return html`<p>No image was taken for another class.</p>`;
  return table(
    `${name}: classes mixed up most often`,
    [
      { title: "true class" },
      { title: "taken for" },
      { title: "images", number: true },
      { title: "of the true class", number: true },
      { title: "" },
    ],
    found.map(({ truth, predicted, count, share }) => [
      truth,
      predicted,
      count,
      percent(share),
      html`
        <button class="plain" data-head="${position}" data-truth="${classes.indexOf(truth)}"
          data-predicted="${classes.indexOf(predicted)}"
          aria-label="Show the images of ${truth} taken for ${predicted}">show</button>
      `,
    ]),
  );
}
