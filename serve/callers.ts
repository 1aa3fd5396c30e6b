/** Access rules: the accepted `Host` headers and CORS origins. */
import { UserError } from "../data/errors.ts";
import { isHost, ownHosts } from "../report/http/own_hosts.ts";
import { cors, type MiddlewareHandler } from "./deps.ts";

/** Allowed CORS origins, or `*` for all. */
export type CorsOrigins = "*" | readonly string[];

/**
 * Middleware that refuses requests with another host name than the server's own, against DNS rebinding.
 * Literal addresses are accepted: they cannot be rebound.
 *
 * @param host The address or name that the server listens on.
 * @param allowed Additional names, such as that of a reverse proxy.
 * @throws UserError When a name is invalid.
 */
export function ownHostsOnly(host: string, allowed: readonly string[]): MiddlewareHandler {
  const isOwn = ownHosts({ names: ownNames(host, allowed), anyAddress: true });
  return async (context, next) => {
    // Requests without the header, as in HTTP/2, have the host in the URL.
    const requested = context.req.header("Host") ?? new URL(context.req.url).host;
    if (isOwn(requested)) return await next();
    const error = `"${requested.slice(0, 300)}" is not an allowed host name of this server; ` +
      "its operator can allow it with --allow-host NAME";
    return context.json({ error }, 403);
  };
}

/** The accepted host names, without addresses. */
function ownNames(host: string, allowed: readonly string[]): string[] {
  for (const name of allowed) {
    if (!isHost(name)) {
      throw new UserError(`--allow-host must be a name such as tagger.example, not "${name}"`);
    }
  }
  // An invalid `host` is reported when the server tries to listen on it.
  return ["localhost", host, ...allowed].filter(isHost);
}

/**
 * Middleware that adds CORS headers.
 *
 * @param origins The allowed origins.
 * @throws UserError When an origin is invalid.
 */
export function allowOrigins(origins: CorsOrigins): MiddlewareHandler {
  return cors({
    origin: origins === "*" ? "*" : origins.map(checkOrigin),
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type"],
    exposeHeaders: ["Retry-After"],
    maxAge: 600,
  });
}

/** The normalized form of an origin. */
function checkOrigin(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) {
    return url.origin;
  }
  throw new UserError(
    `--cors must be origins such as https://shop.example, with commas between, or *, not "${text}"`,
  );
}
