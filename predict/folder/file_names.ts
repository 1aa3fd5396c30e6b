/**
 * Names of files and folders that every system takes, no two alike: systems differ in what a name may be and in
 * whether capitals count, and a folder may be moved from one to another.
 */

/** What some system does not take in a name. */
// deno-lint-ignore no-control-regex
const forbidden = /[<>:"/\\|?*\x00-\x1f\x7f]|\p{Cs}/gu;

/** Names that Windows keeps for devices, also with an ending. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Bytes of a name at most, so that a number and an ending fit behind it. */
const mostBytes = 200;

/**
 * A name that every system takes.
 *
 * @param name Any text, such as the name of a class.
 * @returns The same where it is one; otherwise with `_` for each character that cannot be.
 *
 * @example
 * ```ts
 * import { fileName } from "./file_names.ts";
 *
 * if (fileName("T-shirts / tops") !== "T-shirts _ tops") throw new Error("no folder in it");
 * if (fileName("..") !== "_") throw new Error("not the folder above");
 * ```
 */
export function fileName(name: string): string {
  // A dot at the beginning hides a file, one or a space at the end is lost on Windows.
  const shown = name.trim().replaceAll(forbidden, "_").replace(/^\./, "_").replace(/[. ]+$/, "");
  return cut(device.test(shown) ? `_${shown}` : shown || "_");
}

/** The beginning of a name that is too long. */
function cut(name: string): string {
  const bytes = new TextEncoder().encode(name);
  if (bytes.length <= mostBytes) return name;
  // A character that was cut apart is left out.
  const text = new TextDecoder().decode(bytes.subarray(0, mostBytes), { stream: true });
  return text.replace(/[. ]+$/, "");
}

/** Names that are given out, each once. */
export class UniqueNames {
  readonly #taken = new Set<string>();
  /** By name and ending, the number to try next. */
  readonly #next = new Map<string, number>();

  /**
   * A name, or where it was given out before, with the first number behind it that is free: `shoe-2.jpg`.
   *
   * @param stem The name.
   * @param ending Its ending, such as `.jpg`; "" for none.
   */
  take(stem: string, ending = ""): string {
    const wanted = key(stem + ending);
    for (let number = this.#next.get(wanted) ?? 1;; number++) {
      const name = number === 1 ? stem + ending : `${stem}-${number}${ending}`;
      if (this.#taken.has(key(name))) continue;
      this.#taken.add(key(name));
      this.#next.set(wanted, number + 1);
      return name;
    }
  }
}

/** The same for names that some system takes for the same. */
function key(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
