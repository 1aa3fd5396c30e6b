/**
 * What the page of a training asks for: itself, what happens as server-sent events, and pictures.
 * Readers take what is new when they can, so none of them holds anything up; a reader that leaves is
 * forgotten, one that comes back is told everything again.
 */
import { Hono, type MiddlewareHandler, secureHeaders, streamSSE } from "../deps.ts";
import { ownHosts } from "../http/own_hosts.ts";
import { readerOf } from "./live_reader.ts";
import type { LiveRun } from "./live_run.ts";

/** Milliseconds from one look for something new to the next. */
const interval = 500;

/**
 * Answers requests.
 *
 * @param page The text of an HTML file.
 * @param run What it shows.
 * @param port Where the requests come in.
 * @returns The answers, and the readers that are there, each until it leaves.
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
      const jpeg = await run.pictures.jpeg(context.req.path.slice(1));
      if (jpeg === undefined) return context.notFound();
      return context.body(new Uint8Array(jpeg), 200, { "Content-Type": "image/jpeg" });
    })
    .get("/events", (context) =>
      streamSSE(context, async (stream) => {
        const { promise: left, resolve: leave } = Promise.withResolvers<void>();
        stream.onAbort(leave);
        readers.add(left);
        left.then(() => readers.delete(left));
        const read = readerOf(run.state);
        while (!stream.aborted) {
          for (const { event, data } of read()) {
            // Waits for a reader that takes nothing, until it leaves; what it misses is told at once then.
            await stream.writeSSE({ event, data: JSON.stringify(data) });
          }
          await stream.sleep(interval);
        }
      }))
    .onError((_, context) => context.text("the page cannot be shown", 500));
  return { app, readers };
}

/** Refuses what is not asked by the address of this machine. */
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

/** The page asks nobody but this server for anything. Vega makes functions of its expressions. */
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
