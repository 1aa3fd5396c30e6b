/**
 * The path prefix of a reverse proxy. Some proxies forward paths with the prefix and some strip it, so
 * both are accepted; the page and the OpenAPI document include it.
 */
import { UserError } from "../data/errors.ts";

/**
 * Validates a prefix.
 *
 * @param text Such as `/tagger`, with or without a trailing slash.
 * @returns The prefix without a trailing slash; empty for none.
 * @throws UserError When it is not a normalized URL path.
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
 * @param path The path of the request.
 * @param prefix As {@linkcode checkPathPrefix} returns it.
 * @returns The path, which is empty for the prefix itself.
 */
export function belowPrefix(path: string, prefix: string): string {
  if (prefix === "") return path;
  return path === prefix || path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
