/**
 * Finds out what the folders of images mean where no table has their labels: which level of them is a split, and
 * which are labels. A level with a single name is neither. Nothing is guessed: what may be meant in several ways
 * stops with the patterns to choose from.
 */
import { join } from "node:path";
import { UserError } from "./errors.ts";
import { splitPlaceholder } from "./folder_layout.ts";
import { sideNamed } from "./folder_sides.ts";
import { listed } from "./listed.ts";
import { quoteName } from "./quote_name.ts";
import { type Choice, namesValue, optionValue, Undecided } from "./undecided.ts";

/** Folders that are labels. */
export interface LabelFolders {
  /** The label's name. */
  readonly name: string;
  /** The folders' names, each a class. */
  readonly folders: readonly string[];
}

/** What folders mean. */
export interface FoundLayout {
  /** The pattern that says so. */
  readonly pattern: string;
  /** The label of each level that is one, outermost first. */
  readonly levels: readonly LabelFolders[];
  /** Folders that are a split; none where they are not. */
  readonly split: readonly string[];
}

/**
 * Finds out what folders mean.
 *
 * @param data The folder that holds them, as the user named it.
 * @param below The folders with images below it, each as its steps; `[]` is the folder itself.
 * @param names Names of labels that the user gave, as many as levels, or those that are the default.
 * @returns What they mean.
 * @throws UserError When no folder can be a class, or nothing decides what folders mean.
 *
 * @example
 * ```ts
 * import { findLayout } from "./class_folders.ts";
 *
 * const below = ["train", "val"].flatMap((side) =>
 *   ["hat", "shoe"].map((kind) => [side, kind])
 * );
 * const { pattern, levels } = findLayout("shop", below);
 * if (pattern !== "{split}/{label}/{}") throw new Error(pattern);
 * if (levels[0]?.folders.join() !== "hat,shoe") throw new Error("two classes");
 * ```
 */
export function findLayout(
  data: string,
  below: readonly (readonly string[])[],
  names?: readonly string[],
): FoundLayout {
  const folders = below.filter(({ length }) => length > 0);
  if (folders.length === 0) {
    throw new UserError(
      below.length === 0
        ? `${data} holds neither a table (a .csv, .tsv or .jsonl file) nor images`
        : `${data} holds images, but neither a table nor folders that are their classes`,
    );
  }
  const at = splitLevel(data, folders);
  const inside = at === undefined ? folders : folders.map((steps) => steps.toSpliced(at, 1));
  // What is tested on may lack labels.
  const labelled = inside.filter((steps, index) =>
    steps.length > 0 && (at === undefined || sideNamed(folders[index]![at]!) !== "test")
  );
  if (labelled.length === 0) {
    throw new UserError(
      `the folders of ${data} are a split, and images in them are in no folders of classes`,
    );
  }
  const depth = labelled[0]!.length;
  if (labelled.some(({ length }) => length !== depth)) throw unevenDepth(data, labelled, at);
  const all = labelled[0]!.map((_, level) => namesAt(labelled, level));
  if (names === undefined) requireNoProducts(data, labelled, all, at);
  const { kept, labels } = namedLevels(data, all, names);
  const steps = all.map((own, level) => {
    const index = kept.indexOf(level);
    return index < 0 ? own[0]! : `{${labels[index]}}`;
  });
  return {
    pattern: patternOf(steps, at),
    levels: kept.map((level, index) => ({ name: labels[index]!, folders: all[level]! })),
    split: at === undefined ? [] : bySide(namesAt(folders, at)),
  };
}

/** Fewest folders that may be those of products. */
const leastProducts = 10;

/** @throws UserError Where the innermost folders look like products, a folder each, rather than classes. */
function requireNoProducts(
  data: string,
  labelled: readonly (readonly string[])[],
  all: readonly (readonly string[])[],
  split: number | undefined,
): void {
  const [inner = [], ...outer] = all.toReversed();
  const numbered = inner.filter((name) => /\d/.test(name)).length;
  const isOfOne = new Set(labelled.map((steps) => steps.join("/"))).size === inner.length;
  const areMany = inner.length >= leastProducts && numbered >= 0.8 * inner.length;
  if (!isOfOne || !areMany || outer.every(({ length }) => length === 1)) return;
  const classes = outer.toReversed();
  const { kept, labels } = namedLevels(data, classes, undefined);
  const of = (last: string) => [
    ...classes.map((own, level) =>
      kept.includes(level) ? `{${labels[kept.indexOf(level)]}}` : own[0]!
    ),
    last,
  ];
  const pattern = (last: string) => `--image-pattern ${optionValue(patternOf(of(last), split))}`;
  throw new Undecided(
    `the innermost folders of ${data} may be products or classes (${someNames(inner)})`,
    data,
    [
      {
        options: `${pattern("{product}")} --labels ${namesValue(labels)} --group product`,
        meaning: "products, whose images stay together",
      },
      {
        options: `${pattern("{kind}")} --labels ${namesValue([...labels, "kind"])}`,
        meaning: "classes",
      },
    ],
  );
}

/** The names of folders at a level. */
function namesAt(folders: readonly (readonly string[])[], level: number): string[] {
  const names = new Set(folders.flatMap((steps) => steps.length > level ? [steps[level]!] : []));
  return [...names].sort();
}

