/**
 * What has to be passed on with packages: whose they are and under which licence, as one text. Packages
 * of the same text share it.
 */
import { UserError } from "../../data/errors.ts";
import { apache, mit, mozilla, threeClauses } from "./deps.ts";
import type { LicensedPackage } from "./packages.ts";

/** Licences that let facet be passed on as it is; another one needs a person's judgement. */
const accepted = new Set([
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "OFL-1.1"],
  ...["Unlicense", "Zlib"],
]);

/** For packages without a text of their own. */
const standardTexts: Readonly<Record<string, string>> = {
  "Apache-2.0": apache.licenseText,
  "BSD-3-Clause": threeClauses.licenseText,
  "MIT": mit.licenseText,
  "MPL-2.0": mozilla.licenseText,
};

/**
 * Writes the notices of packages.
 *
 * @param packages In the order of the text.
 * @returns The text, with a heading for each licence text.
 * @throws UserError When a licence is not among those that are accepted, or has no text.
 */
export function noticesOf(packages: readonly LicensedPackage[]): string {
  const byText = Map.groupBy(packages, (entry) => JSON.stringify([entry.licence, textsOf(entry)]));
  return [...byText.values()].map((same) => {
    const names = same.map(({ name, version }) => `${name} ${version}`).join(", ");
    const [first] = same;
    return `${wrap(`${names} (${first!.licence})`)}\n\n${textsOf(first!).join("\n\n")}\n`;
  }).join(`\n${"=".repeat(80)}\n\n`);
}

function textsOf({ name, licence, author, texts }: LicensedPackage): readonly string[] {
  const licences = licence.replaceAll(/[()]/g, "").split(/ AND /);
  for (const each of licences) {
    if (!accepted.has(each)) {
      throw new UserError(`${name} is under ${each}: decide whether facet may pass it on`);
    }
  }
  if (texts.length > 0) return texts;
  const copyright = author === undefined ? [] : [`Copyright: ${author}`];
  return copyright.concat(licences.map((each) => {
    const text = standardTexts[each];
    if (text === undefined) throw new UserError(`${name} has no text of its licence, ${each}`);
    return text.split("\n").map((line) => line.trimEnd()).join("\n").trim();
  }));
}

/** Breaks a line between words. */
function wrap(text: string): string {
  return text.replaceAll(/(.{1,80})(?: |$)/g, "$1\n").trim();
}
