/**
 * The error class for mistakes that a user can correct: its message names the file, row or option and says
 * what to do. The command line prints only the message; any other error is a defect, printed with its stack
 * trace.
 */
export class UserError extends Error {
  /** The name of the error class. */
  override name = "UserError";
}
