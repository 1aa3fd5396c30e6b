/** Tags that no training image has: a model cannot learn them, whatever its figures say. */
import { hasTag, type Head, type ImageSet, isTagsHead, labelSegments } from "../../data/mod.ts";
import { listed } from "../../data/listed.ts";

/** Most tags that a warning names. */
const mostNamed = 5;

/**
 * A warning for each head with tags that no training image has, such as tags of validation images only.
 *
 * @param heads The heads.
 * @param training The training images.
 * @returns A message each.
 *
 * @example
 * ```ts
 * import { untrainedTags } from "./untrained_tags.ts";
 *
 * const head = { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" } as const;
 * const labels = Int32Array.of(1, 0b10, -1, 0); // one image with the second tag, one without a label
 * const [warning] = untrainedTags([head], { count: 2, labels });
 * if (!warning?.includes('"home"')) throw new Error("nobody has it");
 * ```
 */
export function untrainedTags(
  heads: readonly Head[],
  { count, labels }: Pick<ImageSet, "count" | "labels">,
): string[] {
  const { offsets, counts, total } = labelSegments(heads);
  return heads.flatMap((head, index) => {
    if (!isTagsHead(head)) return [];
    const seen = new Int32Array(counts[index]!); // a bit for each tag, behind the first word
    for (let image = 0; image < count; image++) {
      const first = image * total + offsets[index]!;
      if (labels[first]! < 0) continue;
      for (let word = 1; word < seen.length; word++) seen[word]! |= labels[first + word]!;
    }
    const unseen = head.tags.filter((_, tag) => !hasTag(seen, 0, tag));
    if (unseen.length === 0) return [];
    const [those, they] = unseen.length === 1
      ? ["1 tag is in no training row", "it"]
      : [`${unseen.length} tags are in no training row`, "they"];
    const names = listed(unseen.map((tag) => JSON.stringify(tag)), mostNamed);
    return [`${head.name}: ${those}, so ${they} cannot be learned: ${names}`];
  });
}
