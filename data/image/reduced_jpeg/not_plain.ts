/**
 * The error of this decoder for a file that it cannot decode: damaged, cut short, or of a rare kind. The full
 * decoder then tries, and gives the reason if it fails too.
 */
export class NotPlain extends Error {
  override name = "NotPlain";
}
