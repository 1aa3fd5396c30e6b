/** Decides whether the labels of a row with more fields than its header are certain. */
import type { Surplus } from "./table.ts";

/**
 * A surplus field shifts the fields after it, or was cut from the field before it. Labels are certain where the
 * surplus is after them: where blanks show it, or where each label occurs in rows of the right length and no
 * other field in question does.
 *
 * @param surplus The row.
 * @param indices The indices of the columns that name the image and of the label columns in the header.
 * @param naming How many of them name the image.
 * @param known The labels of rows of the right length, by label column.
 */
export function labelsAreCertain(
  { fields, count, from }: Surplus,
  indices: readonly number[],
  naming: number,
  known: readonly ReadonlySet<string>[],
): boolean {
  if (from === "before") return false;
  const after = from === "after";
  const image = Math.max(...indices.slice(0, naming));
  const labels = indices.slice(naming);
  // A surplus before the image column shifts labels only where they are after that.
  if (!after && image > Math.max(...labels)) return false;
  return labels.every((index, label) => {
    const value = fields[index]!.trim();
    const isKnown = value === "" || known[label]!.has(value);
    let other = false;
    for (let more = 1; more <= count; more++) {
      other ||= known[label]!.has(fields[index + more]?.trim() ?? "");
      other ||= known[label]!.has(fields.slice(index, index + more + 1).join(",").trim());
    }
    return after ? isKnown || !other : isKnown && !other;
  }) && Math.max(...indices) < fields.length - count - 1;
}
