/**
 * What a server answers: predictions, its health and figures, what its interface is, and a page for
 * people. Every error is JSON `{ error }` with the status that says whose it is.
 */
import type { PredictAnswer, TaggedImage } from "./answer.ts";
import { allowOrigins, type CorsOrigins, ownHostsOnly } from "./callers.ts";
import {
  type Context,
  getPath,
  Hono,
  HTTPException,
  type MiddlewareHandler,
  secureHeaders,
} from "./deps.ts";
import type { Limits } from "./limits.ts";
import { Metrics } from "./metrics.ts";
import { prometheusType } from "./prometheus.ts";
import { openApi } from "./openapi.ts";
import { belowPrefix } from "./path_prefix.ts";
import { readBody } from "./read_body.ts";
import { findImages, type SentImages } from "./request_images.ts";
import { NoRoomError, Room } from "./room.ts";
import { type ServedModel, Tagging } from "./tagging.ts";
import { TooLateError, withinTime } from "./within_time.ts";

/** What to serve and how. */
export interface AppOptions {
  readonly model: ServedModel;
  /** The text of an HTML file. */
  readonly page: string;
  readonly limits: Limits;
  /** Threads that decode. */
  readonly threads: number;
  /** The address or name that is listened at. */
  readonly host: string;
  /** Further names that the server is asked by. */
  readonly allowHosts: readonly string[];
  /** Other sites whose pages may ask; none if undefined. */
  readonly cors: CorsOrigins | undefined;
  /** The path that a reverse proxy serves it below, as `checkPathPrefix` gives it. */
  readonly pathPrefix: string;
  /** Aborted when the server is to stop: what runs is finished, nothing new begins. */
  readonly stopping: AbortSignal;
  /** Told of what went wrong by no fault of the request. */
  readonly onProblem: (error: unknown) => void;
}

/** Guesses listed per head when a request does not say. */
const defaultTop = 3;

/** What each path answers to; HEAD goes with GET. */
const methods: Readonly<Record<string, string>> = {
  "/": "GET, HEAD",
  "/health": "GET, HEAD",
  "/metrics": "GET, HEAD",
  "/openapi.json": "GET, HEAD",
  "/v1/predict": "POST",
};

/**
 * Answers requests.
 *
 * @param options What to serve and how.
 * @returns The answers, and how its threads are ended.
 * @throws UserError When a host's name or an origin is not one.
 */
