/**
 * From the labels of a CSV to the classes and tags that are learned: labels are mapped first, then those that are
 * still too rare are folded into one. The map and the folded labels are stored with the head, so that other rows
 * can be relabelled in the same way later. A missing label stays missing, and numbers stay what they are.
 */
import type { Row } from "./row.ts";
import { UserError } from "./errors.ts";
import { type Head, isNumberHead, isTagsHead, outputNames } from "./heads.ts";
import { cellNames, cellTags, tagsCell } from "./label_cells.ts";
import type { LabelMapping } from "./label_map.ts";
import { withTags } from "./tag_columns.ts";

/** A head, with the map from the labels of a CSV to its classes or tags. */
export type RelabelledHead = Head & {
  /** Labels of the CSV with their replacements; absent when there are none. */
  readonly map?: Readonly<Record<string, string>>;
  /** Mapped labels that were too rare and became the class or tag "other"; absent when there are none. */
  readonly folded?: readonly string[];
};

/** The class or tag that rare ones become. */
const other = "other";

/**
 * The heads that are learned from a catalogue.
 *
 * @param heads Its label columns and all their values.
 * @param rows Its usable rows, to count classes and tags.
 * @param rules.mappings The label map.
 * @param rules.minCount Classes and tags of fewer rows become "other"; 1 folds none.
 * @returns The heads with their final classes or tags, sorted by code unit, and the replaced labels.
 * @throws UserError When a mapping or folding is not possible for a head.
 *
 * @example
 * ```ts
 * import { outputNames } from "./heads.ts";
 * import { relabelHeads, relabelRows } from "./relabel.ts";
 *
 * const heads = [{ name: "colour", classes: ["magenta", "pink", "red", "teal"] }];
 * const rows = ["pink", "magenta", "red", "red", "teal", ""].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const mappings = [{ line: 2, column: "colour", from: "magenta", to: "pink" }];
 * const final = relabelHeads(heads, rows, { mappings, minCount: 2 });
 * if (outputNames(final[0]!).join() !== "other,pink,red") throw new Error("teal is too rare");
 * const labels = relabelRows(rows, final).map((row) => row.labels[0]);
 * if (labels.join() !== "pink,pink,red,red,other,") throw new Error("the last has no label");
 * ```
 */
export function relabelHeads(
  heads: readonly Head[],
  rows: readonly Row[],
  { mappings, minCount }: { mappings: readonly LabelMapping[]; minCount: number },
): RelabelledHead[] {
  const mapped = heads.map((head) => mapHead(head, mappings));
  return foldHeads(mapped, relabelRows(rows, mapped), minCount);
}

/**
 * Folds the classes or tags of each head that are too rare into one.
 *
 * @param heads Heads with mapped labels and without folded ones.
 * @param rows The usable rows, with mapped labels, to count them.
 * @param minCount Classes and tags of fewer rows become "other"; 1 folds none.
 * @returns The heads with their final classes or tags, sorted by code unit, and the folded ones.
 * @throws UserError When "other" is a head's word for no tag.
 */
export function foldHeads(
  heads: readonly RelabelledHead[],
  rows: readonly Row[],
  minCount: number,
): RelabelledHead[] {
  if (minCount === 1) return [...heads];
  return heads.map((head, index) => foldHead(head, countLabels(rows, head, index), minCount));
}

function mapHead(head: Head, mappings: readonly LabelMapping[]): RelabelledHead {
  const own = mappings.filter(({ column, from, to }) => column === head.name && from !== to);
  if (own.length === 0) return head;
  for (const mapping of own) requireMappable(head, mapping);
  const map = Object.fromEntries(own.map(({ from, to }) => [from, to]));
  const names = outputNames(head).map((name) => Object.hasOwn(map, name) ? map[name]! : name);
  return { ...withNames(head, names), map };
}

/** @throws UserError When a label of a head cannot be replaced like that. */
function requireMappable(head: Head, { line, from, to }: LabelMapping): void {
  const where = `--map, line ${line}: ${head.name}`;
  if (isNumberHead(head)) {
    throw new UserError(
      `${where} is a column of numbers, which are not mapped; --corrections does`,
    );
  }
  if (!isTagsHead(head)) return;
  if (to === head.noneLabel) {
    throw new UserError(`${where} "${from}" cannot become "${to}", which means no tag`);
  }
  if (cellTags(to, head)?.join() !== to) {
    throw new UserError(
      `${where} "${from}" can become one tag only, without "${head.separator}": not "${to}"`,
    );
  }
}

