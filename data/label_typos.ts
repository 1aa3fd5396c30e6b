/**
 * Labels that may be a misspelt other one: rare, and one letter away from a frequent one. They are told and never
 * merged, since "cap" and "cape" differ as much as "shirt" and "shrit".
 */
import { saysUnknown } from "./label_cells.ts";
import type { TextCounts } from "./label_counts.ts";
import { lookOf } from "./label_variants.ts";

/** A label that may be misspelt. */
export interface LabelTypo {
  /** The rare label. */
  readonly from: string;
  /** Its rows. */
  readonly rows: number;
  /** The frequent label that it may be. */
  readonly to: string;
  /** Those of the frequent label. */
  readonly toRows: number;
}

/** A misspelling is at least so many times rarer than the right spelling. */
const timesRarer = 10;

/** Shorter words are often one letter apart. */
const fewestLetters = 4;

/** Labels of more characters are sentences. */
const mostLetters = 60;

/** Most labels that are compared. */
const mostLabels = 20_000;

/**
 * Finds labels that one letter added, left out or replaced, or two letters that change places, make a label that is
 * at least ten times as frequent. Labels that only look different are none, and a digit makes another label.
 *
 * @param counts How often each label occurs.
 * @returns The labels in their order, each with the most frequent one that it may be.
 *
 * @example
 * ```ts
 * import { labelTypos } from "./label_typos.ts";
 *
 * const counts = new Map([["Shirt", 120], ["Shrit", 1], ["Short", 40], ["Size 1", 50], ["Size 2", 1]]);
 * const [typo, ...others] = labelTypos(counts);
 * if (typo?.from !== "Shrit" || typo.to !== "Shirt" || others.length > 0) throw new Error("one");
 * ```
 */
export function labelTypos(counts: TextCounts): LabelTypo[] {
  if (counts.size > mostLabels) return [];
  const names = [...counts].map(([name, rows]) => ({ name, rows, letters: [...lookOf(name)] }))
    .filter(({ name, letters }) =>
      letters.length >= fewestLetters && letters.length <= mostLetters && !saysUnknown(name)
    );
  // Words that one edit makes alike have a neighbour in common.
  const frequent = new Map<string, typeof names>();
  for (const word of names) {
    if (word.rows < timesRarer) continue;
    for (const key of neighbours(word.letters)) {
      const words = frequent.get(key);
      if (words === undefined) frequent.set(key, [word]);
      else words.push(word);
    }
  }
  return names.flatMap(({ name: from, rows, letters }) => {
    const [right] = [...neighbours(letters)].flatMap((key) => frequent.get(key) ?? [])
      .filter((other) => other.rows >= rows * timesRarer && isMisspelt(letters, other.letters))
      .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1));
    return right === undefined ? [] : [{ from, rows, to: right.name, toRows: right.rows }];
  });
}

/** A word, and all that leave out one of its letters. */
function neighbours(letters: readonly string[]): Set<string> {
  const found = new Set([letters.join("")]);
  for (const at of letters.keys()) found.add(letters.toSpliced(at, 1).join(""));
  return found;
}

/** Whether one letter added, left out, replaced or exchanged with the next makes one word of the other. */
function isMisspelt(one: readonly string[], other: readonly string[]): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const [a, b] = [one.slice(start, end), other.slice(start, otherEnd)];
  const isLetter = (text: string) => /^\p{L}$/u.test(text);
  if (![...a, ...b].every(isLetter)) return false;
  const swapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  return swapped || a.length <= 1 && b.length <= 1 && a.length + b.length > 0;
}
