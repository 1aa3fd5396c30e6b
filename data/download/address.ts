/** Web addresses of images: from a name in a table to the address, and to the file that keeps what is there. */
import { createHash } from "node:crypto";
import { join } from "node:path";

/** Whether a name is a web address. */
export function isAddress(name: string): boolean {
  return /^https?:\/\/[^/]/i.test(name);
}

/** The address of an image, or why there is none; neither where the name is no address. */
export interface ImageAddress {
  readonly address?: string;
  readonly problem?: string;
}

/**
 * The web address of an image.
 *
 * @param pattern The image pattern, which may be an address with `{}` for the name.
 * @param name The name in the table, which may be an address itself.
 * @returns The address in the one form that all spellings of it have, without what is behind `#`.
 *
 * @example
 * ```ts
 * import { imageAddress } from "./address.ts";
 *
 * const { address } = imageAddress("https://shop.example/{}.jpg", "red hat");
 * if (address !== "https://shop.example/red%20hat.jpg") throw new Error("percent-encoded");
 * ```
 */
export function imageAddress(pattern: string, name: string): ImageAddress {
  const isWhole = isAddress(name);
  if (!isWhole && !isAddress(pattern)) return {};
  const encoded = name.split("/").map(encodeURIComponent).join("/");
  try {
    const url = new URL(isWhole ? name : pattern.replaceAll("{}", () => encoded));
    url.hash = "";
    return { address: url.href };
  } catch {
    return { problem: "the image's name is no valid web address" };
  }
}

/**
 * The file that keeps an address's image: one for each address, with the end of the address in its name for people.
 *
 * @param folder The folder of downloaded images.
 * @param address From {@linkcode imageAddress}.
 */
export function downloadPath(folder: string, address: string): string {
  const key = createHash("sha256").update(address).digest("hex").slice(0, 24);
  const [end = ""] = new URL(address).pathname.split("/").slice(-1);
  const name = end.replace(/[^\w.-]/g, "_").slice(-60);
  return join(folder, name === "" ? key : `${key}-${name}`);
}
