/**
 * Downloads one image to a file: as a whole or not at all, only what is an image by its bytes, with a limit of
 * size and time, and again where trying again may help.
 */
import { writeFileAtomic } from "../atomic.ts";
import { UserError } from "../errors.ts";
import { ImageError } from "../image/bitmap.ts";
import { sniffFormat } from "../image/format.ts";
import { isImage, SNIFFED_BYTES } from "../image/is_image.ts";
import { isAddress } from "./address.ts";
import { type Timer, wait } from "./timer.ts";

/** Limits of a download. */
export interface DownloadLimits {
  /** Most bytes of an image. */
  readonly bytes: number;
  /** Most milliseconds without an answer or a byte. */
  readonly silence: number;
  /** Most milliseconds of one try. */
  readonly duration: number;
  /** Most redirects. */
  readonly redirects: number;
  /** How often an address is tried. */
  readonly tries: number;
  /** How often one whose server stays silent. */
  readonly silentTries: number;
  /** Milliseconds before the second try; twice as many before each other one. */
  readonly pause: number;
  /** Most milliseconds that a server may ask to wait. */
  readonly longestPause: number;
}

/** Limits that no image that is worth training on reaches. */
export const usualLimits: DownloadLimits = {
  bytes: 100 * 2 ** 20,
  silence: 20_000,
  duration: 300_000,
  redirects: 5,
  tries: 5,
  silentTries: 3,
  pause: 1000,
  longestPause: 120_000,
};

/** What tries of a server's addresses have in common, so that one that does not answer is not waited for again and again. */
export class ServerHealth {
  #failures = 0;
  #reason = "";

  /** A try failed by the server, whatever the address; silence, which takes long, counts for several. */
  failed(reason: string, isSilent: boolean): void {
    this.#failures += isSilent ? 3 : 1;
    this.#reason = reason;
  }

  /** The server answered. */
  answered(): void {
    this.#failures = 0;
  }

  /** Why the server is given up; undefined where it is not. */
  get givenUp(): string | undefined {
    return this.#failures < mostFailures ? undefined : this.#reason;
  }
}

/** So many tries of one server fail in a row before it is given up. */
const mostFailures = 40;

/** Ends a try. */
class FailedTry extends Error {
  /**
   * Ends a try.
   *
   * @param reason Why, in words.
   * @param again Whether another try may help.
   * @param pause Milliseconds that the server asks to wait.
   * @param isSilent Whether the server did not answer.
   */
  constructor(
    reason: string,
    readonly again: boolean,
    readonly pause?: number,
    readonly isSilent = false,
  ) {
    super(reason);
  }
}

/** Answers of a server that is busy, or that another one stands before. */
const busy: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Downloads an image.
 *
 * @param address Its address.
 * @param path The file to write.
 * @param options Limits, the time, how the server does, and a signal that ends it.
 * @returns Why it could not be downloaded; undefined where it was.
 * @throws UserError When the file cannot be written.
 * @throws Deno.errors.NotCapable When the program may not use the network.
 * @throws The signal's reason when it is aborted.
 */
export async function fetchImage(
  address: string,
  path: string,
  { limits, timer, server, signal }: {
    readonly limits: DownloadLimits;
    readonly timer: Timer;
    readonly server: ServerHealth;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<string | undefined> {
  for (let count = 1;; count++) {
    try {
      await writeFileAtomic(path, received(address, limits, timer, signal));
      server.answered();
      return undefined;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof FailedTry)) throw error;
      const { message, again, isSilent, pause = limits.pause * 2 ** (count - 1) } = error;
      if (again) server.failed(message, isSilent);
      else server.answered();
      const tries = isSilent ? limits.silentTries : limits.tries;
      const tried = count > 1 ? ` (tried ${count} times)` : "";
      if (!again || count >= tries || server.givenUp !== undefined) return message + tried;
      if (pause > limits.longestPause) {
        return `${message}, and asks to wait ${Math.ceil(pause / 1000)} seconds`;
      }
      await wait(timer, pause, signal);
      // Others have found out meanwhile.
      if (server.givenUp !== undefined) return message + tried;
    }
  }
}

