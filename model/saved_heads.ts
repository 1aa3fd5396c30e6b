/** The heads in a model file: its metadata has them as JSON under the name `labels`, in the order of the logits. */
import type { Head, HeadKind } from "../data/heads.ts";
import {
  anyText,
  byKind,
  finite,
  listOf,
  number,
  objectOf,
  parseJson,
  type Rule,
} from "../data/rules.ts";
import { plainHead } from "./architecture.ts";

const names = listOf(anyText);

/** What each kind of heads consists of. */
const rules: Readonly<Record<HeadKind, Rule>> = {
  class: objectOf({ name: anyText, classes: names }),
  tags: objectOf(
    { name: anyText, tags: names, separator: anyText },
    { noneLabel: anyText, columns: names },
  ),
  number: objectOf({
    name: anyText,
    mean: finite,
    std: number(Number.MIN_VALUE, Number.MAX_VALUE),
  }),
};

const headsRule = listOf(byKind("kind", rules, "class"));

/**
 * A model's heads.
 *
 * @param metadata A file's metadata.
 * @param source The file's name in errors, such as its path.
 * @returns In the order of its logits; undefined when it has none: then it is no model of this program.
 * @throws UserError When they cannot be read; it names the file and the field.
 */
export function readHeads(
  metadata: ReadonlyMap<string, string>,
  source: string,
): Head[] | undefined {
  const text = metadata.get("labels");
  if (text === undefined) return undefined;
  const place = `${source}: the metadata "labels"`;
  return (parseJson(place, text, headsRule, "use another file") as Head[]).map(plainHead);
}
