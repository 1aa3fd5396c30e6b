/**
 * Figures in Prometheus' text format, version 0.0.4: each family once, with its help and its type,
 * then a line for each series. Written here because the package for it cannot be compiled into an
 * executable: a file among the tests of its dependency, 100,000 sums in a row, overflows the
 * compiler's stack.
 *
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/
 */

/** The media type of the format. */
export const prometheusType = "text/plain; version=0.0.4; charset=utf-8";

/** Figures of one name. */
export interface Family {
  /** Its lines, each with its newline. */
  text(): string;
}

/** A figure that only grows, one for each combination of its labels' values. */
export class Counter<Label extends string> implements Family {
  readonly #name: string;
  readonly #help: string;
  readonly #values = new Map<string, number>();

  /** @param name By convention with `_total` at its end. */
  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  /** Adds to the series of these labels; 0 makes it known before there is anything to count. */
  add(labels: Readonly<Record<Label, string>>, amount: number): void {
    const series = Object.entries<string>(labels)
      .map(([label, value]) => `${label}="${escapeLabel(value)}"`).join();
    this.#values.set(series, (this.#values.get(series) ?? 0) + amount);
  }

  text(): string {
    const series = [...this.#values].map(([labels, value]) =>
      `${this.#name}{${labels}} ${value}\n`
    );
    return about(this.#name, this.#help, "counter") + series.join("");
  }
}

/** A figure that is asked for when it is read. */
export class Gauge implements Family {
  readonly #name: string;
  readonly #help: string;
  readonly #read: () => number;

  constructor(name: string, help: string, read: () => number) {
    this.#name = name;
    this.#help = help;
    this.#read = read;
  }

  text(): string {
    return `${about(this.#name, this.#help, "gauge")}${this.#name} ${this.#read()}\n`;
  }
}

/** How many observations were at most so large, for each of some bounds, and their sum. */
export class Histogram implements Family {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  /** Observations between each bound and the one before; the last are larger than any bound. */
  readonly #counts: number[];
  #sum = 0;

  /** @param bounds Ascending. */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
    this.#counts = new Array(bounds.length + 1).fill(0);
  }

  /** Counts a value. */
  observe(value: number): void {
    const place = this.#bounds.findIndex((bound) => value <= bound);
    this.#counts[place < 0 ? this.#bounds.length : place]! += 1;
    this.#sum += value;
  }

  text(): string {
    const name = this.#name;
    let text = about(name, this.#help, "histogram");
    let count = 0;
    for (const [place, here] of this.#counts.entries()) {
      count += here;
      text += `${name}_bucket{le="${this.#bounds[place] ?? "+Inf"}"} ${count}\n`;
    }
    return `${text}${name}_sum ${this.#sum}\n${name}_count ${count}\n`;
  }
}

function about(name: string, help: string, type: string): string {
  const escaped = help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return `# HELP ${name} ${escaped}\n# TYPE ${name} ${type}\n`;
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
