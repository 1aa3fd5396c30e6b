/** A command fails in the end where drawings are missing, which it has warned of. */
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
