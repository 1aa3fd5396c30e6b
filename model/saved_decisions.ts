/**
 * The decisions in a model file: its metadata has them as JSON under the name `decisions`, where some were
 * chosen. Each is checked against its head, when it is written and when it is read.
 */
import type { Decisions, HeadDecision } from "../data/decisions.ts";
import { type Head, isNumberHead, isTagsHead } from "../data/heads.ts";
import { testTimeAugmentations } from "../data/test_time_augmentation.ts";
import {
  either,
  type Fault,
  listOf,
  nothing,
  number,
  objectOf,
  oneOf,
  parseJson,
  requireRule,
  type Rule,
  rule,
} from "../data/rules.ts";

const atLeastZero = number(0, Number.MAX_VALUE);
const aboveZero = number(Number.MIN_VALUE, Number.MAX_VALUE);
const sureFrom = either(number(0, 1), nothing);
const precision = rule(
  "a number above 0 and below 1",
  (value) => typeof value === "number" && value > 0 && value < 1,
);

function decisionRule(head: Head): Rule {
  if (isNumberHead(head)) return objectOf({ margin: either(atLeastZero, nothing) });
  if (!isTagsHead(head)) return objectOf({ temperature: aboveZero, sureFrom });
  // A threshold above 1 is never reached: such a tag is never given.
  const thresholds = inOrder(head.tags.map(() => atLeastZero), "a threshold for each tag");
  return objectOf({ temperature: aboveZero, thresholds, sureFrom });
}

function decisionsRule(heads: readonly Head[]): Rule {
  return objectOf({
    precision,
    heads: inOrder(heads.map(decisionRule), "a decision for each head"),
  }, { tta: oneOf(testTimeAugmentations.filter((name) => name !== "none")) });
}

/** A list with one item for each rule. */
function inOrder(rules: readonly Rule[], each: string): Rule {
  const words = `a list of ${rules.length}, ${each}`;
  const anyItems = listOf(rule("anything", () => true));
  return {
    words,
    fault: (value): Fault | undefined => {
      if (anyItems.fault(value) || (value as unknown[]).length !== rules.length) {
        return { place: "", words, value };
      }
      for (const [index, item] of rules.entries()) {
        const fault = item.fault((value as unknown[])[index]);
        if (fault) return { ...fault, place: `[${index}]${fault.place}` };
      }
      return undefined;
    },
  };
}

/**
 * A copy of decisions with their fields alone, in a fixed order: as model files hold them.
 *
 * @param decisions How the heads' outputs become answers.
 * @param heads The heads, in order.
 * @throws UserError When the decisions are not those of the heads; it names the field.
 */
export function plainDecisions(decisions: Decisions, heads: readonly Head[]): Decisions {
  requireRule("decisions", decisions, decisionsRule(heads));
  const { precision, tta } = decisions;
  return {
    precision,
    heads: decisions.heads.map((decision): HeadDecision => {
      if ("margin" in decision) return { margin: decision.margin };
      const { temperature, sureFrom } = decision;
      return "thresholds" in decision
        ? { temperature, thresholds: [...decision.thresholds], sureFrom }
        : { temperature, sureFrom };
    }),
    ...(tta && { tta }),
  };
}

/**
 * A model's decisions.
 *
 * @param metadata A file's metadata.
 * @param heads The model's heads, in order.
 * @param source The file's name in errors, such as its path.
 * @returns Undefined where none were chosen.
 * @throws UserError When they cannot be read, or are not those of the heads; it names the file and the field.
 */
export function readDecisions(
  metadata: ReadonlyMap<string, string>,
  heads: readonly Head[],
  source: string,
): Decisions | undefined {
  const text = metadata.get("decisions");
  if (text === undefined) return undefined;
  const place = `${source}: the metadata "decisions"`;
  const decisions = parseJson(place, text, decisionsRule(heads), "use another file") as Decisions;
  return plainDecisions(decisions, heads);
}
