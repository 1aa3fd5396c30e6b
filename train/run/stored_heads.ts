/** What `labels.json` of a run has to be. */
import type { HeadKind, TagsHead } from "../../data/mod.ts";
import {
  anyText,
  byKind,
  finite,
  listOf,
  objectOf,
  recordOf,
  type Rule,
  rule,
  someText,
} from "../../data/rules.ts";

const names = listOf(someText, { least: 1, distinct: true });

const aboveZero = rule(
  "a number above 0",
  (value) => typeof value === "number" && value > 0 && value < Infinity,
);

/** What each kind of heads consists of in `labels.json`, and what it may have. */
const headRules: Readonly<Record<HeadKind, Rule>> = {
  class: objectOf(
    { name: someText, classes: names },
    { map: recordOf(anyText), folded: listOf(anyText) },
  ),
  tags: tagsRule(objectOf(
    { name: someText, tags: names, separator: someText },
    { noneLabel: someText, columns: names, map: recordOf(anyText), folded: listOf(anyText) },
  )),
  number: objectOf({
    name: someText,
    mean: finite,
    std: aboveZero,
  }),
};

/** A head of tags; where they come from columns, each has one. */
function tagsRule(parts: Rule): Rule {
  return {
    words: parts.words,
    fault: (value) => {
      const fault = parts.fault(value);
      if (fault !== undefined) return fault;
      const { tags, columns } = value as TagsHead;
      if (columns === undefined || columns.length === tags.length) return undefined;
      return {
        place: ".columns",
        words: `a column for each of ${tags.length} tags`,
        value: columns,
      };
    },
  };
}

/** Checks `labels.json`; a head without a kind is of classes. */
export const storedHeads = listOf(byKind("kind", headRules, "class"), { least: 1 });
