/** Decisions and figures in words. */
import type { Change, ListKind, ReviewCell } from "../protocol.ts";

/** What the kinds of lists are called, in the order in which they are shown. */
export const kindTitles: Readonly<Record<ListKind, string>> = {
  errors: "Likely label errors",
  duplicates: "Duplicates that disagree",
  variants: "Labels that look alike",
  unsure: "Unsure predictions",
  far: "Numbers far off",
  class: "All images by label",
};

/** A decision as a short text. */
export function decisionText({ decision, suggestion }: Change): string {
  if (decision === "accepted" || decision === "changed") return `→ ${suggestion}`;
  return { kept: "kept", removed: "label removed", unusable: "not usable" }[decision!];
}

/** The label of the table. */
export function labelText({ labels }: ReviewCell): string {
  return labels.length === 0 ? "(no label)" : labels.join(" / ");
}