export function serveApp(options: AppOptions): { app: Hono; close: () => void } {
  const { model, page, limits, threads, pathPrefix, stopping, onProblem } = options;
  const ownHost = ownHostsOnly(options.host, options.allowHosts);
  const cors = options.cors === undefined ? passOn : allowOrigins(options.cors);
  const requests = new Room(limits.requestsAtOnce, "requests");
  const bytes = new Room(limits.bytesAtOnce, "bytes");
  const images = new Room(limits.imagesAtOnce, "images");
  const metrics = new Metrics(model.inference.batch, () => images.taken);
  const tagging = new Tagging(model, {
    threads,
    limits,
    onBatch: (images) => metrics.countBatch(images),
  });
  const description = openApi(model, limits, defaultTop, pathPrefix);

  /** Takes what is sent. A form's body is let go: copies of its files wait for their turn. */
  const receive = async (context: Context) => {
    const body = await readBody(context.req.raw, limits, bytes);
    try {
      const type = context.req.header("Content-Type") ?? "";
      return { sent: await findImages(body, type, limits.images), taken: body.length };
    } catch (error) {
      bytes.giveBack(body.length);
      throw error;
    }
  };

  /** Answers with predictions. */
  const answer = async (context: Context, sent: SentImages, top: number) => {
    const count = sent.images.length;
    images.take(count);
    let tagged: TaggedImage[];
    try {
      tagged = await withinTime(
        limits.answerTime,
        (signal) => tagging.tag(sent.images, top, signal),
      );
    } finally {
      images.giveBack(count);
    }
    const unusable = tagged.filter((image) => "error" in image);
    metrics.countImages("unusable", unusable.length);
    metrics.countImages("predicted", count - unusable.length);
    if (!sent.form && unusable.length > 0) {
      throw new HTTPException(422, { message: unusable[0]!.error });
    }
    return context.json({ model: model.name, images: tagged } satisfies PredictAnswer);
  };

  const predict = async (context: Context) => {
    const begun = performance.now();
    const top = topOf(context.req.query("top"));
    requests.take(1);
    try {
      const { sent, taken } = await receive(context);
      try {
        return await answer(context, sent, top);
      } finally {
        bytes.giveBack(taken);
      }
    } finally {
      requests.giveBack(1);
      metrics.countSeconds((performance.now() - begun) / 1000);
    }
  };

  const app = new Hono({ getPath: (request) => belowPrefix(getPath(request), pathPrefix) })
    .use(countRequests(metrics), secureHeaders(headers), async (context, next) => {
      await next();
      context.header("Cache-Control", "no-store");
      if (stopping.aborted) context.header("Connection", "close");
    })
    .use(ownHost, cors, refuseWhen(stopping), async (context, next) => {
      // The page's addresses are below the prefix, and a browser takes them for beside it.
      if (context.req.path === "") return context.redirect(`${pathPrefix}/`, 308);
      return await next();
    }, knownMethodsOnly)
    .get("/", (context) => context.html(page))
    .get(
      "/health",
      (context) => context.json({ status: "ok", model: model.name, device: model.device }),
    )
    .get(
      "/metrics",
      (context) => context.body(metrics.text(), 200, { "Content-Type": prometheusType }),
    )
    .get("/openapi.json", (context) => context.json(description))
    .post("/v1/predict", predict)
    .onError((error, context) => {
      if (error instanceof NoRoomError) {
        return context.json({ error: error.message }, 503, { "Retry-After": "1" });
      }
      if (error instanceof HTTPException) {
        // The rest of a body that is not read any more must not be taken for a request.
        const more = [408, 413].includes(error.status) ? { Connection: "close" } : undefined;
        return context.json({ error: error.message }, error.status, more);
      }
      if (error instanceof TooLateError) {
        return context.json({ error: "the answer took too long; send fewer images" }, 504);
      }
      onProblem(error);
      return context.json({ error: "something went wrong in the server" }, 500);
    });
  return { app, close: () => tagging.close() };
}

/** How many guesses a request asks for. */
function topOf(value: string | undefined): number {
  if (value === undefined) return defaultTop;
  if (!/^\d{1,6}$/.test(value) || Number(value) < 1) {
    throw new HTTPException(400, { message: `top must be a whole number of at least 1` });
  }
  return Number(value);
}

/** Paths that nobody serves are one: else whoever asks could fill the memory with names. */
function countRequests(metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { path } = context.req;
    metrics.countRequest(Object.hasOwn(methods, path) ? path : "other", context.res.status);
  };
}

/** In place of what is not wanted. */
const passOn: MiddlewareHandler = async (_, next) => await next();

function refuseWhen(stopping: AbortSignal): MiddlewareHandler {
  return async (context, next) => {
    if (!stopping.aborted) return await next();
    return context.json({ error: "the server is stopping" }, 503, { "Retry-After": "5" });
  };
}

const knownMethodsOnly: MiddlewareHandler = async (context, next) => {
  const { path, method } = context.req;
  const allowed = Object.hasOwn(methods, path) ? methods[path]! : undefined;
  if (allowed === undefined) return context.json({ error: "there is nothing here" }, 404);
  if (allowed.split(", ").includes(method)) return await next();
  const error = `${method} is not for this path; it takes ${allowed}`;
  return context.json({ error }, 405, { Allow: allowed });
};

/** The page asks nobody but this server for anything. */
const headers: Parameters<typeof secureHeaders>[0] = {
  strictTransportSecurity: false,
  permissionsPolicy: { camera: ["self"], microphone: [], geolocation: [] },
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'unsafe-inline'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["blob:", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
