/** An inspection as JSON, for programs. */
import { type Head, isTagsHead, outputNames } from "../heads.ts";
import type { CoOccurrence } from "./co_occurrence.ts";
import type { CountedMapping } from "../label_notices.ts";
import type { FilesBelow } from "./files_below.ts";
import type { Inspection } from "./inspection.ts";
import type { NumberStatistics } from "./number_statistics.ts";

/** Most counts of all pairs of heads together; their number grows with the square of columns and classes. */
const MOST_COUNTS = 2e6;

/** An inspection as JSON. Keys are stable; new ones may be added. */
export interface InspectionJson {
  /** Data rows of the CSV. */
  readonly rows: { readonly total: number; readonly usable: number; readonly unusable: number };
  /**
   * Usable images: `sizes` as stored in pixels, the most frequent first; the number of each of `formats`; `bytes` of
   * the smallest file, the median and the largest.
   */
  readonly images: Inspection["images"];
  /** The files below the data by what they are: parts of `total`; absent where there is none. */
  readonly files?: Omit<FilesBelow, "sentence">;
  /** The label columns. */
  readonly heads: readonly HeadJson[];
  /**
   * Images by the classes or tags of two heads, or by the tags of one: a row for each of the first. Pairs in
   * their order, as many as together have two million counts.
   */
  readonly coOccurrences: readonly {
    readonly heads: readonly [string, string];
    readonly counts: readonly (readonly number[])[];
  }[];
  /** The number of pairs of heads that are left out. */
  readonly coOccurrencesLeftOut: number;
  /** Pictures that occur more than once. */
  readonly duplicates: {
    readonly groups: number;
    /** Rows in all groups. */
    readonly rows: number;
    /** The number of groups with different labels, by head. */
    readonly conflicts: Readonly<Record<string, number>>;
    /** Groups with rows on both sides of the split; absent without one. */
    readonly acrossSplit?: number;
    readonly list: readonly {
      readonly kind: "exact" | "near";
      /** The image column's values. */
      readonly ids: readonly string[];
      /** Heads with different labels. */
      readonly conflicts: readonly string[];
    }[];
  };
  /** Images that are named by several rows with different labels: by column, each label's line. */
  readonly conflicts: Inspection["conflicts"];
  /** The split beside the data; absent without one. */
  readonly split?: {
    readonly training: SplitSide;
    readonly validation: SplitSide;
    /** Absent where no folder is called so. */
    readonly test?: SplitSide;
  };
  /** What label columns look like; absent where there is nothing to say. */
  readonly notices?: readonly string[];
  /** Lines of a label map that make labels one which only look different; absent where there are none. */
  readonly labelMap?: readonly CountedMapping[];
  /** Such lines for labels that may be misspelt, to be judged by people. */
  readonly misspelt?: readonly CountedMapping[];
  /** Rows that cannot be used. */
  readonly unusable: Inspection["unusable"];
}

/** A class or a tag. */
export interface ClassJson {
  /** Its name. */
  readonly name: string;
  /** Usable images. */
  readonly count: number;
  /** Those on the training side of the split; absent without one. */
  readonly training?: number;
  /** Those on its validation side. */
  readonly validation?: number;
  /** Mean red, green and blue at the input size, 0 to 255; null without images. */
  readonly colour: readonly number[] | null;
  /** Standard deviations of red, green and blue; null without images. */
  readonly deviation: readonly number[] | null;
}

/** A label column: classes, or as `kind` says tags or numbers. */
export interface HeadJson {
  /** What the column holds; absent for classes. */
  readonly kind?: "tags" | "number";
  /** Its name. */
  readonly name: string;
  /** Usable images without this label. */
  readonly missing: number;
  /** Its classes. */
  readonly classes?: readonly ClassJson[];
  /** What separates its tags. */
  readonly separator?: string;
  /** Its tags. */
  readonly tags?: readonly ClassJson[];
  /** Usable images by how many tags they have, from none on. */
  readonly tagsPerImage?: readonly number[];
  /** Its numbers. */
  readonly numbers?: NumbersJson;
}

/** The numbers of a column, as {@linkcode NumberStatistics} has them. */
export interface NumbersJson extends Omit<NumberStatistics, "histogram" | "sides"> {
  /** Images by number, in bins; with those of each side of the split where there is one. */
  readonly histogram: {
    readonly start: number;
    readonly step: number;
    readonly counts: readonly number[];
    readonly below: number;
    readonly above: number;
    readonly training?: readonly number[];
    readonly validation?: readonly number[];
  };
}

/** A side of the split. */
export interface SplitSide {
  /** The CSV that names its rows, or the folder where folders are the split. */
  readonly file: string;
  /** Usable rows. */
  readonly rows: number;
}

/**
 * An inspection without its pixels.
 *
 * @param inspection From {@linkcode inspectCatalogue}.
 * @returns A value for `JSON.stringify`, with long lists computed when they are read; colours are rounded to
 * a hundredth.
 */
