/** How `--help` is set: defaults and choices as people write them, in one pair of brackets. */
import { Help, type HelpConfiguration, type Option } from "./deps.ts";

/** Stands for the space of `default: 64`, which no line ends at. */
const joint = "\u0001";

/** What commander is told about help. */
export const helpStyle: HelpConfiguration = {
  showGlobalOptions: false,
  // What options do stands beside them in narrow terminals, too.
  minWidthToWrap: 16,
  optionDescription,
  boxWrap(text, width) {
    const joined = text.replaceAll(
      /(?<=\((?:.*; )?(?:choices|default):) (\S+)/g,
      (apart, value) => `(default: ${value}`.length > width ? apart : joint + value,
    );
    return Help.prototype.boxWrap.call(this, joined, width).replaceAll(joint, " ");
  },
};

/**
 * What an option does: its description, whose end may name a default in brackets, with its choices and the
 * default that commander knows, such as `images at once (default: 64)`.
 */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const [, what = description, named] = /^(.*) \(default: (.*)\)$/.exec(description) ?? [];
  const byDefault = named ?? (typeof defaultValue === "string" ? defaultValue : undefined);
  const notes = [
    ...(argChoices ? [`choices: ${argChoices.join(", ")}`] : []),
    ...(byDefault === undefined ? [] : [`default: ${byDefault}`]),
  ];
  return notes.length === 0 ? what : `${what} (${notes.join("; ")})`;
}
