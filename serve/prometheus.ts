/**
 * Metrics in Prometheus' text format, version 0.0.4: each family with its help and type, then a line for
 * each series. Implemented bucketCount because the package for it cannot be compiled into an executable: a test
 * file of its dependency, 100,000 sums in a row, overflows the compiler's stack.
 *
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/
 */

/** The media type of the format. */
export const prometheusType = "text/plain; version=0.0.4; charset=utf-8";

/** A metric family. */
export interface Family {
  /** The family's lines, each with a trailing newline. */
  text(): string;
}

/** A counter with one series for each combination of label values. */
export class Counter<Label extends string> implements Family {
  readonly #name: string;
  readonly #help: string;
  readonly #values = new Map<string, number>();

  /** @param name By convention ending in `_total`. */
  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  /** Adds to the series of these labels; adding 0 creates the series. */
  add(labels: Readonly<Record<Label, string>>, amount: number): void {
    const series = Object.entries<string>(labels)
      .map(([label, value]) => `${label}="${escapeLabel(value)}"`).join();
    this.#values.set(series, (this.#values.get(series) ?? 0) + amount);
  }

  text(): string {
    const series = [...this.#values].map(([labels, value]) =>
      `${this.#name}{${labels}} ${value}\n`
    );
    return familyHeader(this.#name, this.#help, "counter") + series.join("");
  }
}

/** A gauge whose value is computed when it is read. */
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
    return `${familyHeader(this.#name, this.#help, "gauge")}${this.#name} ${this.#read()}\n`;
  }
}

/** A cumulative histogram with fixed bucket bounds. */
export class Histogram implements Family {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  /** Count of each bucket, not cumulative; the last one has no upper bound. */
  readonly #counts: number[];
  #sum = 0;

  /** @param bounds Upper bounds of the buckets, ascending. */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
    this.#counts = new Array(bounds.length + 1).fill(0);
  }

  /** Adds an observation. */
  observe(value: number): void {
    const place = this.#bounds.findIndex((bound) => value <= bound);
    this.#counts[place < 0 ? this.#bounds.length : place]! += 1;
    this.#sum += value;
  }

  text(): string {
    const name = this.#name;
    let text = familyHeader(name, this.#help, "histogram");
    let count = 0;
    for (const [place, bucketCount] of this.#counts.entries()) {
      count += bucketCount;
      text += `${name}_bucket{le="${this.#bounds[place] ?? "+Inf"}"} ${count}\n`;
    }
    return `${text}${name}_sum ${this.#sum}\n${name}_count ${count}\n`;
  }
}

function familyHeader(name: string, help: string, type: string): string {
  const escaped = help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return `# HELP ${name} ${escaped}\n# TYPE ${name} ${type}\n`;
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
