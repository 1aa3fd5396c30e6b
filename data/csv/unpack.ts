/** The bytes of a file, unpacked where it is compressed by gzip. Memory does not grow with what it unpacks to. */
import { UserError } from "../errors.ts";

/** How much may be unpacked; tables hardly shrink to a fiftieth. */
export interface UnpackLimits {
  /** Bytes that a file may always unpack to. */
  readonly bytes: number;
  /** What it may unpack to beyond them, as a multiple of its own size. */
  readonly ratio: number;
}

const LIMITS: UnpackLimits = { bytes: 1 << 30, ratio: 200 };

/**
 * Reads a file, and closes it at the end.
 *
 * @param path Its path, for messages.
 * @param file The open file.
 * @param limits How much may be unpacked.
 * @returns Its bytes, unpacked where its first ones are those of gzip.
 * @throws UserError When what is compressed is damaged, or unpacks to too much.
 */
export async function* readUnpacked(
  path: string,
  file: Deno.FsFile,
  limits: UnpackLimits = LIMITS,
): AsyncGenerator<Uint8Array> {
  const { size } = await file.stat();
  // A pipe has no beginning to go back to, so what was looked at is passed on.
  const pieces = file.readable.values();
  let start: Uint8Array<ArrayBuffer> = new Uint8Array();
  for (let ended = false; start.length < 2 && !ended;) {
    const { value, done } = await pieces.next();
    if (done) ended = true;
    else start = start.length === 0 ? value : joinBytes(start, value);
  }
  const whole = async function* () {
    try {
      yield start;
      for await (const bytes of pieces) yield bytes;
    } finally {
      await pieces.return?.();
    }
  };
  if (start[0] !== 0x1f || start[1] !== 0x8b) return yield* whole();

  const most = Math.max(limits.bytes, size * limits.ratio);
  let unpacked = 0;
  const stream = ReadableStream.from(whole()).pipeThrough(new DecompressionStream("gzip"));
  try {
    for await (const bytes of stream) {
      unpacked += bytes.length;
      if (unpacked > most) {
        throw new UserError(
          `${path} unpacks to more than ${most} bytes, ${limits.ratio} times its size, and is no usual table; ` +
            "if it is meant, unpack it first, such as with gunzip",
        );
      }
      yield bytes;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError(
      `${path} is compressed by gzip and damaged (${error.message}); fetch or compress it again`,
      { cause: error },
    );
  }
}

function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
