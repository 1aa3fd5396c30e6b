/** An inspection with names shortened for display: any text may be a name, of any length. */
import { shortName, shortNames } from "../../charts/mod.ts";
import {
  type Head,
  type Inspection,
  isClassHead,
  isNumberHead,
  isTagsHead,
  labelledIndices,
  labelSegments,
  outputNames,
} from "../../data/mod.ts";
import { listed } from "../page/html.ts";

/** Shortens the names of columns, classes and rows everywhere they occur. */
export function shownInspection(inspection: Inspection): Inspection {
  const heads = shortNames(inspection.heads.map(({ head }) => head.name));
  const names = new Map(inspection.heads.map(({ head }, index) => [head.name, heads[index]!]));
  return {
    ...inspection,
    heads: inspection.heads.map((inspected, index) => ({
      ...inspected,
      head: shownHead(inspected.head, heads[index]!),
    })),
    duplicates: inspection.duplicates.map((group) => ({
      ...group,
      conflicts: group.conflicts.map((name) => names.get(name)!),
    })),
    unusable: inspection.unusable.map((row) => ({
      ...row,
      id: shortName(row.id),
      path: shortName(row.path, 120),
      reason: shortName(row.reason, 300),
    })),
  };
}

function shownHead(head: Head, name: string): Head {
  if (isClassHead(head)) return { name, classes: shortNames(head.classes) };
  return isTagsHead(head) ? { ...head, name, tags: shortNames(head.tags) } : { ...head, name };
}

/** A row's labels by head, as the page shows them; "" for none. */
export function shownLabels({ heads, labels, rows }: Inspection, row: number): string[] {
  const { offsets, total } = labelSegments(heads.map(({ head }) => head));
  return heads.map(({ head }, index) => {
    const first = row * total + offsets[index]!;
    if (labels[first]! < 0) return "";
    if (isNumberHead(head)) return rows[row]!.labels[index]!;
    const names = outputNames(head);
    const shown = labelledIndices(head, labels, first).map((label) => names[label]!);
    return listed(shown, mostTags) || "no tag";
  });
}

/** Most tags of an image that are shown. */
const mostTags = 12;