/** A head with other classes or tags, in any order. */
function withNames(head: RelabelledHead, names: Iterable<string>): RelabelledHead {
  if (isTagsHead(head)) return withTags(head, names);
  return isNumberHead(head) ? head : { ...head, classes: [...new Set(names)].sort() };
}

function countLabels(rows: readonly Row[], head: Head, index: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of rows) {
    for (const name of cellNames(head, labels[index]!)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function foldHead(
  head: RelabelledHead,
  counts: ReadonlyMap<string, number>,
  minCount: number,
): RelabelledHead {
  const names = outputNames(head);
  const rare = (name: string) => name !== other && (counts.get(name) ?? 0) < minCount;
  const folded = names.filter(rare);
  if (folded.length === 0) return head;
  if (isTagsHead(head) && (head.noneLabel === other || other.includes(head.separator))) {
    throw new UserError(
      `--min-count makes rare tags of ${head.name} the tag "${other}", which its cells cannot hold`,
    );
  }
  return { ...withNames(head, [...names.filter((name) => !rare(name)), other]), folded };
}

/**
 * Replaces the labels of rows by the classes and tags of heads.
 *
 * @param rows Rows of a CSV, one label for each head.
 * @param heads The heads; of one with folded labels, a label that is not among its own becomes "other" too.
 * @returns The rows in their order, with labels replaced.
 */
export function relabelRows(rows: readonly Row[], heads: readonly RelabelledHead[]): Row[] {
  const relabel = heads.map((head) => {
    const targets = new Map(Object.entries(head.map ?? {}));
    const known = new Set(outputNames(head));
    const { folded } = head;
    const rename = (name: string) => {
      const target = targets.get(name) ?? name;
      return known.has(target) || folded === undefined ? target : other;
    };
    return (cell: string) => {
      if (cell === "" || isNumberHead(head) || targets.size === 0 && folded === undefined) {
        return cell;
      }
      if (!isTagsHead(head)) return rename(cell);
      const tags = cellTags(cell, head);
      if (tags === undefined || tags.length === 0) return cell;
      return tagsCell(new Set(tags.map(rename)), head);
    };
  });
  return rows.map((row) => ({
    ...row,
    labels: row.labels.map((label, head) => relabel[head]!(label)),
  }));
}

/**
 * Checks that every head can be learned: a class head has at least two classes, a tags head two tags or one that
 * not all images have, a number head different numbers.
 *
 * @param heads The heads of a catalogue.
 * @throws UserError When a head cannot.
 */
export function requireLearnable(heads: readonly RelabelledHead[]): void {
  for (const head of heads) {
    const { name, map, folded } = head;
    if (isNumberHead(head)) {
      if (head.std > 0 && Number.isFinite(head.std) && Number.isFinite(head.mean)) continue;
      const why = Number.isFinite(head.std) && Number.isFinite(head.mean)
        ? constantColumn(name, head.mean)
        : `the numbers of the column "${name}" are too large to compute with`;
      throw new UserError(`${why}; leave it out of --numbers`);
    }
    const names = outputNames(head);
    // With a word for none, images without the only tag are possible.
    if (names.length >= (isTagsHead(head) && head.noneLabel !== undefined ? 1 : 2)) continue;
    const [one, option] = isTagsHead(head) ? ["tag", "--tags"] : ["class", "--labels"];
    const advice = folded
      ? `--min-count folded ${folded.length} rarer ${
        isTagsHead(head) ? "tags" : "classes"
      } into it: choose a smaller one`
      : map
      ? "--map merged all others into it: map fewer"
      : `leave it out of ${option}`;
    throw new UserError(
      `a head with one ${one} cannot be learned: the column "${name}" has ` +
        (names.length === 1 ? `only the value "${names[0]}"` : "no value") + `; ${advice}`,
    );
  }
}

/** Why numbers that do not differ cannot be learned; a mean of 0 may be that of no number at all. */
function constantColumn(name: string, mean: number): string {
  const what = mean === 0
    ? `the column "${name}" has no two different numbers`
    : `all numbers of the column "${name}" are ${mean}`;
  return `${what}: a constant cannot be learned`;
}
