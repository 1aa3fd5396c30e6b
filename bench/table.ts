/** The benchmark's table: its columns and cells, for a terminal and for Markdown. */
import { percent } from "../charts/words.ts";
import { type Column, renderTable } from "../eval/table.ts";
import type { Kind } from "./competitor.ts";
import type { Figures, Result } from "./measure.ts";

/** A result compared with the others. */
export interface Row extends Result {
  /** Images per second relative to facet's at the same setting; undefined without them. */
  readonly ratio: number | undefined;
  /** An epoch's images per second relative to the same competitor's training step alone. */
  readonly ofStep: number | undefined;
}

const titles: Record<Kind, string> = {
  step: "training step",
  inference: "inference",
  epoch: "epoch",
};

const columns: readonly Column[] = [
  { title: "measured" },
  { title: "batch", align: "right" },
  { title: "competitor" },
  { title: "ms", align: "right" },
  { title: "least - most", align: "right" },
  { title: "images/s", align: "right" },
  { title: "x facet", align: "right" },
  { title: "of step", align: "right" },
  { title: "MiB", align: "right" },
];

/** Most characters of a reason in a row without figures; the JSON has the whole reason. */
const longest = 72;

/** Compares results with each other. */
export function compare(results: readonly Result[]): Row[] {
  const rate = (kind: Kind, batch: number, name: string) => {
    const found = results.find((r) => r.kind === kind && r.batch === batch && r.name === name);
    return found && speed(found);
  };
  return results.map((result) => {
    const { kind, batch, name } = result;
    const step = kind === "epoch" ? rate("step", batch, name) : undefined;
    return {
      ...result,
      ratio: quotient(speed(result), rate(kind, batch, "facet")),
      ofStep: quotient(speed(result), step),
    };
  });
}

/** The table for a terminal. */
export function tableText(rows: readonly Row[]): string {
  return renderTable(columns, rows.map(cells), Infinity);
}

/** The table in Markdown, its columns padded as `deno fmt` would. */
export function tableMarkdown(rows: readonly Row[]): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(cells)]
    .map((line) => line.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const padded = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const [heading, ...body] = lines.map(padded);
  return [heading, rule, ...body].join("\n");
}

function cells({ kind, batch, name, outcome, ratio, ofStep }: Row): string[] {
  const start = [titles[kind], String(batch)];
  if ("reason" in outcome) {
    const text = `${name}: ${outcome.reason}`;
    const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
    return [...start, shown, ...Array(6).fill("-")];
  }
  const { milliseconds: { median, least, most }, imagesPerSecond, memory } = outcome;
  return [
    ...start,
    name,
    figure(median),
    `${figure(least)} - ${figure(most)}`,
    figure(imagesPerSecond),
    ratio === undefined ? "-" : figure(ratio),
    ofStep === undefined ? "-" : percent(ofStep),
    memory === undefined ? "-" : (memory / 2 ** 20).toFixed(0),
  ];
}

function speed({ outcome }: Result): number | undefined {
  return (outcome as Partial<Figures>).imagesPerSecond;
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

/** A number with three significant digits, or all those before its point. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
