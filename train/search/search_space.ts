/**
 * What is searched over: a range or choices for each option, and the sets of values that are drawn from them. The
 * first sets of a longer search are those of a shorter one.
 */
import { UserError } from "../../data/errors.ts";
import { suggest } from "../../data/names/suggest.ts";
import { counterRandom } from "../../data/random.ts";
import { requireRule } from "../../data/rules.ts";
import { optionRules } from "../option_rules.ts";
import type { TrainOptions } from "../options.ts";

/**
 * An option that can be searched over: those of the recipe, the loss and the network. The others decide which images
 * are trained on and compared, or how long.
 */
export type SearchableOption =
  | "resize"
  | "recipe"
  | "batchSize"
  | "accumulate"
  | "learningRate"
  | "schedule"
  | "warmup"
  | "weightDecay"
  | "clip"
  | "averaging"
  | "augment"
  | "labelSmoothing"
  | "focal"
  | "classWeights"
  | "balance"
  | "widthMultiplier"
  | "residualScale"
  | "weights"
  | "freeze"
  | "unfreezeEvery"
  | "backboneRate"
  | "precision";

const isSearchable: Readonly<Record<SearchableOption, true>> = {
  resize: true,
  recipe: true,
  batchSize: true,
  accumulate: true,
  learningRate: true,
  schedule: true,
  warmup: true,
  weightDecay: true,
  clip: true,
  averaging: true,
  augment: true,
  labelSmoothing: true,
  focal: true,
  classWeights: true,
  balance: true,
  widthMultiplier: true,
  residualScale: true,
  weights: true,
  freeze: true,
  unfreezeEvery: true,
  backboneRate: true,
  precision: true,
};

const searchable = Object.keys(isSearchable) as SearchableOption[];

/** A range of numbers, its ends included. */
export interface SearchRange {
  /** The smallest. */
  readonly from: number;
  /** The largest. */
  readonly to: number;
}

/** A range, or choices, for each option that is searched over. */
export type SearchSpace = {
  readonly [Name in SearchableOption]?:
    | readonly Exclude<TrainOptions[Name], undefined>[]
    | (number extends TrainOptions[Name] ? SearchRange : never)
    | undefined;
};

/** A value for each option that is searched over. */
export type SearchedValues = Pick<TrainOptions, SearchableOption>;

/** What a value is drawn from. */
type Values = SearchRange | readonly (number | string)[];

/**
 * Checks what is searched over.
 *
 * @param space The ranges and choices; anything, since a program may give anything.
 * @throws UserError When an option cannot be searched over, or a value of it is none; it names the option.
 */
export function requireSearchSpace(space: unknown): asserts space is SearchSpace {
  const entries = typeof space === "object" && space !== null
    ? Object.entries(space).filter(([, values]) => values !== undefined)
    : [];
  if (entries.length === 0) {
    throw new UserError(
      "a search needs --over: what to try, as in --over learning-rate=1e-4..1e-2 or --over augment=none,flip",
    );
  }
  for (const [name, values] of entries) requireValues(searchableName(name), values);
}

/**
 * The name in code of an option that can be searched over.
 *
 * @param written As in code or on the command line: `learningRate`, `learning-rate`.
 * @throws UserError When there is none.
 */
export function searchableName(written: string): SearchableOption {
  const name = written.replace(/^--/, "").replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  const found = searchable.find((known) => known === name);
  if (found !== undefined) return found;
  const titles = searchable.map(titleOf);
  const isOption = Object.hasOwn(optionRules, name) || name === "inputSize" || name === "maxTime";
  const guess = isOption ? undefined : suggest(written, titles);
  throw new UserError(
    `--over ${written.slice(0, 60)} ` +
      (isOption ? "cannot be searched over, since it is the same for all runs" : "is no option") +
      (guess ? `; did you mean ${guess}?` : `; there are ${titles.join(", ")}`),
  );
}

/** An option's name on the command line, without dashes. */
function titleOf(name: SearchableOption): string {
  return optionRules[name].flag.replace(/^--/, "");
}

