/**
 * Tables with a row for each image and tag ("long format"): the rows of an image become one row with all their
 * tags.
 */
import { cellTags, distinctLabels, tagsCell } from "./label_cells.ts";
import { laterSide } from "./folder_sides.ts";
import { type Head, isTagsHead } from "./heads.ts";
import type { Row } from "./row.ts";

/**
 * Joins the rows of each image where no cell of the tags columns has more than one tag and the rows agree in
 * all other labels; rows that contradict each other stay as they are.
 *
 * @param rows The rows, a label per head.
 * @param heads The heads.
 * @returns The rows in the order of each image's first, which gives a joined row its line. It is on the last side
 * of the split that one of them is on: what tests never trains.
 *
 * @example
 * ```ts
 * import { joinLongFormat } from "./long_format.ts";
 *
 * const rows = ["home", "sports"].map((label, i) => ({
 *   line: i + 2, id: "7", image: "/7.jpg", labels: [label],
 * }));
 * const heads = [{ kind: "tags" as const, name: "usage", tags: ["home", "sports"], separator: "|" }];
 * const [row, ...others] = joinLongFormat(rows, heads);
 * if (row?.labels[0] !== "home|sports" || others.length > 0) throw new Error("one image");
 * ```
 */
export function joinLongFormat(rows: Row[], heads: readonly Head[]): Row[] {
  const columns = [...heads.keys()].filter((head) => {
    const each = heads[head]!;
    return isTagsHead(each) && each.columns === undefined;
  });
  const isLong = columns.length > 0 &&
    rows.every(({ labels }) => columns.every((head) => tagsOf(heads, labels, head).length < 2));
  if (!isLong) return rows;
  return [...Map.groupBy(rows, ({ image }) => image).values()].flatMap((same) => {
    const [first] = same as [Row];
    const cells = heads.map((head, index) => {
      const own = same.map(({ labels }) => labels[index]!);
      const distinct = distinctLabels(head, own);
      if (!columns.includes(index) || !isTagsHead(head) || distinct.length < 2) {
        return distinct.length > 1 ? undefined : distinct[0] ?? "";
      }
      // "None of them" and a tag contradict each other.
      if (head.noneLabel !== undefined && own.includes(head.noneLabel)) return undefined;
      return tagsCell(new Set(own.flatMap((cell) => cellTags(cell, head) ?? [])), head);
    });
    const joins = columns.some((head) =>
      distinctLabels(heads[head]!, same.map((r) => r.labels[head]!)).length > 1
    );
    if (!joins || cells.includes(undefined)) return same;
    const joined = { ...first, labels: cells as string[] };
    const side = same.map((row) => row.side).reduce(laterSide);
    return [side === first.side ? joined : { ...joined, side }];
  });
}

function tagsOf(
  heads: readonly Head[],
  labels: readonly string[],
  head: number,
): readonly string[] {
  const each = heads[head]!;
  return isTagsHead(each) ? cellTags(labels[head]!, each) ?? [] : [];
}
