/**
 * Compares variants by how long the whole program takes. The timestamps of a dispatch see neither what lies
 * between two dispatches nor what a variant's number of partial results costs the calls that read them, and on
 * hardware that is much of a small program. Variants of many shapes share such costs, so what is compared is a
 * kind of kernel at a time: its shapes as chosen so far, against all of them by one variant.
 *
 * What joins dispatches pays for some shapes and not for others, mostly by their size, and keys come in the
 * network's order, where shapes become smaller or larger one by one: so it is compared for either half of the
 * shapes too. It comes first, beside the tiles that are best by dispatch; then tiles; and what joins once
 * more, where anything changed since.
 */
import type { Engine } from "../program/engine.ts";
import type { Program } from "../program/program.ts";
import { secondsOfRuns } from "./seconds_of_runs.ts";
import type { Choices } from "./variants.ts";

/** Seconds on the device that a measurement takes at least, and its most runs. */
const extent = { seconds: 0.02, runs: 1000 };

/** Measurements of a program; the fastest counts. */
const repetitions = 3;

/** By how much a program must be faster to be preferred: whole runs by a GPU's clock differ by up to 1 %. */
const clearly = 0.99;

/**
 * What a program may take longer in the dispatches of a kind, as a share of all dispatches, for its whole runs to
 * be worth measuring. What is measured has to be compiled, which takes an H200's driver 0.1 s for each new kernel:
 * with this limit a step of 16 takes 300 kernels and 110 programs to tune, with ten times as much 427 and 125.
 */
const hopeful = 0.01;

/** A change of the choices to be measured. */
export interface Candidate {
  /** The kind of kernel: what its keys have before the first comma. */
  readonly kind: string;
  /** The variant that the keys take. */
  readonly variant: string;
  /** The keys of the kind that change, of those that have the variant. */
  readonly keys: readonly string[];
}

/** What is chosen from. */
export interface Alternatives {
  /** The names of the variants of each key that is to be chosen. */
  readonly variantsOf: ReadonlyMap<string, readonly string[]>;
  /** The kinds whose variants join dispatches. */
  readonly joining: ReadonlySet<string>;
  /** Seconds of each key's dispatches by each variant that was timed. */
  readonly times: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Seconds of all dispatches of the program by its default variants; 0 where they were not timed. */
  readonly dispatchSeconds: number;
}

/**
 * What is compared, in this order.
 *
 * @returns For each kind of kernel its candidates: first of what joins, also for either half of its shapes; then
 * tiles, but those whose own dispatches are too slow to be made up for; then what joins once more.
 */
export function comparisonsOf(
  { variantsOf, joining, times, dispatchSeconds }: Alternatives,
): Candidate[][] {
  const kinds = new Map<string, string[]>();
  for (const [key, names] of variantsOf) {
    if (names.length < 2) continue;
    kinds.set(kindOf(key), [...kinds.get(kindOf(key)) ?? [], key]);
  }
  const fastest = (key: string) => Math.min(...times.get(key)?.values() ?? [0]);
  const joins: Candidate[][] = [];
  const tiles: Candidate[][] = [];
  for (const [kind, keys] of kinds) {
    const variants = [...new Set(keys.flatMap((key) => variantsOf.get(key)!))].map((variant) => ({
      variant,
      having: keys.filter((key) => variantsOf.get(key)!.includes(variant)),
    }));
    if (joining.has(kind)) {
      joins.push(
        variants.flatMap(({ variant, having }) =>
          withHalves(having).map((keys) => ({ kind, variant, keys }))
        ),
      );
    } else {
      const longer = (variant: string) => (sum: number, key: string) =>
        sum + (times.get(key)?.get(variant) ?? fastest(key)) - fastest(key);
      tiles.push(
        variants
          .filter(({ variant, having }) =>
            having.reduce(longer(variant), 0) <= hopeful * dispatchSeconds
          )
          .map(({ variant, having }) => ({ kind, variant, keys: having })),
      );
    }
  }
  return [...joins, ...tiles, ...joins];
}

/**
 * Goes through the comparisons and keeps what makes the program faster.
 *
 * @param start The choices to begin with: one for each key, the fastest by dispatch where they were timed.
 * @param alternatives What is chosen from.
 * @param measure How many seconds the program takes by given choices.
 * @param onCandidate Called before each candidate, with its index and how many there are.
 * @returns The fastest choices that were seen.
 */
export async function improveByWholeRuns(
  start: Choices,
  alternatives: Alternatives,
  measure: (choices: Choices) => Promise<number>,
  onCandidate: (index: number, count: number) => void = () => {},
): Promise<Choices> {
  const comparisons = comparisonsOf(alternatives);
  const count = comparisons.flat().length;
  let best = start;
  let changes = 0;
  /** How many changes there were when a kind was compared. */
  const compared = new Map<string, number>();
  let index = 0;
  for (const candidates of comparisons) {
    // Where nothing changed since, the same programs would be measured again.
    const known = candidates.every(({ kind }) => compared.get(kind) === changes);
    let seconds: number | undefined;
    const measured = new Set<string>();
    const compare = async ({ kind, variant, keys }: Candidate) => {
      if (known || keys.every((key) => best[key] === variant)) return;
      // Clocks drift, so what is to be beaten is measured beside what may beat it.
      if (seconds === undefined) {
        seconds = await measure(best);
        measured.add(JSON.stringify(best));
      }
      const changed = { ...best, ...Object.fromEntries(keys.map((key) => [key, variant])) };
      const name = JSON.stringify(changed);
      if (measured.has(name)) return;
      measured.add(name);
      const changedSeconds = await measure(changed);
      if (changedSeconds < clearly * seconds) {
        [best, seconds] = [changed, changedSeconds];
        changes++;
      }
      compared.set(kind, changes);
    };
    const before = changes;
    for (const candidate of candidates) {
      onCandidate(index++, count);
      await compare(candidate);
    }
    // A half of the shapes may gain by what all of them do not, from either side.
    if (changes > before) { for (const candidate of candidates) await compare(candidate); }
  }
  return best;
}

/**
 * How long a program takes from one run to the next, on a device that is warm.
 *
 * @param engine Where to run it.
 * @param program Its calls.
 * @returns Seconds of a run, the fastest of a few measurements.
 */
export async function secondsPerRun(engine: Engine, program: Program): Promise<number> {
  const executable = await engine.compile("variants of a whole run", program);
  try {
    const first = await secondsOfRuns(engine, executable, 2, 2) / 2;
    const runs = Math.min(Math.max(2, Math.ceil(extent.seconds / first)), extent.runs);
    let best = first;
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const seconds = await secondsOfRuns(engine, executable, runs, Math.ceil(runs / 2));
      best = Math.min(best, seconds / runs);
    }
    return best;
  } finally {
    engine.release(executable);
  }
}

/** All keys, and where there are several, either half of them. */
function withHalves(keys: readonly string[]): (readonly string[])[] {
  if (keys.length < 2) return [keys];
  const middle = Math.ceil(keys.length / 2);
  return [keys, keys.slice(0, middle), keys.slice(middle)];
}

/** The kind of kernel that a key names. */
export function kindOf(key: string): string {
  return key.split(",", 1)[0]!;
}
