/**
 * Listens to the server and hands on its events. The server sends everything again to a page that comes
 * back.
 */
import type { LiveData } from "../../live/live_event.ts";

/** What is done with each event's data; a promise is waited for before the connection closes. */
export type LiveHandlers = {
  readonly [E in keyof LiveData]?: (data: LiveData[E]) => void | Promise<void>;
};

/** A part of the page: it is called with the data of each event that it has a function for. */
export interface LiveListener extends LiveHandlers {
  /** Called when the connection opens, and when it is lost. */
  readonly connection?: (isOpen: boolean) => void;
}

/** The events; the compiler sees to it that none is missing. */
const events: Readonly<Record<keyof LiveData, true>> = {
  run: true,
  epochs: true,
  steps: true,
  progress: true,
  mistakes: true,
  inputs: true,
  end: true,
};

/** Opens the connection, which closes once the run has ended. */
export function connect(parts: readonly LiveListener[]): void {
  const source = new EventSource("events");
  /** What the parts are still doing; the server waits for them before it closes. */
  const pending: Promise<void>[] = [];
  let connected = false;

  const handlers: readonly LiveHandlers[] = [...parts, reloadForAnotherRun()];
  const listen = <E extends keyof LiveData>(event: E) => {
    source.addEventListener(event, ({ data }: MessageEvent<string>) => {
      const parsed = JSON.parse(data) as LiveData[E];
      for (const handler of handlers) {
        const result = handler[event]?.(parsed);
        if (result !== undefined) pending.push(result);
      }
    });
  };
  for (const event of Object.keys(events)) listen(event as keyof LiveData);

  source.addEventListener("open", () => {
    connected = true;
    for (const part of parts) part.connection?.(true);
  });
  source.addEventListener("end", async () => {
    await Promise.allSettled(pending);
    source.close();
  });
  source.addEventListener("error", () => {
    if (!connected) return;
    connected = false;
    for (const part of parts) part.connection?.(false);
  });
}

/** Reloads the page when another training has the port. */
function reloadForAnotherRun(): LiveHandlers {
  let known: string | undefined;
  return {
    run: ({ id }) => {
      if (known !== undefined && known !== id) location.reload();
      known = id;
    },
  };
}
