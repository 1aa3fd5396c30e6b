/**
 * The one error class for mistakes a user can mend: its message names the file, row or option and
 * says what to do. The command line prints the message alone; anything else is a defect and keeps
 * its stack trace.
 */
export class UserError extends Error {
  /** How the error calls itself. */
  override name = "UserError";
}
