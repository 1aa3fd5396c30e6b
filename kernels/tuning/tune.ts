/**
 * Chooses kernel variants by measuring them where they will run: inside the program they belong to, with
 * its memory, its neighbours and its cache. The program is recorded once per variant, all kernels
 * taking their n-th at the same time, and every dispatch is timed. On hardware, where that sees only part
 * of what a variant costs, whole runs then have the last word: see `whole_runs.ts`.
 */
import { bestTimes } from "./best_times.ts";
import type { Engine } from "../program/engine.ts";
import type { Program } from "../program/program.ts";
import { type Choices, type Chooser, FixedChooser, type Variant } from "./variants.ts";
import { comparisonsOf, improveByWholeRuns, kindOf, secondsPerRun } from "./whole_runs.ts";

/** A program recorded to be timed. */
export interface TuningRecording {
  readonly program: Program;
  /** Frees its memory. */
  readonly destroy: () => void;
}

/** Timed runs per variant, after one that warms up; the fastest counts. */
const repetitions = 3;

/** Chooses the n-th variant of every kernel, but where a choice was made before. */
class SweepingChooser implements Chooser {
  readonly #known: Choices;
  readonly #fixed: FixedChooser;
  readonly #round: number;
  /** Most variants of a key that dispatches can be timed of. */
  #most = 0;
  /** The names of the variants of each key that has no choice yet. */
  readonly variantsOf = new Map<string, readonly string[]>();
  /** The kinds among them whose variants join dispatches. */
  readonly joining = new Set<string>();

  constructor(known: Choices, round: number) {
    this.#known = known;
    this.#fixed = new FixedChooser(known);
    this.#round = round;
  }

  choose<V extends Variant>(key: string, variants: readonly V[]): V {
    if (key in this.#known) return this.#fixed.choose(key, variants);
    this.variantsOf.set(key, variants.map(({ name }) => name));
    if (variants.some(({ joins }) => joins !== undefined)) this.joining.add(kindOf(key));
    const timed = variants.filter(({ joins }) => joins !== true);
    this.#most = Math.max(this.#most, timed.length);
    return timed[this.#round % timed.length]!;
  }

  /** Rounds after which every variant was timed of every key without a choice; 0 when there is none. */
  get rounds(): number {
    const open = [...this.variantsOf.values()].some(({ length }) => length > 1);
    return open ? this.#most : 0;
  }
}

/**
 * Measures the variants of a program's kernels.
 *
 * @param engine Where to measure; where it has no timers, only whole runs are compared, and those on
 * hardware alone.
 * @param record Records the program with a chooser, in memory of its own.
 * @param known Choices made before; what they name is not measured again.
 * @param onRound Called before each round, with its number and how many there are.
 * @returns The known choices and those made now.
 */
export async function tuneProgram(
  engine: Engine,
  record: (chooser: Chooser) => TuningRecording,
  known: Choices = {},
  onRound: (round: number, rounds: number) => void = () => {},
): Promise<Choices> {
  const times = new Map<string, Map<string, number>>();
  const variantsOf = new Map<string, readonly string[]>();
  const joining = new Set<string>();
  const alternatives = { variantsOf, joining, times, dispatchSeconds: 0 };
  let candidates = 0;
  let rounds = 1;
  for (let round = 0; round < rounds; round++) {
    const chooser = new SweepingChooser(known, round);
    const { program, destroy } = record(chooser);
    rounds = chooser.rounds;
    // What may be chosen can depend on what else was chosen; the defaults of the first round come first.
    for (const [key, names] of chooser.variantsOf) {
      variantsOf.set(key, [...new Set([...variantsOf.get(key) ?? [], ...names])]);
    }
    for (const kind of chooser.joining) joining.add(kind);
    if (engine.target === "hardware") candidates = comparisonsOf(alternatives).flat().length;
    try {
      if (rounds === 0) break;
      onRound(round, rounds + candidates);
      const measured = await timeChoices(engine, program);
      if (measured === undefined) break;
      if (round === 0) alternatives.dispatchSeconds = measured.all;
      for (const [key, { variant, seconds }] of measured.choices) {
        const variants = times.get(key) ?? new Map<string, number>();
        variants.set(variant, Math.min(seconds, variants.get(variant) ?? Infinity));
        times.set(key, variants);
      }
    } finally {
      destroy();
    }
  }
  const choices: Record<string, string> = { ...known };
  for (const [key, variants] of times) {
    if (variants.size === 1) continue;
    choices[key] ??= [...variants].reduce((best, next) => next[1] < best[1] ? next : best)[0];
  }
  if (candidates === 0) return choices;
  const defaults: Record<string, string> = { ...known };
  for (const [key, names] of variantsOf) if (names.length > 1) defaults[key] ??= names[0]!;
  const byDispatch: Choices = { ...defaults, ...choices };
  const measure = async (choices: Choices) => {
    const { program, destroy } = record(new FixedChooser(choices));
    try {
      return await secondsPerRun(engine, program);
    } finally {
      destroy();
    }
  };
  // The fastest dispatches may forbid to join them: then the defaults can be the better beginning.
  const differ = Object.keys(defaults).some((key) => defaults[key] !== byDispatch[key]);
  const start = differ && await measure(defaults) < await measure(byDispatch)
    ? defaults
    : byDispatch;
  return await improveByWholeRuns(
    start,
    alternatives,
    measure,
    (index, count) => onRound(rounds + index, rounds + count),
  );
}

/** Seconds that a program spends on each marked choice, and on all calls; undefined where the engine has no timer. */
async function timeChoices(
  engine: Engine,
  program: Program,
): Promise<
  { choices: Map<string, { variant: string; seconds: number }>; all: number } | undefined
> {
  const times = await bestTimes(engine, "variants", program, repetitions);
  if (times === undefined) return undefined;
  const choices = new Map<string, { variant: string; seconds: number }>();
  for (const [index, { choice }] of program.entries()) {
    if (!choice) continue;
    const before = choices.get(choice.key)?.seconds ?? 0;
    choices.set(choice.key, { variant: choice.variant, seconds: before + times[index]! });
  }
  return { choices, all: times.reduce((sum, one) => sum + one, 0) };
}
