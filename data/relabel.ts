/**
 * From the labels of a CSV to the classes that are learned: labels are mapped first, then classes that are still
 * too rare are folded into one. The map and the folded classes are stored with the head, so that other rows can
 * be relabelled in the same way later. A missing label stays missing.
 */
import type { Row } from "./catalogue.ts";
import { UserError } from "./errors.ts";
import type { Head } from "./heads.ts";
import type { LabelMapping } from "./label_map.ts";

/** A head, with the map from the labels of a CSV to its classes. */
export interface RelabelledHead extends Head {
  /** Labels of the CSV with their replacements; absent when there are none. */
  readonly map?: Readonly<Record<string, string>>;
  /** Mapped labels that were too rare and became the class "other"; absent when there are none. */
  readonly folded?: readonly string[];
}

/** The class that rare classes become. */
const other = "other";

/**
 * The heads that are learned from a catalogue.
 *
 * @param heads Its label columns and all their values.
 * @param rows Its usable rows, to count classes.
 * @param rules.mappings The label map.
 * @param rules.minCount Classes of fewer rows become the class "other"; 1 folds none.
 * @returns The heads with their final classes, sorted by code unit, and the replaced labels.
 *
 * @example
 * ```ts
 * import { relabelHeads, relabelRows } from "./relabel.ts";
 *
 * const heads = [{ name: "colour", classes: ["magenta", "pink", "red", "teal"] }];
 * const rows = ["pink", "magenta", "red", "red", "teal", ""].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const mappings = [{ line: 2, column: "colour", from: "magenta", to: "pink" }];
 * const final = relabelHeads(heads, rows, { mappings, minCount: 2 });
 * if (final[0]?.classes.join() !== "other,pink,red") throw new Error("teal is too rare");
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
 * Folds the classes that are too rare into one.
 *
 * @param heads Heads with mapped labels and without folded classes.
 * @param rows The usable rows, with mapped labels, to count classes.
 * @param minCount Classes of fewer rows become the class "other"; 1 folds none.
 * @returns The heads with their final classes, sorted by code unit, and the folded classes.
 */
export function foldHeads(
  heads: readonly RelabelledHead[],
  rows: readonly Row[],
  minCount: number,
): RelabelledHead[] {
  if (minCount === 1) return [...heads];
  return heads.map((head, index) => foldHead(head, countLabels(rows, index), minCount));
}

function mapHead({ name, classes }: Head, mappings: readonly LabelMapping[]): RelabelledHead {
  const own = mappings.filter(({ column, from, to }) => column === name && from !== to);
  if (own.length === 0) return { name, classes };
  const map = Object.fromEntries(own.map(({ from, to }) => [from, to]));
  const targets = classes.map((label) => Object.hasOwn(map, label) ? map[label]! : label);
  return { name, classes: [...new Set(targets)].sort(), map };
}

function countLabels(rows: readonly Row[], head: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of rows) counts.set(labels[head]!, (counts.get(labels[head]!) ?? 0) + 1);
  return counts;
}

function foldHead(
  head: RelabelledHead,
  counts: ReadonlyMap<string, number>,
  minCount: number,
): RelabelledHead {
  const rare = (label: string) => label !== other && (counts.get(label) ?? 0) < minCount;
  const folded = head.classes.filter(rare);
  if (folded.length === 0) return head;
  const frequent = head.classes.filter((label) => !rare(label));
  return { ...head, classes: [...new Set([...frequent, other])].sort(), folded };
}

/**
 * Replaces the labels of rows by the classes of heads.
 *
 * @param rows Rows of a CSV, one label for each head.
 * @param heads The heads; of one with folded classes, a label that is not among its classes becomes "other" too.
 * @returns The rows in their order, with labels replaced.
 */
export function relabelRows(rows: readonly Row[], heads: readonly RelabelledHead[]): Row[] {
  const relabel = heads.map(({ classes, map, folded }) => {
    const targets = new Map(Object.entries(map ?? {}));
    const known = new Set(classes);
    return (label: string) => {
      const target = targets.get(label) ?? label;
      return target === "" || known.has(target) || folded === undefined ? target : other;
    };
  });
  return rows.map((row) => ({
    ...row,
    labels: row.labels.map((label, head) => relabel[head]!(label)),
  }));
}

/**
 * Checks that every head has at least two classes.
 *
 * @param heads The heads of a catalogue.
 * @throws UserError When a head has fewer than two classes.
 */
export function requireLearnable(heads: readonly RelabelledHead[]): void {
  for (const { name, classes, map, folded } of heads) {
    if (classes.length >= 2) continue;
    const advice = folded
      ? `--min-count folded ${folded.length} rarer classes into it: choose a smaller one`
      : map
      ? "--map merged all others into it: map fewer"
      : "leave it out of --labels";
    throw new UserError(
      `a head with one class cannot be learned: the column "${name}" has ` +
        (classes.length === 1 ? `only the value "${classes[0]}"` : "no value") + `; ${advice}`,
    );
  }
}
