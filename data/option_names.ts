/**
 * The options of a function by their names: a type says that a list names the options that the function
 * takes, no more and no fewer, so that it cannot go stale. Web standards only.
 */
import { UserError } from "./errors.ts";
import { shortened } from "./quote_name.ts";
import type { Rule } from "./rules.ts";

/** What an option is called on the command line, and what its value must be. */
export interface OptionRule {
  /** How errors call it, such as `--epochs`. */
  readonly flag: string;
  /** What its value must be. */
  readonly rule: Rule;
  /** Whether it has no default; false by default. */
  readonly required?: boolean;
}

/** The rules of all options of a function. */
export type OptionRules<Options> = Readonly<Record<keyof Options, OptionRule>>;

/** The names of all options of a function, whatever is said of each. */
export type OptionNames<Options> = Readonly<Record<keyof Options, unknown>>;

/**
 * Refuses options that a function does not have.
 *
 * @param caller The function's name, for the message.
 * @param options What it was given.
 * @param names The options that it has.
 * @param word What errors call one of them.
 * @param suggest Finds the name that was probably meant; without it, errors list all names.
 * @throws UserError With the unknown name.
 */
export function requireNamedOptions<Options extends object>(
  caller: string,
  options: Options,
  names: OptionNames<Options>,
  word = "option",
  suggest: (name: string, names: readonly string[]) => string | undefined = () => undefined,
): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new UserError(
      `${caller} takes its ${word}s as an object, not ${JSON.stringify(options)}`,
    );
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown === undefined) return;
  const known = Object.keys(names);
  const guess = suggest(unknown, known);
  throw new UserError(
    `${caller}: unknown ${word} \`${shortened(unknown)}\`; ` +
      (guess ? `did you mean \`${guess}\`?` : `there are: ${known.join(", ")}`),
  );
}
