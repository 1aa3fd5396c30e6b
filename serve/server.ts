/** Serves a model until it is told to stop; then what runs is finished and nothing new begins. */
import { UserError } from "../data/errors.ts";
import { type OptionNames, requireKnownOptions } from "../data/known_options.ts";
import { serveApp } from "./app.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { allowOrigins, type CorsOrigins, ownHostsOnly } from "./callers.ts";
import { checkPathPrefix } from "./path_prefix.ts";
import { taggingPage } from "./page/tagging_page.ts";
import type { ServedModel } from "./tagging.ts";

/** Milliseconds that requests have to be finished when the server stops. */
const patience = 10_000;

/** Milliseconds that answers have to leave the machine after that. */
const lastBytes = 1000;

/** This machine alone. */
const defaultHost = "127.0.0.1";

/** How to serve. */
export interface ServeOptions {
  /** The address to listen at; only this machine by default. */
  readonly host?: string | undefined;
  /** The port, 0 for any that is free; 8080 by default. */
  readonly port?: number | undefined;
  /**
   * Names that it may be asked by, such as that of a reverse proxy that passes its own on. Its addresses,
   * `localhost` and `host` are so by themselves.
   */
  readonly allowHosts?: readonly string[] | undefined;
  /** Sites whose pages may ask it: origins such as `https://shop.example`, or `*`; none by default. */
  readonly cors?: CorsOrigins | undefined;
  /** The path that a reverse proxy serves it below, such as `/tagger`; none by default. */
  readonly pathPrefix?: string | undefined;
  /** Threads that decode images; one a core by default. */
  readonly threads?: number | undefined;
  /** What is taken from whoever asks. */
  readonly limits?: Partial<Limits> | undefined;
  /** Told of what went wrong by no fault of a request. */
  readonly onProblem: (error: unknown) => void;
}

const optionNames: OptionNames<ServeOptions> = {
  host: true,
  port: true,
  allowHosts: true,
  cors: true,
  pathPrefix: true,
  threads: true,
  limits: true,
  onProblem: true,
};

/** A model that is being served. */
export interface ModelServer extends AsyncDisposable {
  /** Where the page is; the HTTP interface lies below it. */
  readonly url: string;
  /** Refuses new requests, finishes those that run, and ends. */
  close(): Promise<void>;
  /** The same as {@linkcode ModelServer.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Checks what can be checked before there is a model: a mistake must not cost its loading.
 *
 * @param options Where and how to serve.
 * @throws UserError When an option makes no sense.
 */
export function checkServeOptions(options: Partial<ServeOptions>): void {
  const { host = defaultHost, allowHosts = [], cors = [], pathPrefix = "" } = options;
  ownHostsOnly(host, allowHosts);
  allowOrigins(cors);
  checkPathPrefix(pathPrefix);
}

/**
 * Serves a model.
 *
 * @param model Which model.
 * @param options Where and how.
 * @throws UserError When the address cannot be listened at, or an option makes no sense.
 */
export async function serveModel(model: ServedModel, options: ServeOptions): Promise<ModelServer> {
  requireKnownOptions("serveModel", options, optionNames);
  const { host = defaultHost, port = 8080, threads = navigator.hardwareConcurrency } = options;
  const { allowHosts = [], cors } = options;
  const pathPrefix = checkPathPrefix(options.pathPrefix ?? "");
  const stopping = new AbortController();
  const { app, close } = serveApp({
    model,
    page: await taggingPage(model, pathPrefix),
    limits: { ...defaultLimits, ...options.limits },
    threads,
    host,
    allowHosts,
    cors,
    pathPrefix,
    stopping: stopping.signal,
    onProblem: options.onProblem,
  });
  /** Each request that is not answered to its last byte. */
  const running = new Set<Promise<void>>();
  const handler: Deno.ServeHandler<Deno.NetAddr> = (request, { completed }) => {
    const delivered = completed.catch(() => {}).then(() => void running.delete(delivered));
    running.add(delivered);
    return app.fetch(request);
  };
  let server: Deno.HttpServer<Deno.NetAddr>;
  try {
    server = listen(handler, host, port);
  } catch (error) {
    close();
    throw error;
  }
  const name = host.includes(":") ? `[${host}]` : host;
  const stop = async () => {
    stopping.abort();
    await atMost(patience, Promise.all(running));
    // Sees to the last bytes; waits for ever for one who holds back the rest of a refused body.
    await atMost(lastBytes, server.shutdown());
    close();
  };
  let stopped: Promise<void> | undefined;
  const closeOnce = () => stopped ??= stop();
  return {
    url: `http://${name}:${server.addr.port}${pathPrefix}/`,
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  };
}

/** Waits for work, but not longer than so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}

function listen(
  handler: Deno.ServeHandler<Deno.NetAddr>,
  hostname: string,
  port: number,
): Deno.HttpServer<Deno.NetAddr> {
  try {
    return Deno.serve({ hostname, port, onListen: () => {} }, handler);
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse) {
      throw new UserError(`port ${port} is taken; name another one by --port`, { cause: error });
    }
    throw new UserError(`cannot listen at ${hostname}, port ${port}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
