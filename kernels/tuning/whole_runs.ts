/**
 * Compares variants by how long the whole program takes. The timestamps of a dispatch see neither what it
 * costs to start nor what a variant's number of partial results costs the calls that read them, and on hardware
 * that is most of a small program. Variants of many shapes share such costs, so what is compared is a kind of
 * kernel at a time: all its shapes as chosen so far, against all of them by one variant.
 */
import type { Engine } from "../program/engine.ts";
import type { Program } from "../program/program.ts";
import type { Choices } from "./variants.ts";

/** Seconds that a measurement takes at least, and runs. */
const atLeast = { seconds: 0.03, runs: 2 };

/** Measurements of a program; the fastest counts. */
const repetitions = 3;

/** By how much a program must be faster to be preferred: less than that is noise. */
const clearly = 0.99;

/** A change of the choices to be measured. */
export interface Candidate {
  /** The kind of kernel: what its keys have before the first comma. */
  readonly kind: string;
  /** The variant that all shapes of it take which have it. */
  readonly variant: string;
}

/**
 * What is compared.
 *
 * @param variantsOf The names of the variants of each key that is to be chosen.
 * @returns Each kind of kernel with each of its variants, in the order of the keys.
 */
export function candidatesOf(variantsOf: ReadonlyMap<string, readonly string[]>): Candidate[] {
  const kinds = new Map<string, Set<string>>();
  for (const [key, names] of variantsOf) {
    if (names.length < 2) continue;
    const kind = kindOf(key);
    kinds.set(kind, new Set([...kinds.get(kind) ?? [], ...names]));
  }
  return [...kinds].flatMap(([kind, names]) => [...names].map((variant) => ({ kind, variant })));
}

/**
 * Goes through the candidates and keeps what makes the program faster.
 *
 * @param start The choices to begin with: one for each key.
 * @param variantsOf The names of the variants of each key that is to be chosen.
 * @param measure How many seconds the program takes by given choices.
 * @param onCandidate Called before each candidate, with its index.
 * @returns The fastest choices that were seen.
 */
export async function improveByWholeRuns(
  start: Choices,
  variantsOf: ReadonlyMap<string, readonly string[]>,
  measure: (choices: Choices) => Promise<number>,
  onCandidate: (index: number) => void = () => {},
): Promise<Choices> {
  let best = start;
  let kind: string | undefined;
  let seconds = Infinity;
  for (const [index, candidate] of candidatesOf(variantsOf).entries()) {
    onCandidate(index);
    // Clocks drift, so what is to be beaten is measured beside what may beat it.
    if (candidate.kind !== kind) seconds = await measure(best);
    kind = candidate.kind;
    const changed: Record<string, string> = { ...best };
    for (const [key, names] of variantsOf) {
      if (kindOf(key) === kind && names.includes(candidate.variant)) {
        changed[key] = candidate.variant;
      }
    }
    if (Object.entries(changed).every(([key, name]) => best[key] === name)) continue;
    const changedSeconds = await measure(changed);
    if (changedSeconds < clearly * seconds) [best, seconds] = [changed, changedSeconds];
  }
  return best;
}

/**
 * How long a program takes from one run to the next.
 *
 * @param engine Where to run it.
 * @param program Its calls.
 * @returns Seconds of a run, the fastest of a few measurements.
 */
export async function secondsPerRun(engine: Engine, program: Program): Promise<number> {
  const executable = await engine.compile("variants of a whole run", program);
  try {
    const seconds = async (runs: number) => {
      const began = performance.now();
      engine.run(executable, runs);
      await engine.finish();
      return (performance.now() - began) / 1000 / runs;
    };
    await seconds(1);
    const runs = Math.ceil(atLeast.seconds / Math.max(await seconds(1), 1e-6));
    let best = Infinity;
    for (let repetition = 0; repetition < repetitions; repetition++) {
      best = Math.min(best, await seconds(Math.min(Math.max(runs, atLeast.runs), 1000)));
    }
    return best;
  } finally {
    engine.release(executable);
  }
}

function kindOf(key: string): string {
  return key.split(",", 1)[0]!;
}
