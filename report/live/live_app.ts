/**
 * The HTTP routes of the page of a training: the page, a stream of server-sent events, and pictures.
 * Each reader polls the state at its own pace, so that a slow one delays nothing; a reader that
 * reconnects receives the whole state again.
 */
import { Hono, type MiddlewareHandler, secureHeaders, streamSSE } from "../deps.ts";
import { ownHosts } from "../http/own_hosts.ts";
import { eventSource } from "./live_reader.ts";
import type { LiveRun } from "./live_run.ts";

/** Milliseconds between two polls of the state. */
const interval = 500;

/**
 * Creates the app.
 *
 * @param page The text of an HTML file.
 * @param run The training that the page shows.
 * @param port The port that the server listens on.
 * @returns The app, and a promise for each connected reader that resolves when it disconnects.
 */
export function liveApp(
  page: string,
  run: LiveRun,
  port: number,
): { app: Hono; readers: ReadonlySet<Promise<void>> } {
  const readers = new Set<Promise<void>>();
  const app = new Hono()
    .use(ownRequestsOnly(port), secureHeaders(headers), async (context, next) => {
      await next();
      context.header("Cache-Control", "no-store");
    })
    .get("/", (context) => context.html(page))
    .get("/pictures/*", async (context) => {
      const path = context.req.path.slice(1);
      const jpeg = await run.pictures.jpeg(path);
      if (jpeg === undefined) {
        // A training may replace a sheet before its reader requests it: that is no fault to log.
        return run.pictures.hasKindOf(path) ? context.body(null, 204) : context.notFound();
      }
      return context.body(new Uint8Array(jpeg), 200, { "Content-Type": "image/jpeg" });
    })
    .get("/events", (context) =>
      streamSSE(context, async (stream) => {
        const { promise: disconnected, resolve: disconnect } = Promise.withResolvers<void>();
        stream.onAbort(disconnect);
        readers.add(disconnected);
        disconnected.then(() => readers.delete(disconnected));
        const read = eventSource(run.state);
        while (!stream.aborted) {
          for (const { event, data } of read()) {
            // Waits while a reader does not read; it receives the missed changes at once afterwards.
            await stream.writeSSE({ event, data: JSON.stringify(data) });
          }
          await stream.sleep(interval);
        }
      }))
    .onError((_, context) => context.text("the page cannot be shown", 500));
  return { app, readers };
}

/** Refuses requests for other hosts and other methods than GET. */
function ownRequestsOnly(port: number): MiddlewareHandler {
  const isOwn = ownHosts({ names: ["127.0.0.1", "localhost", "[::1]"], port });
  return async (context, next) => {
    if (!isOwn(context.req.header("Host") ?? "")) {
      return context.text("this page is for this machine only", 403);
    }
    if (context.req.method !== "GET") {
      return context.text("there is nothing but GET", 405, { Allow: "GET" });
    }
    return await next();
  };
}

/** The page loads from this server only. Vega compiles its expressions, which needs `unsafe-eval`. */
const headers: Parameters<typeof secureHeaders>[0] = {
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'unsafe-inline'", "'unsafe-eval'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["'self'", "blob:", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
