/**
 * Downloads the images of many web addresses to a folder, some at a time. What is there is not fetched again, so
 * a download that was stopped goes on where it was.
 */
import { dirname, join } from "node:path";
import { writeFileAtomic } from "../atomic.ts";
import { formatSpreadsheet } from "../csv/format.ts";
import { UserError } from "../errors.ts";
import { type DownloadLimits, fetchImage, ServerHealth, usualLimits } from "./fetch_image.ts";
import { downloadFolder } from "./download_folder.ts";
import type { DownloadSettings } from "./settings.ts";
import { clock, type Timer } from "./timer.ts";
import { isFile } from "../path_kind.ts";

/** What the caller watches and lends. */
export interface DownloadHooks {
  /** So many of the images that were not there are done. */
  readonly onImageDownload?: ((done: number, total: number) => void) | undefined;
  /** Told of what could not be downloaded. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Ends the work with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Limits and time; the usual ones by default. */
export interface DownloadConditions {
  /** Limits of size, time and tries. */
  readonly limits?: DownloadLimits;
  /** What pauses and silence are measured by. */
  readonly timer?: Timer;
}

/** A file to download, and where from. */
export interface Downloadable {
  /** The file's path, as `downloadPath` has it. */
  readonly image: string;
  /** The address; absent where the file is no download. */
  readonly address?: string | undefined;
}

/** The start of the reasons of images that were tried. */
const unavailable = "cannot be downloaded: ";

/** Fetches images one by one, and remembers which servers do not answer. */
export class ImageDownloads {
  readonly #settings: DownloadSettings;
  readonly #limits: DownloadLimits;
  readonly #timer: Timer;
  readonly #servers = new Map<string, ServerHealth>();
  readonly #running = new Map<string, Promise<string | undefined>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #folder: Promise<void> | undefined;

  /** Fetches images. */
  constructor(settings: DownloadSettings = {}, conditions: DownloadConditions = {}) {
    this.#settings = settings;
    this.#limits = conditions.limits ?? usualLimits;
    this.#timer = conditions.timer ?? clock;
    this.#free = settings.parallel ?? 8;
  }

  /**
   * Fetches an image where its file is not there; so many at once as the settings say.
   *
   * @returns Why it is not there afterwards; undefined where it is.
   */
  async fetch({ image, address }: Downloadable, signal?: AbortSignal): Promise<string | undefined> {
    if (address === undefined || await isFile(image)) return undefined;
    const running = this.#running.get(image);
    if (running !== undefined) return await running;
    const own = this.#inTurn(image, address, signal);
    this.#running.set(image, own);
    try {
      return await own;
    } finally {
      this.#running.delete(image);
    }
  }

  async #inTurn(
    path: string,
    address: string,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.#fetchNow(path, address, signal);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }

  async #fetchNow(
    path: string,
    address: string,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    signal?.throwIfAborted();
    if (this.#settings.offline) return "not downloaded yet, and --offline fetches nothing";
    const { host } = new URL(address);
    const server = this.#servers.get(host) ?? new ServerHealth();
    this.#servers.set(host, server);
    if (server.givenUp !== undefined) {
      return `not tried: ${host} failed too often in a row, the last time as ${server.givenUp}`;
    }
    await (this.#folder ??= makeFolder(dirname(path)));
    const options = { limits: this.#limits, timer: this.#timer, server, signal };
    const reason = await fetchImage(address, path, options);
    return reason && `${unavailable}${reason}`;
  }
}

/** The file beside downloaded images that lists those that could not be downloaded the last time. */
const failedName = "failed-downloads.csv";
const failedHeader = ["address", "reason"];

/**
 * Downloads the images that are not there yet.
 *
 * @param images Files with their addresses; others are left alone.
 * @param settings Where they are kept, and how they are fetched.
 * @param hooks Progress, warnings, and a signal that ends it.
 * @param conditions Limits and time.
 * @returns Why images are not there, by the paths of their files.
 * @throws UserError When the folder cannot be written.
 * @throws The signal's reason when it is aborted.
 */
export async function downloadImages(
  images: readonly Downloadable[],
  settings: DownloadSettings = {},
  hooks: DownloadHooks = {},
  conditions: DownloadConditions = {},
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(
    images.flatMap(({ image, address }) => address === undefined ? [] : [[image, address]]),
  );
  const folder = downloadFolder(settings);
  if (wanted.size === 0 || folder === undefined) return new Map();
  const there = await namesIn(folder);
  const missing = [...wanted].filter(([path]) => !there.has(path));
  if (missing.length === 0) return new Map();

  const { onImageDownload, onWarning, signal } = hooks;
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const downloads = new ImageDownloads(settings, conditions);
  const reasons = new Map<string, string>();
  const queue = missing.values();
  let done = 0;
  const work = async () => {
    for (const [image, address] of queue) {
      const reason = await downloads.fetch({ image, address }, either);
      if (reason !== undefined) reasons.set(image, reason);
      onImageDownload?.(++done, missing.length);
    }
  };
  if (!settings.offline) onImageDownload?.(0, missing.length);
  const workers = Array.from({ length: settings.parallel ?? 8 }, work);
  try {
    await Promise.all(workers);
  } finally {
    // An error of one ends the others.
    stop.abort();
    await Promise.allSettled(workers);
  }
  const failed = missing.flatMap(([path, address]) =>
    reasons.has(path) ? [[address, reasons.get(path)!.replace(unavailable, "")] as const] : []
  );
  const list = settings.offline ? undefined : await listFailed(folder, failed);
  if (failed.length > 0) onWarning?.(failedWarning(failed, missing.length, list));
  return reasons;
}

/** The warning about images that could not be downloaded. */
function failedWarning(
  failed: readonly (readonly [address: string, reason: string])[],
  total: number,
  list: string | undefined,
): string {
  const named = failed.slice(0, 3).map(([address, reason]) =>
    `${address.slice(0, 200)} (${reason})`
  );
  return `${failed.length} of ${total} images could not be downloaded, such as ${
    named.join(", ")
  }` +
    (list === undefined ? "" : `; ${list} lists all`);
}

/** Writes the list of what could not be downloaded; removes one of before where all could. */
async function listFailed(
  folder: string,
  failed: readonly (readonly [string, string])[],
): Promise<string | undefined> {
  const path = join(folder, failedName);
  const before = await Deno.readTextFile(path).catch(() => undefined);
  const isOwn = before === undefined || before.startsWith(failedHeader.join());
  if (!isOwn) return undefined;
  if (failed.length > 0) {
    await writeFileAtomic(path, formatSpreadsheet([failedHeader, ...failed]));
    return path;
  }
  if (before !== undefined) await Deno.remove(path);
  return undefined;
}

/** Temporary files that a kill left, this long ago at least. */
const abandoned = 3_600_000;
const temporary = /^\.[0-9a-f]{24}(-.*)?\.[0-9a-f-]{36}\.tmp$/;

/** The paths of the files in a folder; removes those that a killed download left. */
async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      const path = join(folder, name);
      if (temporary.test(name)) await removeAbandoned(path);
      else if (!isDirectory) paths.add(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw unusable(folder, error);
  }
  return paths;
}

async function removeAbandoned(path: string): Promise<void> {
  try {
    const { mtime } = await Deno.stat(path);
    if (Date.now() - (mtime?.getTime() ?? Date.now()) > abandoned) await Deno.remove(path);
  } catch {
    // Another process has removed it.
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (error) {
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): UserError {
  const message = (error as Error).message;
  return new UserError(
    `cannot keep downloaded images in ${folder} (${message}): name another folder by --download`,
    { cause: error },
  );
}
