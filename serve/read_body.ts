/** Reading a request's body from somebody who may send too much, too slowly or not at all. */
import { HTTPException } from "./deps.ts";
import type { Limits } from "./limits.ts";
import { NoRoomError, type Room } from "./room.ts";

/** Bytes of the first block. */
const firstBlock = 1 << 16;

/**
 * Reads a body. Room is taken as bytes arrive, so that one who announces much and sends little takes
 * little; whoever called gives the room of the bytes back.
 *
 * @param request Whose body.
 * @param limits How many bytes, and how long.
 * @param room For the bytes of all bodies.
 * @returns The body's bytes.
 * @throws {HTTPException} 413 when it is too large, 408 when it comes too slowly, 400 when it ends early.
 * @throws NoRoomError When others have taken the room.
 */
export async function readBody(
  request: Request,
  { bodyBytes, bodyTime }: Limits,
  room: Room,
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
  // One block that grows, for chunks of a byte each would take many times their size. It does not grow
  // beyond what was announced, for a thread that it is sent to gets a copy of all of it.
  let block = new Uint8Array(Math.min(firstBlock, announced));
  let length = 0;
  try {
    while (reader) {
      const { done, value } = await Promise.race([late.promise, reader.read()]);
      if (done) break;
      if (length + value.length > bodyBytes) throw tooLarge();
      room.take(value.length);
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
    room.giveBack(length);
    // Not awaited: it may take as long as the sender likes.
    reader?.cancel().catch(() => {});
    if (error instanceof HTTPException || error instanceof NoRoomError) throw error;
    throw new HTTPException(400, { message: "the body ended early", cause: error });
  } finally {
    clearTimeout(timer);
  }
}
