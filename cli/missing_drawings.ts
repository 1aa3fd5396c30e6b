/** The end of a command that drew: drawings that are missing were warned of, and make it fail. */
import { UserError } from "../data/errors.ts";
import type { MissingDrawing } from "../report/mod.ts";

/**
 * Makes sure that everything was drawn.
 *
 * @param missing The drawings that are missing.
 * @throws UserError When there are any.
 */
export function requireDrawn(missing: readonly MissingDrawing[]): void {
  if (missing.length === 0) return;
  throw new UserError(
    `${
      missing.length === 1 ? "a drawing is" : `${missing.length} drawings are`
    } missing, as said ` +
      "above; all figures and tables are complete",
  );
}
