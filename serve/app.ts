/**
 * The HTTP routes of a model server: predictions, health, metrics, OpenAPI document and a page for people.
 * Every error is JSON `{ error }` with the matching status.
 */
import type { MapAnswer, PredictAnswer } from "./answer.ts";
import { allowOrigins, type CorsOrigins, ownHostsOnly } from "./callers.ts";
import {
  type Context,
  getPath,
  Hono,
  HTTPException,
  type MiddlewareHandler,
  secureHeaders,
} from "./deps.ts";
import { listed } from "../data/listed.ts";
import { quoteName } from "../data/quote_name.ts";
import { OccludedImage } from "../model/mod.ts";
import type { Limits } from "./limits.ts";
import { Metrics } from "./metrics.ts";
import { prometheusType } from "./prometheus.ts";
import { openApi } from "./openapi.ts";
import { belowPrefix } from "./path_prefix.ts";
import { readBody } from "./read_body.ts";
import { imagesOfBody, type SentImages } from "./request_images.ts";
import { Quota, QuotaExceededError } from "./quota.ts";
import { type ServedModel, Tagging } from "./tagging.ts";
import { TimeoutError, withTimeout } from "./with_timeout.ts";

/** Options of the app. */
export interface AppOptions {
  readonly model: ServedModel;
  /** The text of an HTML file. */
  readonly page: string;
  readonly limits: Limits;
  /** Number of decoding threads. */
  readonly threads: number;
  /** The address or name that the server listens on. */
  readonly host: string;
  /** Additional accepted values of the `Host` header. */
  readonly allowHosts: readonly string[];
  /** Allowed CORS origins; none if undefined. */
  readonly cors: CorsOrigins | undefined;
  /** The path that a reverse proxy serves it below, as `checkPathPrefix` returns it. */
  readonly pathPrefix: string;
  /** Aborted when the server stops: running requests finish, new ones are refused. */
  readonly stopping: AbortSignal;
  /** Called with internal errors, which are not the fault of a request. */
  readonly onProblem: (error: unknown) => void;
}

/** Default number of listed guesses per head. */
const defaultTop = 3;

/** Allowed methods of each path. */
const methods: Readonly<Record<string, string>> = {
  "/": "GET, HEAD",
  "/health": "GET, HEAD",
  "/metrics": "GET, HEAD",
  "/openapi.json": "GET, HEAD",
  "/v1/map": "POST",
  "/v1/predict": "POST",
};

/**
 * Creates the app.
 *
 * @param options Model, page, limits and access rules.
 * @returns The app, and a function that ends its threads.
 * @throws UserError When a host name or an origin is invalid.
 */
