/** Serves the page of a training to this machine, while it runs and until readers know how it ended. */
import { UserError } from "../../data/errors.ts";
import { liveApp } from "./live_app.ts";
import type { LiveRun } from "./live_run.ts";

/** Where the page is looked for first, and how many ports are tried. */
const firstPort = 8090;
const ports = 100;

/** Milliseconds that readers have to take the end and its pictures. */
const patience = 3000;

/** A page that is being served. */
export interface LiveServer {
  readonly url: string;
  /** Closes the port once readers know how the run ended, or after a few seconds. */
  close(): Promise<void>;
}

/**
 * Serves a page.
 *
 * @param page The text of an HTML file.
 * @param run What it shows.
 * @param port The only port to use, 0 for any that is free; by default the first free one from 8090.
 * @throws UserError When there is no such port.
 */
export function serveLive(page: string, run: LiveRun, port?: number): LiveServer {
  const closing = new AbortController();
  const server = listen((request) => app.fetch(request), closing.signal, port);
  const { app, readers } = liveApp(page, run, server.addr.port);
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    close: async () => {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, patience);
      await Promise.race([Promise.all(readers), late]);
      clearTimeout(timer);
      closing.abort();
      await server.finished;
    },
  };
}

function listen(
  handler: Deno.ServeHandler<Deno.NetAddr>,
  signal: AbortSignal,
  asked?: number,
): Deno.HttpServer<Deno.NetAddr> {
  const tried = asked === undefined
    ? Array.from({ length: ports }, (_, index) => firstPort + index)
    : [asked];
  for (const port of tried) {
    try {
      return Deno.serve({ hostname: "127.0.0.1", port, signal, onListen: () => {} }, handler);
    } catch (error) {
      if (error instanceof Deno.errors.AddrInUse) continue;
      throw new UserError(`cannot listen on port ${port}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  throw new UserError(
    asked === undefined
      ? `no port from ${firstPort} to ${firstPort + ports - 1} is free; name one with --ui PORT`
      : `port ${asked} is taken; name another one, or leave it to --ui to find a free one`,
  );
}
