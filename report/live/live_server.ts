/** Serves the page of a training on localhost until its readers have received the end of the run. */
import { UserError } from "../../data/errors.ts";
import { liveApp } from "./live_app.ts";
import type { LiveRun } from "./live_run.ts";

/** The first port to try, and the number of ports to try. */
const firstPort = 8090;
const ports = 100;

/** Milliseconds that readers have to receive the last events and pictures. */
const patience = 3000;

/** The running server of a page. */
export interface LiveServer {
  readonly url: string;
  /** Closes the port once readers have received the end of the run, or after a few seconds. */
  close(): Promise<void>;
}

/**
 * Serves a page.
 *
 * @param page The text of an HTML file.
 * @param run The training that the page shows.
 * @param port The only port to use, 0 for any free port; by default the first free one from 8090.
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
  requested?: number,
): Deno.HttpServer<Deno.NetAddr> {
  const candidates = requested === undefined
    ? Array.from({ length: ports }, (_, index) => firstPort + index)
    : [requested];
  for (const port of candidates) {
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
    requested === undefined
      ? `no port from ${firstPort} to ${firstPort + ports - 1} is free; name one with --ui PORT`
      : `port ${requested} is taken; name another one, or leave it to --ui to find a free one`,
  );
}
