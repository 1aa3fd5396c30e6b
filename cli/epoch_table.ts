/**
 * The table of a training run on a terminal: a row for each epoch as it ends. Columns are as wide
 * from the first row on as the figures of the last may be; what does not fit is left out, the least
 * needed first.
 */
import { shortNames } from "../charts/names.ts";
import { percent } from "../charts/words.ts";
import { type Head, isClassHead, kindOf } from "../data/mod.ts";
import { type Column, renderTable } from "../eval/table.ts";
import type { EpochMetrics } from "../train/mod.ts";
import { figureOf, figureText, meanFigure } from "./head_figures.ts";

/** A column: its title, the widest figure that is to be expected, and an epoch's figure. */
interface Figure {
  readonly title: string;
  readonly widest: string;
  readonly of: (metrics: EpochMetrics) => string;
}

/** Lays out the epochs of a run. */
export class EpochTable {
  /** Titles and a rule below them. */
  readonly heading: string;
  readonly #figures: readonly Figure[];
  readonly #width: number;

  /**
   * @param heads The heads.
   * @param lastEpoch The longest number of epochs done that is to be expected, as text.
   * @param width Columns of the terminal.
   */
  constructor(heads: readonly Head[], lastEpoch: string, width: number) {
    this.#width = width;
    const all = layouts(heads, lastEpoch);
    this.#figures = all.find((layout) => tableWidth(layout, width) <= width) ?? all.at(-1)!;
    this.heading = lines(this.#figures, width).slice(0, 2).join("\n");
  }

  /** An epoch's row. */
  row(metrics: EpochMetrics): string {
    return lines(this.#figures, this.#width, metrics)[3]!;
  }
}

/** The columns to show, from all of them to the fewest. */
function layouts(heads: readonly Head[], lastEpoch: string): Figure[][] {
  const loss = (title: string, of: (metrics: EpochMetrics) => number | null): Figure => ({
    title,
    widest: "00.0000",
    of: (metrics) => of(metrics)?.toFixed(4) ?? "",
  });
  const losses: Figure[] = [
    {
      title: "epoch",
      widest: `* ${lastEpoch}`,
      of: ({ epoch, best }) => best ? `* ${epoch}` : String(epoch),
    },
    loss("loss", ({ train_loss }) => train_loss),
    loss("val loss", ({ val_loss }) => val_loss),
  ];
  const titles = shortNames(heads.map(({ name }) => name), 24);
  const ofHeads = heads.map((head, index): Figure => {
    const kind = kindOf(head);
    const { name, widest } = figureOf(kind);
    return {
      title: name === "" ? titles[index]! : `${titles[index]} ${name}`,
      widest,
      of: (metrics) => figureText(metrics, head.name, kind),
    };
  });
  const mean = {
    title: heads.every(isClassHead) ? "accuracy" : "score",
    widest: "100.0 %",
    of: meanText,
  };
  const rate = {
    title: "rate",
    widest: "0.0e-0",
    of: ({ learning_rate }: EpochMetrics) => learning_rate.toExponential(1),
  };
  const speed = {
    title: "images/s",
    widest: "00000.0",
    of: ({ images_per_second }: EpochMetrics) => images_per_second.toFixed(1),
  };
  const time = {
    title: "time",
    widest: "0:00:00",
    of: ({ seconds }: EpochMetrics) => clock(seconds),
  };
  return [
    [...losses, ...ofHeads, rate, speed, time],
    [...losses, ...ofHeads, rate, time],
    [...losses, ...ofHeads, time],
    [...losses, ...ofHeads],
    [...losses, mean, rate, speed, time],
    [...losses, mean, time],
    [...losses, mean],
  ];
}

/** Titles, rule, the widest figures, and an epoch's. */
function lines(figures: readonly Figure[], width: number, metrics?: EpochMetrics): string[] {
  const columns = figures.map(({ title }): Column => ({ title, align: "right" }));
  const rows = [figures.map(({ widest }) => widest)];
  if (metrics) rows.push(figures.map(({ of }) => of(metrics)));
  return renderTable(columns, rows, width).split("\n");
}

/** How wide a table is, its titles shortened as far as they can be. */
function tableWidth(figures: readonly Figure[], width: number): number {
  return lines(figures, width)[1]!.length; // the rule
}

/** Nothing for an epoch without validation. */
function meanText(metrics: EpochMetrics): string {
  const share = meanFigure(metrics);
  return Number.isNaN(share) ? "" : percent(share);
}

/** `0:05`, `12:34`, `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const parts = hours > 0 ? [hours, minutes, whole % 60] : [minutes, whole % 60];
  return parts.map((part, index) => index === 0 ? part : String(part).padStart(2, "0")).join(":");
}
