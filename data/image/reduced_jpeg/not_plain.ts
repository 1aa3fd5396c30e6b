/**
 * How this decoder says that a file is not for it: damaged, cut short, or of a rare kind. It is no
 * verdict, for the full decoder then has a look and says what, if anything, is wrong.
 */
export class NotPlain extends Error {
  override name = "NotPlain";
}
