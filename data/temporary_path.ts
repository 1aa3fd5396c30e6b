/**
 * Where files and folders are while they are written: beside their place, hidden, under a name that tells what they
 * are to become. Only a kill leaves one there.
 */
import { basename, dirname, join } from "node:path";

const temporaryName = /^\.(.+)\.[0-9a-f-]{36}\.tmp$/s;

/** A new path for what will be renamed to a path when it is whole. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.tmp`);
}

/** The name that a temporary file or folder would have got; undefined for the name of any other. */
export function nameOfTemporary(name: string): string | undefined {
  return temporaryName.exec(name)?.[1];
}
