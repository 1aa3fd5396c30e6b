/** The HTTP server of a model, with a graceful shutdown: running requests finish, new ones are refused. */
import { UserError } from "../data/errors.ts";
import { type OptionNames, requireKnownOptions } from "../data/known_options.ts";
import { serveApp } from "./app.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { allowOrigins, type CorsOrigins, ownHostsOnly } from "./callers.ts";
import { checkPathPrefix } from "./path_prefix.ts";
import { taggingPage } from "./page/tagging_page.ts";
import type { ServedModel } from "./tagging.ts";

/** Milliseconds that running requests may take to finish when the server stops. */
const patience = 10_000;

/** Milliseconds that sending the last bytes of responses may take after that. */
const lastBytes = 1000;

/** The loopback address: this machine only. */
const defaultHost = "127.0.0.1";

/** Options of the server. */
export interface ServeOptions {
  /** The address to listen on; the loopback address by default. */
  readonly host?: string | undefined;
  /** The port, 0 for any free port; 8080 by default. */
  readonly port?: number | undefined;
  /**
   * Additional accepted values of the `Host` header, such as the name of a reverse proxy. Addresses,
   * `localhost` and `host` are always accepted.
   */
  readonly allowHosts?: readonly string[] | undefined;
  /** Allowed CORS origins, such as `https://shop.example`, or `*`; none by default. */
  readonly cors?: CorsOrigins | undefined;
  /** The path that a reverse proxy serves it below, such as `/tagger`; none by default. */
  readonly pathPrefix?: string | undefined;
  /** Number of decoding threads; the number of cores by default. */
  readonly threads?: number | undefined;
  /** Limits of requests. */
  readonly limits?: Partial<Limits> | undefined;
  /** Called with internal errors, which are not the fault of a request. */
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

/** The running server of a model. */
export interface ModelServer extends AsyncDisposable {
  /** Address of the page; the HTTP interface is below it. */
  readonly url: string;
  /** Refuses new requests, waits for running ones, and stops. */
  close(): Promise<void>;
  /** The same as {@linkcode ModelServer.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Validates options before the model is loaded.
 *
 * @param options The options.
 * @throws UserError When an option is invalid.
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
 * @param model The model.
 * @param options Address, limits and other options.
 * @throws UserError When the address cannot be listened on, or an option is invalid.
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
  /** A promise for each request whose response is not completely sent. */
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
    // Sends the last bytes; would wait forever for a client that never sends the rest of a refused body.
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

/** Waits for a promise for at most this many milliseconds. */
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
