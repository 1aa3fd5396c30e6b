/** An inspection as its page shows it: any text may be a name, and in a page it takes one short line. */
import { shortName, shortNames } from "../../charts/mod.ts";
import type { Inspection } from "../../data/mod.ts";

/** What the page calls a column, a class and a row is not what it is looked up by: all are renamed here. */
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

/** A row's labels as the page shows them, by head; "" for none. */
export function shownLabels({ heads, labels }: Inspection, row: number): string[] {
  return heads.map(({ head }, index) => head.classes[labels[row * heads.length + index]!] ?? "");
}
