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
 * Says that a model's decisions are used with another test-time augmentation than they were found with.
 *
 * @param decisions The model's; absent where nothing was chosen.
 * @param tta What its logits are averaged over now.
 * @returns One line; undefined where there is nothing to say.
 *
 * @example
 * ```ts
 * import { decisionsMismatch } from "./test_time_augmentation.ts";
 *
 * const decisions = { precision: 0.95, heads: [{ temperature: 1.4, sureFrom: 0.8 }], tta: "flip" } as const;
 * if (decisionsMismatch(decisions, "flip") !== undefined) throw new Error("they agree");
 * if (!decisionsMismatch(decisions)?.includes("--tta flip")) throw new Error("they do not");
 * ```
 */
export function decisionsMismatch(
  decisions: Decisions | undefined,
  tta: TestTimeAugmentation = "none",
): string | undefined {
  if (decisions === undefined) return undefined;
  const { tta: found = "none" } = decisions;
  if (found === tta) return undefined;
  return `what is sure and how probable was found with --tta ${found}, not with --tta ${tta} as it is used ` +
    `now, and may not hold: use --tta ${found}, or let facet eval --tta ${tta} find it anew`;
}
