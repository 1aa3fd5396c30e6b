/** The inspection of one head: how many images each class or tag has, on each side, and what its numbers are. */
import { type Head, isTagsHead } from "../heads.ts";
import type { NumberPart } from "../number_parts.ts";
import type { Row } from "../row.ts";
import type { ClassStatistics } from "./class_statistics.ts";
import type { LabelLookup } from "./label_lookup.ts";
import { type NumberStatistics, numberStatistics } from "./number_statistics.ts";
import type { Side } from "./sides.ts";

/** The inspection of one head. */
export interface HeadInspection {
  /** Its name and its classes or tags. */
  readonly head: Head;
  /** Usable images by class or tag; empty for a number. [classes] */
  readonly counts: Uint32Array;
  /** Usable images without this label. */
  readonly missing: number;
  /** The counts of each side of the split beside the data; absent without one. */
  readonly sides?:
    | readonly { readonly name: Side["name"]; readonly counts: Uint32Array }[]
    | undefined;
  /** Statistics of the images of each class or tag; empty for a number. [classes] */
  readonly classes: readonly ClassStatistics[];
  /** Of a tags head, usable images by how many tags they have, from none on. */
  readonly tagsPerImage?: Uint32Array | undefined;
  /** Of a number head, its numbers. */
  readonly numbers?: NumberStatistics | undefined;
  /** Of a number head, its images in up to five parts of about the same size, from the smallest numbers on. */
  readonly parts?: readonly (NumberPart & { readonly statistics: ClassStatistics })[] | undefined;
}

/**
 * Inspects one head.
 *
 * @param lookup Its labels by image.
 * @param statistics Those of its classes, tags or parts.
 * @param rows The usable rows. [N]
 * @param sides The sides of the split, if there is one.
 */
export function inspectHead(
  { head, names, isMissing, of, numbers, parts }: LabelLookup,
  statistics: readonly ClassStatistics[],
  rows: readonly Row[],
  sides: readonly Side[] | undefined,
): HeadInspection {
  let missing = 0;
  for (let image = 0; image < rows.length; image++) if (isMissing(image)) missing++;
  if (numbers !== undefined) {
    return {
      head,
      counts: new Uint32Array(),
      missing,
      classes: [],
      numbers: numberStatistics(numbers, sides),
      parts: parts!.map((part, index) => ({ ...part, statistics: statistics[index]! })),
    };
  }
  const countIn = (some: readonly number[]) => {
    const counts = new Uint32Array(names.length);
    for (const image of some) for (const label of of(image)) counts[label]!++;
    return counts;
  };
  return {
    head,
    counts: Uint32Array.from(statistics, ({ count }) => count),
    missing,
    sides: sides?.map(({ name, rows }) => ({ name, counts: countIn(rows) })),
    classes: statistics,
    ...(isTagsHead(head) && {
      tagsPerImage: tagsPerImage(
        rows.keys().filter((image) => !isMissing(image)).map((image) => of(image).length),
      ),
    }),
  };
}

/** Images by how many tags they have. */
function tagsPerImage(numbers: Iterable<number>): Uint32Array {
  const counts: number[] = [0];
  for (const tags of numbers) {
    while (counts.length <= tags) counts.push(0);
    counts[tags]!++;
  }
  return Uint32Array.from(counts);
}
