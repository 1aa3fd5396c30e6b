/** An inspection as JSON, for programs. */
import type { Head } from "../heads.ts";
import type { CoOccurrence } from "./co_occurrence.ts";
import type { Inspection } from "./inspection.ts";

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
  /** The label columns. */
  readonly heads: readonly {
    readonly name: string;
    /** Usable images without this label. */
    readonly missing: number;
    readonly classes: readonly {
      readonly name: string;
      /** Usable images. */
      readonly count: number;
      /** Those on each side of the split; absent without one. */
      readonly training?: number;
      readonly validation?: number;
      /** Mean red, green and blue at the input size, 0 to 255; null without images. */
      readonly colour: readonly number[] | null;
      /** Standard deviations of red, green and blue; null without images. */
      readonly deviation: readonly number[] | null;
    }[];
  }[];
  /**
   * Images by the classes of two heads: a row for each class of the first. Pairs in their order, as many
   * as together have two million counts.
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
  readonly split?: { readonly training: SplitSide; readonly validation: SplitSide };
  /** Rows that cannot be used. */
  readonly unusable: Inspection["unusable"];
}

/** A side of the split. */
export interface SplitSide {
  /** The CSV that names its rows. */
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
  const { total, rows, unusable, images, heads, sides } = inspection;
  const pairs = pairsWithin(inspection, MOST_COUNTS);
  return {
    rows: { total, usable: rows.length, unusable: unusable.length },
    images,
    heads: heads.map(headJson),
    coOccurrences: pairs.map((pair) => pairJson(pair, heads)),
    coOccurrencesLeftOut: inspection.coOccurrences.length - pairs.length,
    duplicates: duplicatesJson(inspection),
    conflicts: inspection.conflicts,
    ...(sides && { split: { training: sideJson(sides[0]!), validation: sideJson(sides[1]!) } }),
    unusable,
  };
}

/** The first pairs that together have at most so many counts. */
function pairsWithin({ coOccurrences, heads }: Inspection, most: number): readonly CoOccurrence[] {
  let counts = 0;
  const tooMany = coOccurrences.findIndex(({ heads: [first, second] }) => {
    counts += heads[first]!.head.classes.length * heads[second]!.head.classes.length;
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
      const columns = second.classes.length;
      return first.classes.map((_, row) => [
        ...counts.subarray(row * columns, (row + 1) * columns),
      ]);
    },
  };
}

function headJson(inspected: Inspection["heads"][number]): InspectionJson["heads"][number] {
  const { head, counts, missing, sides, classes } = inspected;
  return {
    name: head.name,
    missing,
    get classes() {
      return head.classes.map((name, index) => {
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
        members.every((side) =>
          group.rows.some((row) => side.has(row))
        )
      ).length,
    }),
    list: duplicates.map(({ kind, rows: positions, conflicts }) => ({
      kind,
      ids: positions.map((position) => rows[position]!.id),
      conflicts,
    })),
  };
}

function sideJson({ file, rows }: { file: string; rows: readonly number[] }): SplitSide {
  return { file, rows: rows.length };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
