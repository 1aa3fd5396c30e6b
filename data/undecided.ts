/** What cannot be decided for the user: an error with the command lines to choose from. */
import { UserError } from "./errors.ts";
import { joinNames } from "./name_list.ts";

/** A way to go on. */
export interface Choice {
  /** The options that decide. */
  readonly options?: string;
  /** The data to name instead of what was named. */
  readonly data?: string;
  /** What it does, where the options do not say so themselves. */
  readonly meaning?: string;
}

/** An error that names what to choose from: options, and on a command line whole commands. */
export class Undecided extends UserError {
  readonly #reason: string;
  readonly #choices: readonly Choice[];
  readonly #data: string;

  /**
   * @param reason What cannot be decided, a sentence without its end.
   * @param data The data that the user named.
   * @param choices What to choose from.
   */
  constructor(reason: string, data: string, choices: readonly Choice[]) {
    super(listOf(reason, choices, ({ options, data }) => options ?? shellQuote(data ?? "")));
    this.#reason = reason;
    this.#data = data;
    this.#choices = choices;
  }

  /**
   * The message with commands that can be copied.
   *
   * @param args The command line that was given, without the program's name.
   */
  withCommands(args: readonly string[]): string {
    return listOf(this.#reason, this.#choices, ({ options = "", data }) => {
      const named = options.match(/--[a-z-]+/g) ?? [];
      const words = withoutOptions(args, named).map((arg) =>
        shellQuote(arg === this.#data && data !== undefined ? data : arg)
      );
      return ["facet", ...words, ...(options === "" ? [] : [options])].join(" ");
    });
  }
}

/** The arguments without some options and their values. */
function withoutOptions(args: readonly string[], options: readonly string[]): string[] {
  return args.filter((arg, at) =>
    !options.includes(arg) && !options.includes(args[at - 1] ?? "") &&
    !options.some((option) => arg.startsWith(`${option}=`))
  );
}

function listOf(
  reason: string,
  choices: readonly Choice[],
  written: (choice: Choice) => string,
): string {
  const lines = choices.map((choice) =>
    `\n  ${written(choice)}${choice.meaning === undefined ? "" : `   # ${choice.meaning}`}`
  );
  return `${reason}; choose:${lines.join("")}`;
}

/** A word of a command line, in quotes where a shell would change it. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : optionValue(word);
}

/** An option's value, always in quotes; those that also Windows has, where they suffice. */
export function optionValue(value: string): string {
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", `'\\''`)}'` : `"${value}"`;
}

/** Names as an option takes several, with commas between them. */
export function namesValue(names: readonly string[]): string {
  return optionValue(joinNames(names));
}
