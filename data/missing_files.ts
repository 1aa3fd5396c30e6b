/**
 * Says why names have no file, by files below the table's folder whose names are nearly the same: where those lie
 * and what differs. Nothing is taken for another: that is for the user to decide.
 */
import { basename, dirname, join } from "node:path";
import { withoutImageExtension } from "./image_name.ts";
import { isSystemName } from "./images_below.ts";
import { quoteName } from "./quote_name.ts";
import { optionValue } from "./undecided.ts";
import { isFolderSync } from "./path_kind.ts";

/** A name that has no file. */
export interface MissingName {
  readonly name: string;
  /** The path that the pattern makes of it. */
  readonly path: string;
}

/** A name with the file that is probably meant, and what differs. */
interface Near extends MissingName {
  readonly found: string;
  readonly how: string;
}

/** Most files that are looked at. */
const mostSearched = 200_000;

/** Most kinds of differences that are told. */
const mostKinds = 4;

/**
 * Why names have no file, in a sentence for each kind of difference, with how many there are and three of them.
 *
 * @param folder The table's folder.
 * @param missing The names.
 * @param shown A path for a message.
 */
export function reasonsForMissing(
  folder: string,
  missing: readonly MissingName[],
  shown: (path: string) => string,
): string[] {
  if (missing.length === 0) return [];
  const files = filesByKey(folder);
  const near = missing.flatMap((one): Near[] => {
    const found = files.get(keyOf(one.name));
    return found === undefined
      ? []
      : [{ ...one, found, how: differences(one, found).join(" and ") }];
  });
  return [...Map.groupBy(near, ({ how }) => how)]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostKinds)
    .map(([how, names]) => sentence(how, names, shown));
}

function sentence(how: string, names: readonly Near[], shown: (path: string) => string): string {
  const examples = names.slice(0, 3).map(({ name, found }) =>
    `${quoteName(name, 60)} (${shown(found)})`
  ).join(", ");
  const count = `${names.length} name${names.length === 1 ? "" : "s"}`;
  const such = names.length > 3 ? `, such as ${examples}` : `: ${examples}`;
  const pattern = commonPattern(names, shown);
  const advice = pattern === undefined
    ? "change the names in the table, or those of the files"
    : `--image-pattern ${optionValue(pattern)} looks there`;
  return `no such file for ${count}, but there is one ${how}${such}; ${advice}`;
}

/** The image pattern that most of some files have; undefined where it would find less than half of them. */
function commonPattern(
  names: readonly Near[],
  shown: (path: string) => string,
): string | undefined {
  const patterns = names.flatMap(({ name, found }) => {
    const file = basename(found);
    const own = basename(name.replaceAll("\\", "/"));
    const stem = withoutImageExtension(own);
    // A pattern for names that have their extension leaves it out.
    const at = file.startsWith(own)
      ? own
      : file.startsWith(stem) && name === stem
      ? stem
      : undefined;
    if (at === undefined || name !== own) return [];
    return [shown(join(dirname(found), `{}${file.slice(at.length)}`))];
  });
  const counts = [...Map.groupBy(patterns, (pattern) => pattern)]
    .sort(([, one], [, other]) => other.length - one.length);
  const [first] = counts;
  return first && first[1].length * 2 >= names.length ? first[0] : undefined;
}

/** What differs between the file that a name means and one that there is; at least one thing. */
function differences({ name, path }: MissingName, found: string): string[] {
  const own = basename(name.replaceAll("\\", "/"));
  const file = basename(found);
  const [plain, plainFile] = [decoded(own), decoded(file)];
  const [one, other] = [parts(plain), parts(plainFile)];
  const [stem, stemFile] = [one.stem.trim(), other.stem.trim()];
  const extension = one.extensions[0] ?? parts(basename(path)).extensions[0];
  const twice = one.extensions.length > 1 || other.extensions.length > 1;
  const all: [boolean, string][] = [
    [dirname(found) !== dirname(path), "in another folder"],
    [name.includes("\\"), "with / for \\"],
    [plain !== own || plainFile !== file, "with letters written as %20 or the like"],
    [twice, "with the extension twice"],
    [
      !twice && extension !== undefined && other.extensions[0] !== extension,
      extension?.toLowerCase() === other.extensions[0]?.toLowerCase()
        ? "with the extension in another case"
        : "with another extension",
    ],
    [
      stem !== one.stem || stemFile !== other.stem || plainFile !== plainFile.trim(),
      "with blanks around the name",
    ],
    [stem !== stemFile, howStemsDiffer(stem, stemFile)],
  ];
  const different = all.filter(([differs]) => differs).map(([, how]) => how);
  return different.length > 0 ? different : ["called nearly the same"];
}

function howStemsDiffer(one: string, other: string): string {
  const [a, b] = [one.normalize("NFC"), other.normalize("NFC")];
  if (a === b) return "with letters encoded another way";
  if (a.toLowerCase() === b.toLowerCase()) return "in another case";
  const number = (text: string) => text.replace(/\.0+$/, "").replace(/^0+(?=\d)/, "");
  if (/^[\d.]+$/.test(a) && number(a) === number(b)) return "with other zeros around the number";
  return "with other signs between words";
}

/** What is left of a name when everything that may differ is ignored. */
function keyOf(name: string): string {
  const { stem } = parts(decoded(basename(name.replaceAll("\\", "/"))));
  const plain = stem.normalize("NFC").toLowerCase().trim().replaceAll(/[\s_-]+/g, " ");
  return /^\d+(\.0+)?$/.test(plain) ? plain.replace(/\.0+$/, "").replace(/^0+(?=\d)/, "") : plain;
}

/** A file's name without extensions of images, and those that it has, the first one first. */
function parts(name: string): { stem: string; extensions: string[] } {
  const extensions: string[] = [];
  let stem = name;
  for (let next = ""; next !== stem;) {
    const trimmed = stem.trimEnd();
    next = withoutImageExtension(trimmed);
    if (next === trimmed) break;
    extensions.unshift(trimmed.slice(next.length));
    [stem, next] = [next, ""];
  }
  return { stem, extensions };
}

function decoded(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Images below a folder by what is left of their names; links are followed, in no circle. */
function filesByKey(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const folders = [folder];
  let searched = 0;
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    try {
      const real = Deno.realPathSync(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const { name, isDirectory, isSymlink } of Deno.readDirSync(next)) {
        if (++searched > mostSearched) return found;
        const path = join(next, name);
        if (isSystemName(name)) continue;
        if (isDirectory || isSymlink && isFolderSync(path)) folders.push(path);
        else if (parts(decoded(name)).extensions.length > 0) {
          const key = keyOf(name);
          if (!found.has(key)) found.set(key, path);
        }
      }
    } catch {
      // A folder that may not be listed holds nothing that can be read.
    }
  }
  return found;
}
