/**
 * Test-time augmentation: the network sees an image in several ways, and its logits are averaged. Web standards
 * only.
 */
import type { Decisions } from "./decisions.ts";

/** Test-time augmentations by name: the image alone, or the image and its mirror image. */
export const testTimeAugmentations = ["none", "flip"] as const;

/** What a model's logits are averaged over. */
export type TestTimeAugmentation = typeof testTimeAugmentations[number];

/**
 * Says in one line that a model's decisions are used with another test-time augmentation than they were found with, if
 * that is so.
 *
 * @param decisions The model's; absent where nothing was chosen.
 * @param tta What its logits are averaged over now; "none" by default.
 * @param warn Called with the line; by default it is printed on stderr.
 *
 * @example
 * ```ts
 * import { warnOfMismatch } from "./test_time_augmentation.ts";
 *
 * const decisions = { precision: 0.95, heads: [{ temperature: 1.4, sureFrom: 0.8 }], tta: "flip" } as const;
 * const lines: string[] = [];
 * for (const tta of ["flip", "none"] as const) {
 *   warnOfMismatch(decisions, tta, (line) => lines.push(line));
 * }
 * if (lines.length !== 1 || !lines[0]!.includes("--tta flip")) throw new Error("the second differs");
 * ```
 */
export function warnOfMismatch(
  decisions: Decisions | undefined,
  tta: TestTimeAugmentation = "none",
  warn: (message: string) => void = console.warn,
): void {
  if (decisions === undefined) return;
  const { tta: found = "none" } = decisions;
  if (found === tta) return;
  warn(
    `what is sure and how probable was found with --tta ${found}, not with --tta ${tta} as it is used now, and ` +
      `may not hold: use --tta ${found}, or let facet eval --tta ${tta} find it anew`,
  );
}
