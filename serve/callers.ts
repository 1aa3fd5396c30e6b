/** Whose pages may ask the server, and by which names of it. */
import { UserError } from "../data/errors.ts";
import { isHost, ownHosts } from "../report/http/own_hosts.ts";
import { cors, type MiddlewareHandler } from "./deps.ts";

/** Which other sites' pages may ask: those of these origins, or all. */
export type CorsOrigins = "*" | readonly string[];

/**
 * Refuses requests that name a host which is not this server. Addresses are: what is asked by an address
 * comes from no page of another site.
 *
 * @param host The address or name that is listened at.
 * @param allowed Further names, such as that of a reverse proxy.
 * @throws UserError When a name is not one.
 */
export function ownHostsOnly(host: string, allowed: readonly string[]): MiddlewareHandler {
  const isOwn = ownHosts({ names: ownNames(host, allowed), anyAddress: true });
  return async (context, next) => {
    // A request without the header, as of HTTP/2, has its host in the address.
    const asked = context.req.header("Host") ?? new URL(context.req.url).host;
    if (isOwn(asked)) return await next();
    const error = `this server was not told that it is called "${asked.slice(0, 300)}": whoever ` +
      "runs it allows a name by --allow-host NAME";
    return context.json({ error }, 403);
  };
}

/** What the server answers to, but for addresses. */
function ownNames(host: string, allowed: readonly string[]): string[] {
  for (const name of allowed) {
    if (!isHost(name)) {
      throw new UserError(`--allow-host must be a name such as tagger.example, not "${name}"`);
    }
  }
  // One that is none cannot be listened at, which is told with its reason.
  return ["localhost", host, ...allowed].filter(isHost);
}

/**
 * Lets pages of other sites ask, which browsers do not by themselves.
 *
 * @param origins Whose pages.
 * @throws UserError When an origin is not one.
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

/** An origin as browsers spell it. */
function checkOrigin(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) {
    return url.origin;
  }
  throw new UserError(
    `--cors must be origins such as https://shop.example, with commas between, or *, not "${text}"`,
  );
}
