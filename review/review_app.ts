/**
 * The HTTP routes of the page: the page, lists, cells, pictures, and decisions. Every window is told of every
 * decision by server-sent events. Only the page itself may ask: other hosts and other origins are refused.
 */
import { ownHosts } from "../report/http/own_hosts.ts";
import { UserError } from "../data/errors.ts";
import { type LabelDecision, labelDecisions } from "../data/label_decision.ts";
import {
  type Context,
  Hono,
  HTTPException,
  type MiddlewareHandler,
  secureHeaders,
  streamSSE,
} from "./deps.ts";
import type { Pictures } from "./pictures.ts";
import type {
  Change,
  ChangeRequest,
  ReviewCell,
  ReviewDescription,
  ReviewItem,
  ReviewUpdate,
} from "./protocol.ts";
import { InvalidChangeError, type ReviewState, StaleChangeError } from "./review_state.ts";

/** Milliseconds between two lines that keep a connection open. */
const interval = 15_000;

/** Most changes at once. */
const mostChanges = 200_000;

/** What the page shows. */
export interface ReviewedLists {
  readonly page: string;
  readonly description: ReviewDescription;
  /** The items of each list. [lists] */
  readonly items: readonly (readonly ReviewItem[])[];
  readonly pictures: Pictures;
  readonly state: ReviewState;
  /** How many cells there are. */
  readonly cells: number;
  /** What the page shows of a cell. */
  cell(cell: number): ReviewCell;
}

/** Who may ask. */
export interface Access {
  /** The address or name that the server listens on. */
  readonly host: string;
  readonly port: number;
  /** More names that it is asked by. */
  readonly allowHosts: readonly string[];
  /** Ends the streams of events when aborted. */
  readonly closing: AbortSignal;
}

/** Creates the app. */
export function reviewApp(
  { page, description, items, pictures, state, cells, cell }: ReviewedLists,
  access: Access,
): Hono {
  const { session } = description;
  const update = (changes: readonly Change[]): ReviewUpdate => ({
    session,
    changes,
    progress: state.progress(items),
  });

  return new Hono()
    .use(ownRequestsOnly(access), secureHeaders(headers), async (context, next) => {
      await next();
      context.header("Cache-Control", "no-store");
    })
    .get("/", (context) => context.html(page))
    .get("/review.json", (context) => context.json(description))
    .get("/lists/:list", (context) => {
      const found = items[numberOf(context.req.param("list"))];
      return found === undefined ? context.notFound() : context.json(found);
    })
    .get("/cells", (context) => {
      const asked = (context.req.query("of") ?? "").split(",").map(numberOf);
      if (asked.length > 500 || asked.some((number) => !(number < cells))) {
        throw new HTTPException(400, { message: "no such cells" });
      }
      return context.json(asked.map(cell));
    })
    .get("/pictures/:size/:image", async (context) => {
      const size = context.req.param("size");
      const jpeg = size === "large" || size === "small"
        ? await pictures.jpeg(numberOf(context.req.param("image")), size)
        : undefined;
      if (jpeg === undefined) return context.notFound();
      const type = { "Content-Type": "image/jpeg" };
      return context.body(new Uint8Array(jpeg), 200, type);
    })
    .get("/events", (context) =>
      streamSSE(context, async (stream) => {
        const waiting: ReviewUpdate[] = [update(state.known())];
        let wake = () => {};
        const stop = state.listen((changes) => {
          waiting.push(update(changes));
          wake();
        });
        const end = () => wake();
        access.closing.addEventListener("abort", end);
        stream.onAbort(end);
        try {
          for (let first = true; !stream.aborted && !access.closing.aborted;) {
            for (const data of waiting.splice(0)) {
              await stream.writeSSE({
                event: first ? "state" : "changes",
                data: JSON.stringify(data),
              });
              first = false;
            }
            const { promise, resolve } = Promise.withResolvers<void>();
            wake = resolve;
            if (waiting.length > 0 || stream.aborted || access.closing.aborted) continue;
            const timer = setTimeout(resolve, interval);
            await promise;
            clearTimeout(timer);
            if (waiting.length === 0) await stream.write(":\n\n");
          }
        } finally {
          stop();
          access.closing.removeEventListener("abort", end);
        }
      }))
    .post("/decisions", async (context) => {
      const { changes } = await changeRequest(context, session);
      try {
        return context.json(update(await state.change(changes)));
      } catch (error) {
        if (error instanceof StaleChangeError) {
          return context.json({ error: error.message, changes: error.current }, 409);
        }
        throw error;
      }
    })
    .onError((error, context) => {
      if (error instanceof HTTPException) {
        return context.json({ error: error.message }, error.status);
      }
      if (error instanceof InvalidChangeError) return context.json({ error: error.message }, 400);
      const message = error instanceof UserError ? error.message : `not saved: ${error.message}`;
      return context.json({ error: message }, 500);
    });
}

function numberOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}

/** The body of a request for changes. */
async function changeRequest(context: Context, session: string): Promise<ChangeRequest> {
  const refuse = (message: string) => new HTTPException(400, { message });
  let body: Partial<ChangeRequest> | null;
  try {
    body = await context.req.json();
  } catch {
    throw refuse("the body is no JSON");
  }
  if (body?.session !== session) {
    throw new HTTPException(410, { message: "facet review was started anew; reload the page" });
  }
  const { changes } = body;
  if (!Array.isArray(changes) || changes.length === 0 || changes.length > mostChanges) {
    throw refuse("there must be changes");
  }
  if (!changes.every(isChange)) throw refuse("a change lacks something");
  if (new Set(changes.map(({ cell }) => cell)).size < changes.length) {
    throw refuse("a cell is changed twice");
  }
  return { session, changes };
}

function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null) return false;
  const { cell, decision, suggestion, version } = value as Record<string, unknown>;
  return Number.isSafeInteger(cell) && (cell as number) >= 0 && Number.isSafeInteger(version) &&
    (decision === null || labelDecisions.includes(decision as LabelDecision)) &&
    typeof suggestion === "string" && suggestion.length < 10_000;
}

/** Refuses requests for other hosts, from pages of other origins, and by other methods. */
function ownRequestsOnly({ host, port, allowHosts }: Access): MiddlewareHandler {
  const local = ["127.0.0.1", "localhost", "[::1]"];
  const isLocal = local.includes(host);
  const isOwn = ownHosts({
    names: [...local, ...(isLocal ? [] : [named(host)]), ...allowHosts],
    anyAddress: !isLocal,
    // Behind a proxy the port is another.
    ...(isLocal && allowHosts.length === 0 && { port }),
  });
  return async (context, next) => {
    const { req } = context;
    const asked = req.header("Host") ?? "";
    if (!isOwn(asked)) return context.text("this page is not for this host name", 403);
    const origin = req.header("Origin");
    const from = origin === undefined ? undefined : URL.parse(origin)?.host ?? "";
    const site = req.header("Sec-Fetch-Site");
    const foreign = from !== undefined && from !== asked ||
      site !== undefined && req.path !== "/" && !["same-origin", "none"].includes(site);
    if (foreign) return context.text("this page is not for other sites", 403);
    if (req.method === "GET" || req.method === "HEAD") return await next();
    if (req.method !== "POST" || req.path !== "/decisions") {
      return context.text("not by this method", 405, { Allow: "GET, HEAD" });
    }
    // Forms of other sites cannot send this type.
    if (!/^application\/json\b/i.test(req.header("Content-Type") ?? "")) {
      return context.text("decisions come as JSON", 415);
    }
    return await next();
  };
}

function named(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** The page loads from this server only. */
const headers: Parameters<typeof secureHeaders>[0] = {
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'unsafe-inline'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
