/**
 * Which names a server answers to. A page of another site whose name was made to lead here (DNS
 * rebinding) could read everything else: the browser takes this server for that site's own. The page
 * still names its own host, and that is looked at. An address is no name that anybody could have made to
 * lead elsewhere.
 */
import { isIP } from "node:net";

/** What a server answers to. */
export interface OwnHosts {
  /** Names and addresses; addresses of version 6 in brackets. */
  readonly names: readonly string[];
  /** Whether any address is one of this server's: a reverse proxy may have others. */
  readonly anyAddress?: boolean | undefined;
  /** The only port; any by default. */
  readonly port?: number | undefined;
}

/** Whether a text is the name or the address of a host, as a request can name it. */
export function isHost(text: string): boolean {
  return parseHost(text) !== undefined;
}

/**
 * Tells a server's own hosts from others.
 *
 * @param hosts What the server answers to.
 * @returns Says of a request's `Host` whether it is one of those.
 * @throws {TypeError} When a name is not one.
 */
export function ownHosts({ names, anyAddress = false, port }: OwnHosts): (host: string) => boolean {
  const known = new Set(names.map((name) => {
    const parsed = parseHost(name);
    if (parsed === undefined) throw new TypeError(`not the name of a host: ${name}`);
    return parsed.name;
  }));
  return (host) => {
    const asked = parseHost(host);
    if (asked === undefined) return false;
    if (port !== undefined && asked.port !== port) return false;
    return known.has(asked.name) || anyAddress && isAddress(asked.name);
  };
}

/** A name as URLs spell it, and the port, which is HTTP's own where none is named. */
function parseHost(host: string): { name: string; port: number } | undefined {
  // What else a URL could hold would be taken for something that it is not.
  if (host.length > 300 || !/^[^\s/?#@\\]+$/.test(host)) return undefined;
  const url = URL.parse(`http://${host}`);
  if (url === null || !/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) return undefined;
  // With a dot at its end, a name is the same name.
  return { name: url.hostname.replace(/\.$/, ""), port: Number(url.port || 80) };
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}
