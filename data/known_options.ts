/**
 * Option objects of functions, checked by one list for each: every option has its rule there, and a type
 * says that the list names the options that the function takes, no more and no fewer. A name that is
 * not on it is refused, since plain JavaScript would ignore a misspelt one in silence.
 */
import { suggest } from "./names/suggest.ts";
import { type OptionNames, type OptionRules, requireNamedOptions } from "./option_names.ts";
import { requireRule } from "./rules.ts";

export type { OptionNames, OptionRule, OptionRules } from "./option_names.ts";

/**
 * Refuses options that a function does not have.
 *
 * @param caller The function's name, for the message.
 * @param options What it was given.
 * @param names The options that it has.
 * @param word What errors call one of them.
 * @throws UserError With the name that was probably meant, or all names.
 *
 * @example
 * ```ts
 * import { requireKnownOptions } from "./known_options.ts";
 *
 * let message = "";
 * try {
 *   requireKnownOptions<object>("train", { epoch: 3 }, { data: true, epochs: true });
 * } catch (error) {
 *   message = (error as Error).message;
 * }
 * if (message !== "train: unknown option `epoch`; did you mean `epochs`?") throw new Error(message);
 * ```
 */
export function requireKnownOptions<Options extends object>(
  caller: string,
  options: Options,
  names: OptionNames<Options>,
  word = "option",
): void {
  requireNamedOptions(caller, options, names, word, suggest);
}

/**
 * Refuses hooks that a function does not call or take; see {@linkcode requireKnownOptions}.
 *
 * @param caller The function's name, for the message.
 * @param hooks What it was given.
 * @param names The hooks that it has.
 * @throws UserError With the name that was probably meant, or all names.
 */
export function requireKnownHooks<Hooks extends object>(
  caller: string,
  hooks: Hooks,
  names: OptionNames<Hooks>,
): void {
  requireKnownOptions(caller, hooks, names, "hook");
}

/**
 * Refuses options that a function does not have, and values that break a rule. An option that is
 * undefined is one that was not given.
 *
 * @param caller The function's name, for the message.
 * @param options What it was given.
 * @param rules The rules of all its options.
 * @throws UserError With the option and what its value must be.
 */
export function checkOptions<Options extends object>(
  caller: string,
  options: Options,
  rules: OptionRules<Options>,
): void {
  requireKnownOptions(caller, options, rules);
  for (const name of Object.keys(rules) as (keyof Options)[]) {
    const { flag, rule, required = false } = rules[name];
    if (options[name] === undefined && !required) continue;
    requireRule(flag, options[name], rule);
  }
}
