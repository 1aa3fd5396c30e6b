/** Lists that the server sends in parts. */
import type { Growth } from "../../live/live_event.ts";

/** A list with a part that came: what is known from its beginning on is replaced. */
export function grown<T>(list: readonly T[], { from, items }: Growth<T>): readonly T[] {
  return [...list.slice(0, from), ...items];
}