export function inspectionJson(inspection: Inspection): InspectionJson {
  const { total, rows, unusable, images, heads, sides, files } = inspection;
  const { mappings, typos = [] } = inspection.notices;
  const pairs = pairsWithin(inspection, MOST_COUNTS);
  const notices = [...inspection.notices.warnings, ...inspection.notices.notes];
  return {
    rows: { total, usable: rows.length, unusable: unusable.length },
    images,
    ...(files && { files: filesJson(files) }),
    heads: heads.map(headJson),
    coOccurrences: pairs.map((pair) => pairJson(pair, heads)),
    coOccurrencesLeftOut: inspection.coOccurrences.length - pairs.length,
    duplicates: duplicatesJson(inspection),
    conflicts: inspection.conflicts,
    ...(sides && { split: splitJson(sides) }),
    ...(notices.length > 0 && { notices }),
    ...(mappings.length > 0 && { labelMap: mappings }),
    ...(typos.length > 0 && { misspelt: typos }),
    unusable,
  };
}

function filesJson({ total, named, unnamed, examples, unreadable }: FilesBelow) {
  return { total, named, unnamed, examples, unreadable };
}

/** The first pairs that together have at most so many counts. */
function pairsWithin({ coOccurrences, heads }: Inspection, most: number): readonly CoOccurrence[] {
  let counts = 0;
  const tooMany = coOccurrences.findIndex(({ heads: [first, second] }) => {
    counts += outputNames(heads[first]!.head).length * outputNames(heads[second]!.head).length;
    return counts > most;
  });
  return tooMany < 0 ? coOccurrences : coOccurrences.slice(0, tooMany);
}

function pairJson(
  pair: CoOccurrence,
  heads: Inspection["heads"],
): InspectionJson["coOccurrences"][number] {
  const [first, second] = pair.heads.map((head) => heads[head]!.head) as [Head, Head];
  return {
    heads: [first.name, second.name],
    get counts() {
      const { counts } = pair;
      const columns = outputNames(second).length;
      return outputNames(first).map((_, row) => [
        ...counts.subarray(row * columns, (row + 1) * columns),
      ]);
    },
  };
}

function headJson(inspected: Inspection["heads"][number]): HeadJson {
  const { head, missing, tagsPerImage, numbers } = inspected;
  const { name } = head;
  if (numbers !== undefined) {
    return { kind: "number", name, missing, numbers: numbersJson(numbers) };
  }
  if (!isTagsHead(head)) {
    return {
      name,
      missing,
      get classes() {
        return classesJson(inspected);
      },
    };
  }
  return {
    kind: "tags",
    name,
    missing,
    separator: head.separator,
    tagsPerImage: [...tagsPerImage!],
    get tags() {
      return classesJson(inspected);
    },
  };
}

function classesJson({ head, counts, sides, classes }: Inspection["heads"][number]): ClassJson[] {
  return outputNames(head).map((name, index) => {
    const { colour, std } = classes[index]!;
    const count = counts[index]!;
    return {
      name,
      count,
      ...(sides && Object.fromEntries(sides.map(({ name, counts }) => [name, counts[index]!]))),
      colour: count === 0 ? null : colour.map(rounded),
      deviation: count === 0 ? null : std.map(rounded),
    };
  });
}

function numbersJson({ histogram, sides, ...figures }: NumberStatistics): NumbersJson {
  return {
    ...figures,
    histogram: {
      ...histogram,
      counts: [...histogram.counts],
      ...Object.fromEntries((sides ?? []).map(({ name, counts }) => [name, [...counts]])),
    },
  };
}

function duplicatesJson(
  { rows, heads, duplicates, sides }: Inspection,
): InspectionJson["duplicates"] {
  const counted = heads.map(({ head: { name } }) =>
    [name, duplicates.filter(({ conflicts }) => conflicts.includes(name)).length] as const
  );
  const members = sides?.map((side) => new Set(side.rows));
  return {
    groups: duplicates.length,
    rows: duplicates.reduce((sum, group) => sum + group.rows.length, 0),
    conflicts: Object.fromEntries(counted),
    ...(members && {
      acrossSplit: duplicates.filter((group) =>
        members.filter((side) =>
          group.rows.some((row) => side.has(row))
        ).length > 1
      ).length,
    }),
    list: duplicates.map(({ kind, rows: positions, conflicts }) => ({
      kind,
      ids: positions.map((position) => rows[position]!.id),
      conflicts,
    })),
  };
}

function splitJson(sides: NonNullable<Inspection["sides"]>): NonNullable<InspectionJson["split"]> {
  const [training, ...others] = sides;
  const side = (name: string) => others.find((other) => other.name === name);
  const test = side("test");
  return {
    training: sideJson(training!),
    validation: sideJson(side("validation") ?? { file: training!.file, rows: [] }),
    ...(test && { test: sideJson(test) }),
  };
}

function sideJson({ file, rows }: { file: string; rows: readonly number[] }): SplitSide {
  return { file, rows: rows.length };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
