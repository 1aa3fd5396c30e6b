/** Tells image files from others by their first bytes. */
import { sniffFormat } from "./format.ts";
export { SNIFFED_BYTES } from "./format.ts";

/** Reasons of `sniffFormat` that name no format. */
const unrecognised = /^(not |empty )/;

/**
 * Whether a file is an image of any format that is recognised, even of one that is not read: what it is, or
 * why it cannot be used, is said when it is decoded.
 *
 * @param start Its first {@linkcode SNIFFED_BYTES} bytes.
 */
export function isImage(start: Uint8Array): boolean {
  try {
    sniffFormat(start);
    return true;
  } catch (error) {
    return !unrecognised.test((error as Error).message);
  }
}
