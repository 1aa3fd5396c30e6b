/** Finds names that stand twice in one JSON object, which `JSON.parse` passes over in silence. */

/**
 * Looks for a repeated name.
 *
 * @param json Text that `JSON.parse` accepts.
 * @returns The first name that an object in it holds twice, if any.
 *
 * @example
 * ```ts
 * import { repeatedName } from "./json_names.ts";
 *
 * if (repeatedName('{"a": {"b": 1, "c": 2, "\\u0062": 3}}') !== "b") throw new Error();
 * ```
 */
export function repeatedName(json: string): string | undefined {
  const open: Set<string>[] = [];
  let from: number | undefined; // where the string starts that we are in
  let text = ""; // the string before, quoted
  // Valid JSON needs no grammar: a string is a name when a colon follows it. An expression for whole
  // strings would overflow the stack on a long one.
  for (const { 0: token, index } of json.matchAll(/\\.|["{}:]/g)) {
    if (token === '"') {
      if (from !== undefined) text = json.slice(from, index + 1);
      from = from === undefined ? index : undefined;
    } else if (from === undefined) {
      if (token === "{") open.push(new Set());
      else if (token === "}") open.pop();
      else {
        const name: string = JSON.parse(text);
        const names = open.at(-1)!;
        if (names.has(name)) return name;
        names.add(name);
      }
    }
  }
  return undefined;
}
