/** The figures of several trainings by epoch, a line for each training. */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "./names.ts";
import type { Chart } from "./render.ts";
import { curves, type EpochFigures } from "./training_curves.ts";
import { percent } from "./words.ts";

/** Most characters of a name at the end of a line: of long ones a telephone has no room for the line. */
const NAME_LENGTH = 18;

/** A training among others. */
export interface NamedEpochs {
  /** Its name. */
  readonly name: string;
  /** Its epochs, in order. */
  readonly epochs: readonly EpochFigures[];
}

/**
 * Describes charts of figures by epoch, in each a line for every run that has the figure. A run has the same colour
 * in all of them.
 *
 * @param runs The runs; as many as there are colours at most.
 * @param heads The heads whose figures are drawn.
 * @returns Losses first, then each head's accuracy, mean average precision or mean absolute error.
 */
export function runCurves(runs: readonly NamedEpochs[], heads: readonly string[]): Chart[] {
  const names = shortNames(runs.map(({ name }) => name), NAME_LENGTH);
  const chart = (
    title: string,
    axis: string,
    of: (figures: EpochFigures) => number | null | undefined,
    share: boolean,
  ): Chart[] => {
    const lines = runs.map(({ epochs }, index) => ({
      name: names[index]!,
      points: epochs.flatMap((figures) => {
        const value = of(figures);
        return typeof value === "number" && Number.isFinite(value)
          ? [{ epoch: figures.epoch, value }]
          : [];
      }),
    }));
    if (lines.every(({ points }) => points.length === 0)) return [];
    return [curves(lines, {
      title,
      axis,
      format: share ? ".0%" : "~g",
      write: share ? percent : (value) => value.toPrecision(3),
    })];
  };
  const valueOf = (values: Readonly<Record<string, number>> | null | undefined, head: string) =>
    values && Object.hasOwn(values, head) ? values[head] : undefined;
  return [
    ...chart("Training loss", "of all heads together", (e) => e.train_loss, false),
    ...chart("Validation loss", "of all heads together", (e) => e.val_loss, false),
    ...heads.flatMap((head) => {
      const title = shortName(head, AXIS_NAME_LENGTH);
      return [
        ...chart(title, "validation accuracy", (e) => valueOf(e.accuracy, head), true),
        ...chart(
          title,
          "validation mean average precision",
          (e) => valueOf(e.mean_average_precision, head),
          true,
        ),
        ...chart(
          title,
          "validation mean absolute error, in the column's unit",
          (e) => valueOf(e.mean_absolute_error, head),
          false,
        ),
      ];
    }),
  ];
}
