/**
 * What commands say: results on stdout, everything else on stderr, so that a result can be piped.
 * `console` takes a reader that leaves early (`facet predict ... | head`) as no error, and a full
 * disk as one.
 */
import process from "node:process";
import { styleText } from "node:util";

let quiet = false;

/** From now on the user is told of nothing but results, warnings and errors. */
export function beQuiet(): void {
  quiet = true;
}

/** Whether {@linkcode beQuiet} was asked for. */
export function isQuiet(): boolean {
  return quiet;
}

/** Tells the user something that is not the result, on stderr. */
export function note(text: string): void {
  if (!quiet) console.error(text);
}

/** Tells the user of something that may be wrong, on stderr. */
export function warn(text: string): void {
  console.error(`${style("yellow", "warning:")} ${visible(text)}`);
}

/** Tells the user why the work failed, on stderr. */
export function tellError(text: string): void {
  console.error(`${style("red", "error:")} ${visible(text)}`);
}

/**
 * Text in which control characters, which may come from the user's files, are shown: a terminal would
 * obey them. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(
    // deno-lint-ignore no-control-regex
    /[\0-\x08\x0b-\x1f\x7f-\x9f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

/** Prints a command's result as one JSON document on stdout. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

/** Prints something that happened as one line of JSON on stdout. */
export function printJsonLine(value: unknown): void {
  console.log(JSON.stringify(value));
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
