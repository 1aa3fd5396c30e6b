/** The figure of each head that an epoch is judged by, as text: accuracy, mean average precision, or mean absolute error. */
import { shortName } from "../charts/names.ts";
import { percent } from "../charts/words.ts";
import type { HeadKind } from "../data/mod.ts";
import { own } from "../data/own.ts";
import type { EpochMetrics } from "../train/mod.ts";

/** The figure of a kind of heads. */
interface KindFigure {
  /** Its name behind that of a head; "" for accuracies, which need none. */
  readonly name: string;
  /** The widest text that is to be expected. */
  readonly widest: string;
  /** An epoch's, by head. */
  readonly of: (metrics: EpochMetrics) => Readonly<Record<string, number>>;
  /** As text. */
  readonly text: (value: number) => string;
}

const figures: Readonly<Record<HeadKind, KindFigure>> = {
  class: { name: "", widest: "100.0 %", of: ({ accuracy }) => accuracy, text: percent },
  tags: {
    name: "mAP",
    widest: "100.0 %",
    of: ({ mean_average_precision = {} }) => mean_average_precision,
    text: percent,
  },
  number: {
    name: "MAE",
    widest: "0.00e+0",
    of: ({ mean_absolute_error = {} }) => mean_absolute_error,
    text: shortNumber,
  },
};

/** The name of a head's figure behind that of the head, such as `usage mAP`, and its widest text. */
export function figureOf(kind: HeadKind): Pick<KindFigure, "name" | "widest"> {
  return figures[kind];
}

/** A head's figure; nothing for an epoch without validation, and for a head without labels. */
export function figureText(metrics: EpochMetrics, head: string, kind: HeadKind): string {
  const { of, text } = figures[kind];
  const value = own(of(metrics), head);
  return value === undefined || Number.isNaN(value) ? "" : text(value);
}

/** The figures of all heads, such as `gender 91.0 %`, `usage mAP 72.5 %` and `year MAE 1.204`. */
export function headFigures(metrics: EpochMetrics): string[] {
  return Object.values(figures).flatMap(({ name, of, text }) =>
    Object.entries(of(metrics)).map(([head, value]) =>
      [shortName(head), ...(name === "" ? [] : [name]), text(value)].join(" ")
    )
  );
}

/** Accuracy over the heads or, of a model with other kinds of heads, the score; NaN for an epoch without validation. */
export function meanFigure(metrics: EpochMetrics): number {
  const { accuracy, score } = metrics;
  if (score !== undefined) return score ?? NaN;
  const shares = Object.values(accuracy).filter((share) => !Number.isNaN(share));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A number in four digits, such as 12.35, 0.01235, 123456 or 1.23e+9. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-2 || size >= 1e7)) return value.toExponential(2);
  const digits = size === 0 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(size)));
  return value.toFixed(digits);
}