/** The bytes of an image as they come. */
async function* received(
  address: string,
  limits: DownloadLimits,
  timer: Timer,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const stop = new AbortController();
  const end = (reason: string) => () => stop.abort(new FailedTry(reason, true, undefined, true));
  const silent = end(`the server is silent for ${limits.silence / 1000} seconds`);
  const late = end(`it is not there after ${limits.duration / 1000} seconds`);
  const cancelLate = timer.after(limits.duration, late);
  let cancelSilent = timer.after(limits.silence, silent);
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  try {
    const response = await open(address, limits.redirects, either);
    const total = lengthOf(response);
    if (total !== undefined && total > limits.bytes) {
      await response.body?.cancel();
      throw tooLarge(limits);
    }
    let start = new Uint8Array();
    let done = 0;
    let isChecked = false;
    for await (const piece of response.body ?? []) {
      cancelSilent();
      cancelSilent = timer.after(limits.silence, silent);
      done += piece.length;
      if (done > limits.bytes) throw tooLarge(limits);
      if (!isChecked) {
        start = new Uint8Array([...start, ...piece.subarray(0, SNIFFED_BYTES)]);
        if (start.length >= SNIFFED_BYTES) {
          requireImage(start, response);
          isChecked = true;
        }
      }
      yield piece;
    }
    if (total !== undefined && done !== total) {
      throw new FailedTry(`only ${done} of ${total} bytes came`, true);
    }
    if (!isChecked) requireImage(start, response);
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    signal?.throwIfAborted();
    const isOwn = error instanceof FailedTry || error instanceof UserError;
    if (isOwn || error instanceof Deno.errors.NotCapable) throw error;
    throw new FailedTry(messageOf(error as Error), true);
  } finally {
    cancelLate();
    cancelSilent();
    // A body that is not read to its end keeps its connection.
    stop.abort();
  }
}

/** The answer of an address, or of the one that it leads to. */
async function open(address: string, redirects: number, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let count = 0; count <= redirects; count++) {
    const headers = { accept: "image/*,*/*;q=0.5", "accept-encoding": "identity" };
    const response = await fetch(at, { redirect: "manual", headers, signal });
    const { status, statusText } = response;
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (!redirecting.has(status) || location === null) {
      const reason = `the server answers ${status} ${statusText}`.trimEnd();
      throw new FailedTry(reason, busy.has(status), pauseOf(response));
    }
    const next = URL.parse(location, at)?.href ?? "";
    if (!isAddress(next)) {
      throw new FailedTry("the server leads to what is no web address", false);
    }
    at = next;
  }
  throw new FailedTry(`the server leads on more than ${redirects} times`, false);
}

/** Milliseconds that a server asks to wait: `Retry-After`, in seconds or as a date. */
function pauseOf({ headers }: Response): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** The length that a server announces. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}

function tooLarge({ bytes }: DownloadLimits): FailedTry {
  const size = bytes < 2 ** 20 ? `${bytes} bytes` : `${bytes / 2 ** 20} MiB`;
  return new FailedTry(`it is larger than ${size}`, false);
}

/** @throws FailedTry When the first bytes are not those of an image. */
function requireImage(start: Uint8Array, { headers }: Response): void {
  if (isImage(start)) return;
  const type = headers.get("content-type")?.split(";")[0];
  try {
    sniffFormat(start);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    throw new FailedTry(
      `the server sends what is no image${type ? ` (${type})` : ""}: ${error.message}`,
      false,
    );
  }
}

/** A message of the network, without the address, which is told beside it. */
function messageOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message.replace(/ ?(for url )?\(https?:[^)]*\)/g, "");
}
