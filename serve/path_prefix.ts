/**
 * The path that a reverse proxy serves this server below. Some proxies pass paths on as they are and some
 * without that beginning, so both are answered; what is shown and described has it.
 */
import { UserError } from "../data/errors.ts";

/**
 * Checks a prefix.
 *
 * @param text Such as `/tagger`; with or without a slash at its end.
 * @returns It without a slash at its end; empty for none.
 * @throws UserError When it is not the path of a URL as it stands there.
 */
export function checkPathPrefix(text: string): string {
  const prefix = text.replace(/\/$/, "");
  const segment = /^(?!\.{1,2}$)[\w.~-]+$/;
  if (prefix === "") return "";
  if (prefix.startsWith("/") && prefix.slice(1).split("/").every((part) => segment.test(part))) {
    return prefix;
  }
  throw new UserError(
    `--path-prefix must be a path such as /tagger, of letters, digits and . _ ~ -, not "${text}"`,
  );
}

/**
 * A request's path below the prefix.
 *
 * @param path As it came.
 * @param prefix As {@linkcode checkPathPrefix} gives it.
 * @returns The path, which is empty for the prefix itself.
 */
export function belowPrefix(path: string, prefix: string): string {
  if (prefix === "") return path;
  return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
