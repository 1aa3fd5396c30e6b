/** Reads the body of an untrusted request within limits of size and time. */
import { HTTPException } from "./deps.ts";
import type { Limits } from "./limits.ts";
import { type Quota, QuotaExceededError } from "./quota.ts";

/** Initial size of the buffer in bytes. */
const firstBlock = 1 << 16;

/**
 * Reads a body. The quota is acquired as bytes arrive, not by `Content-Length`; the caller releases the
 * length of the body.
 *
 * @param request The request.
 * @param limits Limits of size and time.
 * @param quota Bytes of the bodies of all requests.
 * @returns The body's bytes.
 * @throws {HTTPException} 413 when it is too large, 408 when it comes too slowly, 400 when it ends early.
 * @throws QuotaExceededError When other requests use the quota.
 */
export async function readBody(
  request: Request,
  { bodyBytes, bodyTime }: Limits,
  quota: Quota,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new HTTPException(413, { message: `the body has more than ${bodyBytes} bytes` });
  const announced = Number(request.headers.get("Content-Length") ?? bodyBytes);
  if (announced > bodyBytes) throw tooLarge();
  const reader = request.body?.getReader();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const message = `the body did not arrive within ${bodyTime / 1000} seconds`;
    late.reject(new HTTPException(408, { message }));
  }, bodyTime);
  // One growing block, since a list of tiny chunks would take many times their size. It does not grow
  // beyond the announced length, since a thread that it is sent to gets a copy of the whole block.
  let block = new Uint8Array(Math.min(firstBlock, announced));
  let length = 0;
  try {
    while (reader) {
      const { done, value } = await Promise.race([late.promise, reader.read()]);
      if (done) break;
      if (length + value.length > bodyBytes) throw tooLarge();
      quota.acquire(value.length);
      if (length + value.length > block.length) {
        const needed = length + value.length;
        const larger = new Uint8Array(Math.max(Math.min(2 * block.length, announced), needed));
        larger.set(block.subarray(0, length));
        block = larger;
      }
      block.set(value, length);
      length += value.length;
    }
    return block.subarray(0, length);
  } catch (error) {
    quota.release(length);
    // Not awaited: it may take any time.
    reader?.cancel().catch(() => {});
    if (error instanceof HTTPException || error instanceof QuotaExceededError) throw error;
    throw new HTTPException(400, { message: "the body ended early", cause: error });
  } finally {
    clearTimeout(timer);
  }
}
