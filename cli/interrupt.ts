/** Ctrl-C asks politely first: the work stops at the next good moment; a second one ends at once. */
import { UserError } from "../data/errors.ts";
import { note, outliveTerminal } from "./output.ts";

/**
 * How long copies of one interrupt keep coming, in milliseconds: a terminal sends it to every process, and
 * those that started this one (npx, `deno task`) pass theirs on.
 */
const copiesCome = 1000;

/**
 * Turns interrupts into an abort signal.
 *
 * @param message What to tell the user at the first interrupt.
 * @returns The signal, and a function that gives Ctrl-C its usual meaning back.
 */
export function onInterrupt(message: string): { signal: AbortSignal; stop: () => void } {
  outliveTerminal();
  const controller = new AbortController();
  const listener = interruptListener({
    now: () => performance.now(),
    first: () => {
      note(`\n${message}`);
      // What cannot stop halfway fails with this.
      controller.abort(new UserError("interrupted"));
    },
    second: () => Deno.exit(130),
  });
  // A terminal that is closed sends SIGHUP, which Deno would end by, under nohup too.
  const signals: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const name of signals) Deno.addSignalListener(name, listener);
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of signals) Deno.removeSignalListener(name, listener);
    },
  };
}

/** What interrupts do. */
export interface InterruptActions {
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Somebody interrupts. */
  readonly first: () => void;
  /** Somebody does so again. */
  readonly second: () => void;
}

/**
 * Tells a second interrupt from copies of the first one.
 *
 * @param actions What to do.
 * @returns What is to be called for every signal that arrives.
 */
export function interruptListener({ now, first, second }: InterruptActions): () => void {
  let since: number | undefined;
  return () => {
    if (since === undefined) {
      since = now();
      first();
    } else if (now() - since >= copiesCome) second();
  };
}
