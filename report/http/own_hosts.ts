/**
 * Validation of the `Host` header against DNS rebinding: another site's name that resolves to this
 * server would make the browser treat both as one origin, but its requests still carry that site's name
 * in `Host`. Literal addresses cannot be rebound.
 */
import { isIP } from "node:net";

/** The hosts that a server accepts requests for. */
export interface OwnHosts {
  /** Names and addresses; IPv6 addresses in brackets. */
  readonly names: readonly string[];
  /** Whether any literal address is accepted: a reverse proxy may use others. */
  readonly anyAddress?: boolean | undefined;
  /** The only accepted port; any by default. */
  readonly port?: number | undefined;
}

/** Whether a text is a valid `Host` header. */
export function isHost(text: string): boolean {
  return parseHost(text) !== undefined;
}

/**
 * Creates the check of the `Host` header.
 *
 * @param hosts The accepted hosts.
 * @returns A function that returns whether a `Host` header is accepted.
 * @throws {TypeError} When a name is not a valid host.
 */
export function ownHosts({ names, anyAddress = false, port }: OwnHosts): (host: string) => boolean {
  const known = new Set(names.map((name) => {
    const parsed = parseHost(name);
    if (parsed === undefined) throw new TypeError(`not a valid host name: ${name}`);
    return parsed.name;
  }));
  return (host) => {
    const requested = parseHost(host);
    if (requested === undefined) return false;
    if (port !== undefined && requested.port !== port) return false;
    return known.has(requested.name) || anyAddress && isAddress(requested.name);
  };
}

/** Normalized host name and port; the port defaults to 80. */
function parseHost(host: string): { name: string; port: number } | undefined {
  // Other characters would be parsed as other parts of the URL.
  if (host.length > 300 || !/^[^\s/?#@\\]+$/.test(host)) return undefined;
  const url = URL.parse(`http://${host}`);
  if (url === null || !/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) return undefined;
  // A trailing dot marks a fully qualified name, which is the same name.
  return { name: url.hostname.replace(/\.$/, ""), port: Number(url.port || 80) };
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}