export function serveApp(options: AppOptions): { app: Hono; close: () => void } {
  const { model, page, limits, threads, pathPrefix, stopping, onProblem } = options;
  const ownHost = ownHostsOnly(options.host, options.allowHosts);
  const cors = options.cors === undefined ? passOn : allowOrigins(options.cors);
  const requests = new Quota(limits.requestsAtOnce, "requests");
  const bytes = new Quota(limits.bytesAtOnce, "bytes");
  const images = new Quota(limits.imagesAtOnce, "images");
  const metrics = new Metrics(model.inference.batch, () => images.used);
  const tagging = new Tagging(model, {
    threads,
    limits,
    onBatch: (images) => metrics.countBatch(images),
  });
  const description = openApi(model, limits, defaultTop, pathPrefix);

  /** Reads the images of a request. Files of a form are copied, so that its body can be freed. */
  const receive = async (context: Context) => {
    const body = await readBody(context.req.raw, limits, bytes);
    try {
      const type = context.req.header("Content-Type") ?? "";
      return { sent: await imagesOfBody(body, type, limits.images), bodyLength: body.length };
    } catch (error) {
      bytes.release(body.length);
      throw error;
    }
  };

  /** Computes something of so many images: refused where others leave no room, given up where it takes too long. */
  const compute = async <Result>(
    count: number,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    images.acquire(count);
    try {
      return await withTimeout(limits.answerTime, work);
    } finally {
      images.release(count);
    }
  };

  /** Responds with predictions. */
  const answer = async (context: Context, sent: SentImages, top: number) => {
    const count = sent.images.length;
    const tagged = await compute(count, (signal) => tagging.tag(sent.images, top, signal));
    const unusable = tagged.filter((image) => "error" in image);
    metrics.countImages("unusable", unusable.length);
    metrics.countImages("predicted", count - unusable.length);
    if (!sent.form && unusable.length > 0) {
      throw new HTTPException(422, { message: unusable[0]!.error });
    }
    return context.json({ model: model.name, images: tagged } satisfies PredictAnswer);
  };

  /** Responds with what an answer rests on. */
  const answerMap = async (
    context: Context,
    { images: [image, other] }: SentImages,
    head: number,
  ) => {
    if (other !== undefined) {
      throw new HTTPException(400, { message: "a map is of one image; send the others in turns" });
    }
    // The image is computed so many times; a server that takes fewer images at once does nothing else meanwhile.
    const count = Math.min(OccludedImage.mostCopies(model.input), limits.imagesAtOnce);
    const mapped = await compute(
      count,
      (signal) => tagging.map(image!, head, defaultTop, signal),
    );
    if ("error" in mapped) throw new HTTPException(422, { message: mapped.error });
    const { name } = model.heads[head]!;
    return context.json(
      { model: model.name, name: image!.name, head: name, ...mapped } satisfies MapAnswer,
    );
  };

  /** Has the images of a request answered. */
  const serve = async (
    context: Context,
    respond: (sent: SentImages) => Promise<Response>,
    onEnd?: (seconds: number) => void,
  ) => {
    const started = performance.now();
    requests.acquire(1);
    try {
      const { sent, bodyLength } = await receive(context);
      try {
        return await respond(sent);
      } finally {
        bytes.release(bodyLength);
      }
    } finally {
      requests.release(1);
      onEnd?.((performance.now() - started) / 1000);
    }
  };

  const predict = async (context: Context) => {
    const top = topOf(context.req.query("top"));
    return await serve(
      context,
      (sent) => answer(context, sent, top),
      (seconds) => metrics.countSeconds(seconds),
    );
  };

  const map = async (context: Context) => {
    const head = headOf(context.req.query("head"), model);
    return await serve(context, (sent) => answerMap(context, sent, head));
  };

  const app = new Hono({ getPath: (request) => belowPrefix(getPath(request), pathPrefix) })
    .use(countRequests(metrics), secureHeaders(headers), async (context, next) => {
      await next();
      context.header("Cache-Control", "no-store");
      if (stopping.aborted) context.header("Connection", "close");
    })
    .use(ownHost, cors, refuseWhen(stopping), async (context, next) => {
      // Without the slash a browser would resolve the page's relative addresses beside the prefix.
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
    .post("/v1/map", map)
    .post("/v1/predict", predict)
    .onError((error, context) => {
      if (error instanceof QuotaExceededError) {
        return context.json({ error: error.message }, 503, { "Retry-After": "1" });
      }
      if (error instanceof HTTPException) {
        // The unread rest of the body must not be parsed as the next request.
        const more = [408, 413].includes(error.status) ? { Connection: "close" } : undefined;
        return context.json({ error: error.message }, error.status, more);
      }
      if (error instanceof TimeoutError) {
        return context.json({ error: "the answer took too long; send fewer images" }, 504);
      }
      onProblem(error);
      return context.json({ error: "something went wrong in the server" }, 500);
    });
  return { app, close: () => tagging.close() };
}

/** The requested number of guesses. */
function topOf(value: string | undefined): number {
  if (value === undefined) return defaultTop;
  if (!/^\d{1,6}$/.test(value) || Number(value) < 1) {
    throw new HTTPException(400, { message: `top must be a whole number of at least 1` });
  }
  return Number(value);
}

/** The index of the requested head. */
function headOf(name: string | undefined, { heads }: ServedModel): number {
  const head = heads.findIndex((head) => head.name === name);
  if (head >= 0) return head;
  const names = listed(heads.map(({ name }) => quoteName(name)));
  throw new HTTPException(400, { message: `head must be the name of one: ${names}` });
}

/** Counts requests; unknown paths share one series, which bounds the memory of the metrics. */
function countRequests(metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { path } = context.req;
    metrics.countRequest(Object.hasOwn(methods, path) ? path : "other", context.res.status);
  };
}

/** Middleware that does nothing. */
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

/** The page loads from this server only. */
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
