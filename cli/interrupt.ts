/** Ctrl-C asks politely first: the work stops at the next good moment; a second one ends at once. */
import { UserError } from "../data/errors.ts";
import { note } from "./output.ts";

/**
 * Turns interrupts into an abort signal.
 *
 * @param message What to tell the user at the first interrupt.
 * @returns The signal, and a function that gives Ctrl-C its usual meaning back.
 */
export function onInterrupt(message: string): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const listener = () => {
    if (controller.signal.aborted) Deno.exit(130);
    note(`\n${message}`);
    // What cannot stop halfway fails with this.
    controller.abort(new UserError("interrupted"));
  };
  const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
  for (const name of signals) Deno.addSignalListener(name, listener);
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of signals) Deno.removeSignalListener(name, listener);
    },
  };
}
