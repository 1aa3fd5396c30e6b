/** The address that a review is served at. */
import { UserError } from "../data/errors.ts";
import { type Access, reviewApp, type ReviewedLists } from "./review_app.ts";

/** The first port to try, and how many. */
const firstPort = 8070;
const ports = 20;

/**
 * Serves a review.
 *
 * @param reviewed What is served.
 * @param access The address, and the names that it may be asked by.
 * @param requested The port, 0 for any that is free; the first free one from 8070 by default.
 * @throws UserError When the address cannot be listened at.
 */
export function listen(
  reviewed: ReviewedLists,
  { host, allowHosts }: Pick<Access, "host" | "allowHosts">,
  requested?: number,
): { url: string; close: () => Promise<void> } {
  const candidates = requested === undefined
    ? Array.from({ length: ports }, (_, index) => firstPort + index)
    : [requested];
  for (const port of candidates) {
    const closing = new AbortController();
    try {
      // Made once the port is known.
      const made: { app?: ReturnType<typeof reviewApp> } = {};
      const server = Deno.serve(
        { hostname: host, port, onListen: () => {} },
        (request) => made.app!.fetch(request),
      );
      const access = { host, allowHosts, port: server.addr.port, closing: closing.signal };
      made.app = reviewApp(reviewed, access);
      const name = host.includes(":") ? `[${host}]` : host;
      return {
        url: `http://${name}:${server.addr.port}/`,
        close: async () => {
          closing.abort();
          await server.shutdown();
        },
      };
    } catch (error) {
      if (error instanceof Deno.errors.AddrInUse) continue;
      if (error instanceof TypeError) throw new UserError(error.message, { cause: error });
      throw new UserError(`cannot listen at ${host}, port ${port}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  throw new UserError(
    requested === undefined
      ? `no port from ${firstPort} to ${firstPort + ports - 1} is free; name one by --port`
      : `port ${requested} is taken; name another one by --port`,
  );
}