/** Names of folders of a split, first those to train with. */
function bySide(names: readonly string[]): string[] {
  const sides = ["train", "validation", "test"];
  const rank = (name: string) => sides.indexOf(sideNamed(name)!);
  return [...names].sort((one, other) => rank(one) - rank(other));
}

function patternOf(steps: readonly string[], split: number | undefined): string {
  const all = split === undefined ? steps : steps.toSpliced(split, 0, `{${splitPlaceholder}}`);
  return [...all, "{}"].join("/");
}

/** The level whose folders are a split. */
function splitLevel(data: string, folders: readonly (readonly string[])[]): number | undefined {
  const deepest = Math.max(...folders.map(({ length }) => length));
  for (let level = 0; level < deepest; level++) {
    const names = namesAt(folders, level);
    const sides = new Set(names.map(sideNamed));
    const others = names.filter((name) => sideNamed(name) === undefined);
    const known = names.filter((name) => sideNamed(name) !== undefined);
    const train = names.find((name) => sideNamed(name) === "train");
    if (known.length < 2 || sides.size < 2 || others.length > 0 && train === undefined) continue;
    const everywhere = folders.every(({ length }) => length > level);
    if (others.length === 0 && everywhere) return level;
    const besides = others.length > 0 ? others : folders.filter((steps) => steps.length <= level)
      .map((steps) => steps.join("/"));
    const steps = Array.from({ length: level }, (_, index) => levelName(index, level));
    const choices: Choice[] = [
      ...(level === 0
        ? [{ data: join(data, train ?? known[0]!), meaning: "this folder only" }]
        : []),
      {
        options: `--image-pattern ${
          optionValue(patternOf([...steps, ...(level === 0 ? ["{label}"] : [])], level))
        }`,
        meaning: `a split; leaves out ${someNames(besides)}`,
      },
      {
        options: `--image-pattern ${
          optionValue(patternOf(level === 0 ? ["{label}"] : steps, undefined))
        }`,
        meaning: `${listed(known.map((name) => shown(name)), 3)} are ` +
          (level === 0 ? "classes like the others" : "neither a split nor classes"),
      },
    ];
    const where = listed(known.map((name) => shown(name)));
    throw new Undecided(
      `the folders ${where} of ${data} could be a split, but not all of its images are in folders ` +
        `like these (${someNames(besides)})`,
      data,
      choices,
    );
  }
  return undefined;
}

function levelName(level: number, levels: number): string {
  return levels === 1 ? "{label}" : `{label_${level + 1}}`;
}

/** The levels that are labels, and their names. */
function namedLevels(
  data: string,
  all: readonly (readonly string[])[],
  names: readonly string[] | undefined,
): { kept: readonly number[]; labels: readonly string[] } {
  if (names?.includes(splitPlaceholder)) {
    throw new UserError(
      `a label of folders cannot be called "${splitPlaceholder}", which stands for folders of a split`,
    );
  }
  const levels = [...all.keys()];
  const several = levels.filter((level) => all[level]!.length > 1);
  const kept = several.length > 0 ? several : levels.slice(-1);
  const defaults = kept.length === 1 ? ["label"] : kept.map((_, index) => `label_${index + 1}`);
  if (names === undefined || names.every((name) => defaults.includes(name))) {
    return { kept, labels: defaults };
  }
  if (names.length === kept.length) return { kept, labels: names };
  if (names.length === levels.length) return { kept: levels, labels: names };
  const choices = [
    { options: `--labels ${namesValue(defaults)}`, meaning: "all of them" },
    ...defaults.slice(0, 3).map((name, index) => ({
      options: `--labels ${namesValue([name])}`,
      meaning: someNames(all[kept[index]!]!),
    })),
  ];
  throw new Undecided(
    `${data} has ${kept.length} ${kept.length === 1 ? "level" : "levels"} of folders that are ` +
      `labels, and ${names.length} ${names.length === 1 ? "name is" : "names are"} given ` +
      `(${listed(names, 5)})`,
    data,
    kept.length === 1 ? choices.slice(1) : choices,
  );
}

function unevenDepth(
  data: string,
  labelled: readonly (readonly string[])[],
  split: number | undefined,
): Undecided {
  const sorted = [...labelled].sort((one, other) => one.length - other.length);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const steps = most.map((_, level) => levelName(level, most.length));
  const choice = (steps: readonly string[], meaning: string) => ({
    options: `--image-pattern ${optionValue(patternOf(steps, split))}`,
    meaning,
  });
  return new Undecided(
    `images of ${data} are in folders of different depth, such as ${shown(least.join("/"))} and ` +
      shown(most.join("/")),
    data,
    [
      choice(["{label}"], "the outer folder is the class"),
      choice(["**", "{label}"], "the folder that an image is in is the class"),
      choice(steps, "each level is a label, unknown where it is missing"),
    ],
  );
}

/** Names of folders in a message. */
export function someNames(folders: readonly string[]): string {
  return listed(folders.map((name) => shown(name)), 3);
}

function shown(name: string): string {
  return /^[\p{L}\p{N}_.&+ /-]+$/u.test(name) && name.length <= 40 ? name : quoteName(name, 40);
}
