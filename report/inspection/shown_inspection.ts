/** An inspection with names shortened for display: any text may be a name, of any length. */
import { shortName, shortNames } from "../../charts/mod.ts";
import type { Inspection } from "../../data/mod.ts";

/** Shortens the names of columns, classes and rows everywhere they occur. */
export function shownInspection(inspection: Inspection): Inspection {
  const heads = shortNames(inspection.heads.map(({ head }) => head.name));
  const names = new Map(inspection.heads.map(({ head }, index) => [head.name, heads[index]!]));
  return {
    ...inspection,
    heads: inspection.heads.map((inspected, index) => ({
      ...inspected,
      head: { name: heads[index]!, classes: shortNames(inspected.head.classes) },
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

/** A row's labels by head, as the page shows them; "" for none. */
export function shownLabels({ heads, labels }: Inspection, row: number): string[] {
  return heads.map(({ head }, index) => head.classes[labels[row * heads.length + index]!] ?? "");
}
