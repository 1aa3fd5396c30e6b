/**
 * Objects in JSON as the records of a table: their keys are the columns, in the order in which they first occur.
 * A list of words becomes a cell of tags, and an object in one a column for each of its keys, such as `about.colour`.
 * The file is read twice, since a key may first occur in its last line.
 */
import { UserError } from "../errors.ts";
import { withoutImageExtension } from "../image_name.ts";
import { quoteName } from "../quote_name.ts";
import { JSON_HINT } from "./file_kind.ts";
import { type JsonObject, JsonObjectReader } from "./json_objects.ts";
import type { CsvRecord, Line } from "./records.ts";

/** What may separate the words of a list in a cell; the first that no word of its column has is taken. */
const SEPARATORS = ["|", ";", ","];

/** A key of the objects. */
interface Key {
  /** The separators that words of its lists have in them. */
  readonly inWords: Set<string>;
}

/**
 * Reads the records of a JSON file, the names of the columns being the first.
 *
 * @param path The file, for messages.
 * @param open Reads its lines from the first one on.
 * @param onNote Called with how lists are written, where their words have separators in them.
 * @throws UserError When the file is not made of objects.
 */
export async function* readJsonRecords(
  path: string,
  open: () => AsyncIterable<readonly Line[]>,
  onNote: (note: string) => void = () => {},
): AsyncGenerator<CsvRecord> {
  const keys = new Map<string, Key>();
  let only: JsonObject["value"] | undefined;
  let objects = 0;
  for await (const { value } of objectsOf(path, open())) {
    only = ++objects === 1 ? value : undefined;
    for (const [name, cell] of Object.entries(flat(value))) {
      let key = keys.get(name);
      if (key === undefined) keys.set(name, key = { inWords: new Set() });
      if (!isList(cell)) continue;
      const words = cell.join("\n");
      for (const separator of SEPARATORS) if (words.includes(separator)) key.inWords.add(separator);
    }
  }
  const problem = only && shapeProblem(only);
  if (problem !== undefined) throw new UserError(`${path}: ${problem}`);
  const columns = [...keys].map(([name, { inWords }]) => ({
    name,
    inWords,
    separator: SEPARATORS.find((separator) => !inWords.has(separator)),
  }));
  // A record is in doubt from a column on, so those that no separator serves are the last.
  columns.sort((a, b) => Number(a.separator === undefined) - Number(b.separator === undefined));
  const doubtful = columns.findIndex(({ separator }) => separator === undefined);
  for (const { name, inWords, separator } of columns) {
    if (inWords.size === 0 || separator === undefined) continue;
    onNote(
      `${path}: words of lists in "${name}" have ${[...inWords].join(" ")} in them; ` +
        `--separator "${name}=${separator}" takes each for one tag`,
    );
  }
  yield { line: 1, fields: columns.map(({ name }) => name) };
  for await (const { line, value: object } of objectsOf(path, open())) {
    const value = flat(object);
    const fields = columns.map(({ name, separator = "|" }) =>
      Object.hasOwn(value, name) ? cellOf(value[name], separator) : ""
    );
    const inDoubt = doubtful >= 0 &&
      columns.slice(doubtful).some(({ name }) =>
        Object.hasOwn(value, name) && isList(value[name]) && value[name].length > 0
      );
    const reason = "a list here has words with each of | ; , in them";
    yield { line, fields, ...(inDoubt && { doubt: { from: doubtful, reason } }) };
  }
}

/** Why the only object of a file is no row but a table of another shape; undefined where it may be one. */
function shapeProblem(value: JsonObject["value"]): string | undefined {
  const keys = Object.keys(value);
  const shown = keys.slice(0, 3).map((key) => quoteName(key, 40)).join(", ");
  const isCoco = ["images", "annotations"].every((key) => Array.isArray(value[key]));
  if (isCoco) {
    return "these are COCO annotations, which may give an image many labels; write a CSV with a row " +
      "for each image and label: file_name from its images, name from its categories";
  }
  const isNested = Object.values(value).some((part) =>
    typeof part === "object" && part !== null && !isList(part)
  );
  const lists = Object.values(value).filter(Array.isArray);
  const [length = 0] = lists.map((list) => list.length);
  if (lists.length > 1 && length > 1 && lists.every((list) => list.length === length)) {
    return `all is one object of lists, ${shown}${
      keys.length > 3 ? " and more" : ""
    }; ${JSON_HINT}`;
  }
  const namesImages = keys.length > 1 && keys.every((key) => withoutImageExtension(key) !== key);
  if (!isNested && !namesImages) return undefined;
  return `all is one object, of ${shown}${keys.length > 3 ? " and more" : ""}; ${JSON_HINT}`;
}

/** An object with the keys of objects in it behind their own, with a point between. */
function flat(value: JsonObject["value"]): JsonObject["value"] {
  const isObject = (part: unknown): part is JsonObject["value"] =>
    typeof part === "object" && part !== null && !Array.isArray(part);
  if (!Object.values(value).some(isObject)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, unknown][] =>
      isObject(part)
        ? Object.entries(flat(part)).map(([below, cell]) => [`${key}.${below}`, cell])
        : [[key, part]]
    ),
  );
}

async function* objectsOf(
  path: string,
  pieces: AsyncIterable<readonly Line[]>,
): AsyncGenerator<JsonObject> {
  const reader = new JsonObjectReader(path);
  for await (const lines of pieces) for (const { text } of lines) yield* reader.read(text);
  reader.end();
}

/** Whether a value is a list of words or numbers. */
function isList(value: unknown): value is (string | number | boolean)[] {
  return Array.isArray(value) &&
    value.every((word) => ["string", "number", "boolean"].includes(typeof word));
}

function cellOf(value: unknown, separator: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (!isList(value)) return JSON.stringify(value);
  return value.length === 0 ? "[]" : value.join(separator);
}
