/**
 * Downloads files to the user's cache folder: once, checked against a SHA-256, and atomically. A cached file is
 * used again without access to the network, unless it does not match its checksum.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";

/** Options of a download. */
export interface DownloadOptions {
  /** The cache folder; created if missing. */
  readonly folder: string;
  /** SHA-256 of the file in hexadecimal; by default that of {@linkcode hashInName}. */
  readonly hash?: string | undefined;
  /** Whether nothing is fetched, and only a file in the cache is used; false by default. */
  readonly offline?: boolean | undefined;
  /** Called with the bytes so far, and the total if the server sends it. */
  readonly onProgress?: ((done: number, total: number | undefined) => void) | undefined;
  /** Stops the download when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** Most bytes of a download, far more than a file of weights has. */
const mostBytes = 2 ** 30;

/**
 * The start of a file's SHA-256 in its name, as torch's files have it: the hexadecimal digits in
 * `mobilenet_v2-b0353104.pth`. Digits without a letter may be a date, and are ignored.
 *
 * @param name A file's name.
 */
export function hashInName(name: string): string | undefined {
  const [, digits] = /-([0-9a-f]{8,64})\.[a-z]+$/.exec(name) ?? [];
  return digits !== undefined && /[a-f]/.test(digits) ? digits : undefined;
}

/**
 * Downloads a file, or finds it in the cache.
 *
 * @param address Its URL, http or https; redirects are followed.
 * @param options The cache folder, the checksum, progress and cancellation.
 * @returns The cached file's path.
 * @throws UserError When it cannot be downloaded or cached, or does not match its checksum; nothing is
 * cached then.
 * @throws The signal's reason when it is aborted.
 */
export async function download(address: string, options: DownloadOptions): Promise<string> {
  const { folder } = options;
  const path = cachedPath(address, folder);
  const expected = options.hash?.toLowerCase() ?? hashInName(nameIn(parse(address)));
  if (await isCached(path, expected)) return path;
  if (options.offline) {
    throw new UserError(
      `cannot download ${address}: --offline was given, and no such file is in the cache yet; leave it ` +
        "out, or name a file that you have instead",
    );
  }
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UserError(
      `cannot keep downloads in ${folder} (${(error as Error).message}): set XDG_CACHE_HOME to a ` +
        `folder that can be written to, or download ${address} yourself and name the file instead`,
      { cause: error },
    );
  }
  await writeFileAtomic(path, receive(address, expected, options));
  return path;
}

/**
 * Where a downloaded file is kept, whether it is there or not.
 *
 * @param address Its URL.
 * @param folder The cache folder.
 * @throws UserError When the address is none.
 */
export function cachedPath(address: string, folder: string): string {
  const url = parse(address);
  const key = createHash("sha256").update(url.href).digest("hex").slice(0, 16);
  return join(folder, `weights-${key}-${nameIn(url)}`);
}

/** The file's name in a URL, as files can be named. */
function nameIn(url: URL): string {
  return url.pathname.split("/").at(-1)!.replace(/[^\w.-]/g, "_").slice(-80);
}

function parse(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw new UserError(`${address} is no web address`);
  }
}

/** Whether the file exists and matches its checksum, if there is one. */
async function isCached(path: string, expected: string | undefined): Promise<boolean> {
  try {
    using file = await Deno.open(path);
    if (expected === undefined) return true;
    const hash = createHash("sha256");
    for await (const piece of file.readable) hash.update(piece);
    return hash.digest("hex").startsWith(expected);
  } catch {
    // An error of the file system will also occur in the download.
    return false;
  }
}

/** The bytes of a download; throws after the last of them when they do not match the checksum. */
async function* receive(
  address: string,
  expected: string | undefined,
  { onProgress, signal }: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  const fail = (reason: string, cause?: unknown): never => {
    signal?.throwIfAborted();
    throw new UserError(`cannot download ${address}: ${reason}`, { cause });
  };
  const response = await fetch(address, {
    // So that the Content-Length is the file's.
    headers: { "accept-encoding": "identity" },
    signal: signal ?? null,
  }).catch((error: Error) =>
    fail(
      `${reasonOf(error)}; check the address and the network, or name a file that you have instead`,
      error,
    )
  );
  if (!response.ok) {
    await response.body?.cancel();
    const { status, statusText } = response;
    fail(`the server answers ${status} ${statusText}`.trimEnd() + "; check the address");
  }
  const length = response.headers.get("content-length");
  const encoded = response.headers.has("content-encoding");
  const total = length === null || encoded ? undefined : Number(length);
  const hash = createHash("sha256");
  let done = 0;
  const tooLong = () => fail(`it is longer than ${mostBytes / 2 ** 20} MiB, so no model's weights`);
  if (total !== undefined && total > mostBytes) {
    await response.body?.cancel();
    tooLong();
  }
  onProgress?.(0, total);
  try {
    for await (const piece of response.body ?? []) {
      hash.update(piece);
      done += piece.length;
      if (done > mostBytes) tooLong();
      onProgress?.(done, total);
      yield piece;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const share = total === undefined ? `${done} bytes` : `${done} of ${total} bytes`;
    fail(`the connection broke after ${share} (${reasonOf(error as Error)}); try again`, error);
  }
  const actual = hash.digest("hex");
  if (total !== undefined && done !== total) {
    fail(`only ${done} of ${total} bytes came; try again`);
  }
  if (expected !== undefined && !actual.startsWith(expected)) {
    const shownHash = expected.length < 64 ? `${expected}... as its name says` : expected;
    fail(
      `its SHA-256 is ${actual}, not ${shownHash}; it is damaged or another file, and was not kept`,
    );
  }
}

/** The reason of an error, without the address, which the message has already. */
function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message.replace(/ ?(for url )?\(https?:[^)]*\)/g, "");
}
