/**
 * Isolates the errors of drawings: a page is rendered with a notice in the place of a failed drawing, and
 * the failures are returned with the page.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** A drawing that failed. */
export interface MissingDrawing {
  /** What it shows. */
  readonly name: string;
  /** The error. */
  readonly cause: unknown;
}

const collected = new AsyncLocalStorage<MissingDrawing[]>();

/**
 * Renders a page and collects the drawings that failed.
 *
 * @param make Renders the page.
 * @returns Its result, and the failed drawings.
 */
export async function notingMissing<Made>(
  make: () => Promise<Made>,
): Promise<{ made: Made; missing: readonly MissingDrawing[] }> {
  const missing: MissingDrawing[] = [];
  return { made: await collected.run(missing, make), missing };
}

/**
 * Draws something, with a fallback for errors.
 *
 * @param name What it shows.
 * @param draw Draws it.
 * @param instead Creates the fallback from the error's message.
 */
export async function drawWithFallback<Drawn>(
  name: string,
  draw: () => Drawn | Promise<Drawn>,
  instead: (cause: string) => Drawn | Promise<Drawn>,
): Promise<Drawn> {
  try {
    return await draw();
  } catch (cause) {
    collected.getStore()?.push({ name, cause });
    return await instead(cause instanceof Error ? cause.message : String(cause));
  }
}
