/**
 * The progress of long work, on stderr: a bar that redraws itself on a terminal, a plain line now
 * and then anywhere else (a log file, a CI job). Figures are worked out when work is reported, not
 * on a timer: timers starve while a GPU is being waited for.
 */
import process from "node:process";
import { percent } from "../charts/words.ts";
import { cliProgress } from "./deps.ts";
import { drawnLine, isQuiet } from "./output.ts";

export interface ProgressOptions {
  /** What is going on, such as "Epoch 3 of 50". */
  readonly title: string;
  /** How much there is to do, in units; undefined where nobody knows. */
  readonly total: number | undefined;
  /** What is counted, such as "images". */
  readonly unit: string;
  /** How much was done before, by an earlier run; it does not count in the rate. */
  readonly start?: number | undefined;
  /** Whether the bar leaves a terminal when it stops; false by default. */
  readonly vanishes?: boolean | undefined;
}

export interface ProgressBar {
  /** Reports that `done` units are done in all, and figures to show with that, such as the loss. */
  update(done: number, fields?: Readonly<Record<string, string>>): void;
  /** Shows the last state for good. Call it however the work ends, or the bar keeps the process alive. */
  stop(): void;
}

/** Where progress is shown, and the clock it goes by; a test brings its own. */
export interface ProgressTarget {
  readonly stream: ProgressStream;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Starts showing the progress of some work. While a bar is up, nothing else should write to the
 * terminal. Where the user wants quiet, nothing is shown.
 */
export function progressBar(
  options: ProgressOptions,
  target: ProgressTarget = { stream: process.stderr, now: () => performance.now() },
): ProgressBar {
  if (isQuiet()) return { update: () => {}, stop: () => {} };
  const { total } = options;
  if (total === undefined || !target.stream.isTTY) return plainLines(options, target);
  return terminalBar({ ...options, total }, target);
}

/** The bars of work in stages, one at a time. */
export class ProgressBars {
  #bar: ProgressBar | undefined;
  #title: string | undefined;

  /**
   * A stage of the work: its bar is shown from its first report on, until another stage reports.
   *
   * @param title What happens.
   * @param unit What is counted.
   * @returns Reports that so much is done, of so much in all, where that is known.
   */
  stage(title: string, unit: string): (done: number, total?: number) => void {
    return (done, total) => {
      if (this.#title !== title) {
        this.stop();
        this.#bar = progressBar({ title, total, unit });
        this.#title = title;
      }
      this.#bar?.update(done);
    };
  }

  /** Ends the bar that is shown, if there is one. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#title = undefined;
  }
}

const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

/** One line that redraws itself, at most ten times a second. */
function terminalBar(
  options: ProgressOptions & { readonly total: number },
  { stream, now }: ProgressTarget,
): ProgressBar {
  const began = now();
  const describe = (done: number, fields = {}) =>
    describeProgress(options, done, (now() - began) / 1000, fields);
  const bar = new cliProgress.SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: (_, { progress, maxWidth }, { figures }) => {
      drawnLine(() => stream.write("\n"));
      const text = fitting(figures, maxWidth - 1 - options.title.length - 2).join("  ");
      const room = maxWidth - 1 - options.title.length - text.length - 4;
      if (room < SHORTEST_BAR) return `${options.title}  ${text}`;
      const length = Math.min(LONGEST_BAR, room);
      const filled = Math.floor(progress * length);
      return `${options.title}  ${"█".repeat(filled)}${"░".repeat(length - filled)}  ${text}`;
    },
    clearOnComplete: options.vanishes ?? false,
    linewrap: true, // leave the terminal's wrapping alone; the line is cut to the width
  });
  const start = options.start ?? 0;
  bar.start(options.total, start, { figures: describe(start) });
  return {
    update: (done, fields) => bar.update(done, { figures: describe(done, fields) }),
    stop: () => {
      bar.stop();
      drawnLine(undefined);
    },
  };
}

/** As many figures as there is room for, the most needed ones: part of a number is a wrong number. */
function fitting(figures: readonly string[], room: number): readonly string[] {
  const shown = [...figures];
  const width = () => shown.join("  ").length;
  // The rate, then how much is done in units; then from the end.
  for (const place of [2, 1]) if (width() > room) shown.splice(place, 1);
  while (shown.length > 1 && width() > room) shown.pop();
  return shown;
}

const SHORTEST_MEASURE = 0.05; // seconds; a rate of less means nothing
const SHORTEST_SILENCE = 1; // seconds
const LONGEST_SILENCE = 10; // seconds

/** A line at each tenth of the work, or after ten seconds; but not more than one a second. */
function plainLines(options: ProgressOptions, { stream, now }: ProgressTarget): ProgressBar {
  const began = now();
  const tenthOf = (done: number) => Math.floor(10 * share(done, options.total));
  const describe = (done: number, fields = {}) =>
    describeProgress(options, done, (now() - began) / 1000, fields).join(", ");
  let printedAt = began;
  let printedTenth = tenthOf(options.start ?? 0);
  let unprinted: string | undefined = describe(options.start ?? 0);
  const print = (text: string) => {
    stream.write(`${options.title}: ${text}\n`);
    unprinted = undefined;
  };
  let stopped = false;
  return {
    update(done, fields) {
      if (stopped) return;
      unprinted = describe(done, fields);
      const silence = (now() - printedAt) / 1000;
      const advanced = tenthOf(done) > printedTenth && silence >= SHORTEST_SILENCE;
      if (!advanced && silence < LONGEST_SILENCE) return;
      printedAt = now();
      printedTenth = tenthOf(done);
      print(unprinted);
    },
    stop() {
      if (!stopped && unprinted !== undefined) print(unprinted);
      stopped = true;
    },
  };
}

/** The figures of a moment: `42 %`, `420/1000 images`, `31.2 images/s`, `19 s left`, `loss 1.23`. */
function describeProgress(
  { total, unit, start = 0 }: ProgressOptions,
  done: number,
  seconds: number,
  fields: Readonly<Record<string, string>>,
): string[] {
  const figures = total === undefined
    ? [`${done} ${unit}`]
    : [percent(Math.floor(100 * share(done, total)) / 100, 0), `${done}/${total} ${unit}`];
  const rate = (done - start) / seconds;
  if (seconds >= SHORTEST_MEASURE && rate > 0) {
    figures.push(`${formatRate(rate)} ${unit}/s`);
    figures.push(
      total !== undefined && done < total
        ? `${formatDuration((total - done) / rate)} left`
        : formatDuration(seconds),
    );
  }
  return [...figures, ...Object.entries(fields).map(([name, value]) => `${name} ${value}`)];
}

/** A duration in at most two units: `45 s`, `1 min 05 s`, `2 h 10 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** Three digits or more, never fewer. */
function formatRate(rate: number): string {
  return rate.toFixed(rate >= 100 ? 0 : rate >= 10 ? 1 : 2);
}

function share(done: number, total: number | undefined): number {
  if (total === undefined) return 0;
  return total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
}
