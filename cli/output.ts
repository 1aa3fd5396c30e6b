/**
 * What commands say: results on stdout, everything else on stderr, so that a result can be piped.
 * `console` takes a reader that leaves early (`facet predict ... | head`) as no error, and a full
 * disk as one.
 */
import process from "node:process";
import { styleText } from "node:util";
import { Help } from "./deps.ts";
import { visible } from "../charts/names.ts";

let quiet = false;

/** From now on the user is told of nothing but results, warnings and errors. */
export function beQuiet(): void {
  quiet = true;
}

/** Whether {@linkcode beQuiet} was asked for. */
export function isQuiet(): boolean {
  return quiet;
}

/** Tells the user something that is not the result, on stderr; it may be styled. */
export function note(text: string): void {
  if (quiet) return;
  const coloured = style("bold", "x") !== "x";
  tell(coloured ? text.split(styles).map(visibleBetweenStyles).join("") : visibleLines(text));
}

/** What {@linkcode style} puts around text; the brackets make `split` keep it. */
// deno-lint-ignore no-control-regex
const styles = /(\x1b\[(?:1|2|22|31|32|33|39)m)/;

function visibleBetweenStyles(part: string, index: number): string {
  return index % 2 === 0 ? visibleLines(part) : part;
}

/** Tells the user of something that may be wrong, on stderr. */
export function warn(text: string): void {
  tell(`${style("yellow", "warning:")} ${visibleLines(text)}`);
}

/** Tells the user why the work failed, on stderr. */
export function tellError(text: string): void {
  tell(`${style("red", "error:")} ${visibleLines(text)}`);
}

let outliving = false;

/** Has work go on, and end well, when the terminal is closed on which its progress is drawn. */
export function outliveTerminal(): void {
  if (outliving) return;
  outliving = true;
  // A write fails at once or later, and nobody reads what it says.
  process.stderr.on("error", () => {});
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((text: string) => {
    try {
      return write(text);
    } catch {
      return false;
    }
  }) as typeof process.stderr.write;
}

/**
 * Text with lines that end at a word where the terminal ends; as it is anywhere else, for programs and logs.
 *
 * @param text It may be styled.
 * @param stream Where it will be written.
 */
export function wrapped(
  text: string,
  stream: { readonly isTTY?: boolean; readonly columns?: number },
): string {
  if (!stream.isTTY || !stream.columns) return text;
  const help = new Help();
  help.minWidthToWrap = narrowest;
  // A number stays with its sign; the character stands for nothing else.
  return help.boxWrap(text.replaceAll(/(?<=\d) %/g, "\ue000%"), stream.columns)
    .replaceAll("\ue000", " ");
}

/** Fewest columns into which words are wrapped. */
const narrowest = 20;

/** Prints a result for people on stdout: prose that ends at words on a terminal, and tables that fit it. */
export function print(text: string): void {
  endDrawnLine();
  console.log(wrapped(text, process.stdout));
}

/**
 * Names and values in two columns; on a terminal a long value goes on below itself.
 *
 * @param lines Names and their values.
 * @param stream Where they will be written.
 */
export function nameTable(
  lines: readonly (readonly [name: string, value: string])[],
  stream: Parameters<typeof wrapped>[1],
): string {
  const indent = Math.max(...lines.map(([name]) => name.length)) + 2;
  const { isTTY = false, columns = 0 } = stream;
  const room = columns - indent;
  return lines.map(([name, value]) => {
    const narrow = isTTY && room < narrowest && value.length > room;
    const cell = wrapped(value, { isTTY, columns: narrow ? columns - 4 : room });
    return narrow
      ? `${name}\n    ${cell.replaceAll("\n", "\n    ")}`
      : name.padEnd(indent) + cell.replaceAll("\n", `\n${" ".repeat(indent)}`);
  }).join("\n");
}

let endLine: (() => void) | undefined;

/**
 * Something is drawn on a line of the terminal that is not ended yet, such as a bar.
 *
 * @param end Ends the line; called before anything else is told. Undefined when the line has ended.
 */
export function drawnLine(end: (() => void) | undefined): void {
  endLine = end;
}

/** Ends it where there is one, so that what is told begins on a line of its own. */
function endDrawnLine(): void {
  const end = endLine;
  endLine = undefined;
  end?.();
}

function tell(text: string): void {
  try {
    endDrawnLine();
    console.error(wrapped(text, process.stderr));
  } catch {
    // Nobody reads it.
  }
}

/** Text with what a terminal would obey, which may come from the user's files, as escapes; lines stay. */
export function visibleLines(text: string): string {
  return text.replaceAll(/[^\n\t]+/g, (part) => visible(part));
}

/** JSON leaves these as they are, and some terminals obey them; as escapes they are the same text. */
function visibleJson(json: string): string {
  return json.replace(/[\x7f-\x9f]/g, visible);
}

/** Prints a command's result as one JSON document on stdout, of any length. */
export function printJson(value: unknown): void {
  let lines: string[] = [];
  let length = 0;
  for (const text of jsonLines(value)) {
    lines.push(text);
    length += text.length;
    if (length < 1e6) continue;
    console.log(visibleJson(lines.join("\n")));
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) console.log(visibleJson(lines.join("\n")));
}

/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces of whole lines: a text cannot be longer than
 * half a gigabyte, and is in memory besides its value.
 *
 * @param value Plain data.
 * @param depth Levels that are taken apart.
 */
export function* jsonLines(
  value: unknown,
  depth = 3,
  indent = "",
  before = "",
  after = "",
): Generator<string> {
  if (depth === 0 || typeof value !== "object" || value === null) {
    const text = JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
    yield `${indent}${before}${text}${after}`;
    return;
  }
  const list = Array.isArray(value);
  const entries = list
    ? value.map((item) => ["", item ?? null] as const)
    : Object.keys(value).map((key) => [key, (value as Record<string, unknown>)[key]] as const)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [`${JSON.stringify(key)}: `, item] as const);
  const [open, close] = list ? "[]" : "{}";
  if (entries.length === 0) {
    yield `${indent}${before}${open}${close}${after}`;
    return;
  }
  yield `${indent}${before}${open}`;
  for (const [index, [key, item]] of entries.entries()) {
    const comma = index < entries.length - 1 ? "," : "";
    yield* jsonLines(item, depth - 1, `${indent}  `, key, comma);
  }
  yield `${indent}${close}${after}`;
}

/** Prints something that happened as one line of JSON on stdout. */
export function printJsonLine(value: unknown): void {
  console.log(visibleJson(JSON.stringify(value)));
}

/** A table on stdout with its best figures, those behind a `*`, in green. */
export function highlighted(table: string): string {
  return table.replaceAll(/\* \S+( %)?/g, (figure) => style("green", figure, "stdout"));
}

/**
 * Text in bold, dim or a colour: only on a terminal, and never where `NO_COLOR` is set.
 *
 * @param to Where the text will be written.
 */
export function style(
  format: "bold" | "dim" | "red" | "green" | "yellow",
  text: string,
  to: "stdout" | "stderr" = "stderr",
): string {
  return styleText(format, text, { stream: process[to] });
}
