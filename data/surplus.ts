/** Whether labels are certain in a row that has more fields than its header has columns. */
import type { Surplus } from "./table.ts";

/**
 * A field too many shifts what stands behind it, or has been cut from what stands before it. Labels
 * are certain where the surplus stands behind them: where blanks show it, or where each label is one
 * that rows of the right length have and no other field that could be it is.
 *
 * @param surplus The row.
 * @param indices Where the header has the image column, then the label columns.
 * @param known By label column, the labels of rows of the right length.
 */
export function labelsAreCertain(
  { fields, count, from }: Surplus,
  indices: readonly number[],
  known: readonly ReadonlySet<string>[],
): boolean {
  if (from === "before") return false;
  const behind = from === "behind";
  const [image = 0, ...labels] = indices;
  // A surplus in front of the image column shifts labels only where they stand behind that.
  if (!behind && image > Math.max(...labels)) return false;
  return labels.every((index, label) => {
    const value = fields[index]!.trim();
    const isKnown = value === "" || known[label]!.has(value);
    let other = false;
    for (let more = 1; more <= count; more++) {
      other ||= known[label]!.has(fields[index + more]?.trim() ?? "");
      other ||= known[label]!.has(fields.slice(index, index + more + 1).join(",").trim());
    }
    return behind ? isKnown || !other : isKnown && !other;
  }) && Math.max(...indices) < fields.length - count - 1;
}