function requireValues(name: SearchableOption, values: unknown): void {
  const title = titleOf(name);
  const { rule } = optionRules[name];
  const over = `--over ${title}`;
  if (Array.isArray(values)) {
    for (const value of values) requireRule(over, value, rule);
    const repeated = values.find((value, at) => values.indexOf(value) < at);
    if (repeated !== undefined) throw new UserError(`${over} has ${repeated} twice`);
    if (values.length > 1) return;
    throw new UserError(
      values.length === 0
        ? `${over} has no value; name two or more, with commas between them`
        : `${over} has one value, ${
          values[0]
        }, so there is nothing to search: give it as --${title} ` +
          `${values[0]}, or name more`,
    );
  }
  const { from, to } = (values ?? {}) as Partial<SearchRange>;
  if (typeof from !== "number" || typeof to !== "number") {
    throw new UserError(`${over} must be a range, as in 0.1..0.5, or choices, as in 0.1,0.5`);
  }
  if (rule.fault(from) && rule.fault(to) && typeof exampleOf(name) === "string") {
    throw new UserError(`${over} takes choices between commas, not a range: ${rule.words}`);
  }
  requireRule(over, from, rule);
  requireRule(over, to, rule);
  if (from < to) return;
  throw new UserError(
    from === to
      ? `${over} is a range of one value: give it as --${title} ${from}`
      : `${over} must go up: ${to}..${from}, not ${from}..${to}`,
  );
}

/** Zero where an option has numbers, its name where it has texts alone. */
function exampleOf(name: SearchableOption): number | string {
  const { rule } = optionRules[name];
  return [0, 0.5, 1, 2].find((value) => rule.fault(value) === undefined) ?? name;
}

/** Draws that may repeat others before it is taken that there are no more. */
const mostRepeats = 2000;

/**
 * Draws sets of values: points of a low-discrepancy sequence, the additive recurrence of the roots of
 * x^(d+1) = x + 1 (Roberts 2018, https://extremelearning.com.au/unreasonable-effectiveness-of-quasirandom-sequences/),
 * moved by the seed. Few points cover the space more evenly than random ones. Ranges above 0 that span a factor of
 * ten or more are drawn from on a logarithmic scale.
 *
 * @param space What to draw from.
 * @param seed The seed.
 * @param count How many sets.
 * @returns Distinct sets; fewer where there are no more.
 *
 * @example
 * ```ts
 * import { drawSets } from "./search_space.ts";
 *
 * const space = { augment: ["none", "flip"], batchSize: { from: 8, to: 64 } } as const;
 * const sets = drawSets(space, 42, 5);
 * if (sets.length !== 5 || sets.some(({ batchSize }) => batchSize! < 8)) throw new Error("five");
 * if (drawSets({ augment: ["none", "flip"] }, 42, 5).length !== 2) throw new Error("no more");
 * ```
 */
export function drawSets(space: SearchSpace, seed: number, count: number): SearchedValues[] {
  const names = searchable.filter((name) => space[name] !== undefined);
  const random = counterRandom(seed, names.length);
  const offsets = names.map(random);
  const root = rootOf(names.length);
  const sets = new Map<string, SearchedValues>();
  for (let point = 0, repeats = 0; sets.size < count && repeats < mostRepeats; point++) {
    const values = Object.fromEntries(
      names.map((name, at) => {
        const share = (offsets[at]! + point * root ** -(at + 1)) % 1;
        return [name, valueAt(name, space[name] as Values, share)];
      }),
    );
    const key = JSON.stringify(values);
    if (sets.has(key)) repeats++;
    else sets.set(key, values as SearchedValues);
  }
  return [...sets.values()];
}

/** The root above 1 of x^(d+1) = x + 1; for one dimension the golden ratio. */
function rootOf(dimensions: number): number {
  let root = 2;
  for (let round = 0; round < 60; round++) root = (1 + root) ** (1 / (dimensions + 1));
  return root;
}

/** The value at a share of a range or of choices. */
function valueAt(name: SearchableOption, values: Values, share: number): number | string {
  if (Array.isArray(values)) return values[Math.floor(share * values.length)]!;
  const { from, to } = values as SearchRange;
  // An option whose numbers are whole has no half.
  const whole = optionRules[name].rule.fault(Math.floor(from) + 0.5) !== undefined;
  const end = whole ? to + 1 : to;
  const logarithmic = from > 0 && to / from >= 10;
  const exact = logarithmic ? from * (end / from) ** share : from + share * (end - from);
  const value = whole ? Math.floor(exact) : logarithmic ? Number(exact.toPrecision(3)) : Number(
    // Steps of at most a thousandth of the range: nobody wants to read more digits.
    exact.toFixed(Math.min(20, Math.max(0, Math.ceil(-Math.log10((to - from) / 1000))))),
  );
  return Math.min(to, Math.max(from, value));
}
