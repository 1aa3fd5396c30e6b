/**
 * Drawings that fail alone: a page is made with what can be drawn, says in its place what is missing and
 * why, and whoever makes the page is told.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** A drawing that a page lacks. */
export interface MissingDrawing {
  /** What it would have shown. */
  readonly name: string;
  /** Why it is missing. */
  readonly cause: unknown;
}

const collected = new AsyncLocalStorage<MissingDrawing[]>();

/**
 * Makes a page and notes what could not be drawn on it.
 *
 * @param make Makes the page.
 * @returns What it made, and the drawings that are missing.
 */
export async function notingMissing<Made>(
  make: () => Promise<Made>,
): Promise<{ made: Made; missing: readonly MissingDrawing[] }> {
  const missing: MissingDrawing[] = [];
  return { made: await collected.run(missing, make), missing };
}

/**
 * Draws something, or notes that it is missing.
 *
 * @param name What it shows.
 * @param draw Draws it.
 * @param instead What stands in its place where drawing fails.
 */
export async function drawnOr<Drawn>(
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
