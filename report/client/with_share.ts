/**
 * Names and what belongs to them. A name is set apart, so that one that is written from right to left leaves
 * the number after it where it belongs.
 */
import { element } from "../../charts/client/mod.ts";

/** A name, and a number after it. */
export function withShare(name: string, share: string): Node[] {
  return [element("bdi", {}, name), new Text(` ${share}`)];
}

/** Several of them, with commas. */
export function enumerated(parts: readonly Node[][]): Node[] {
  return parts.flatMap((part, index) => index === 0 ? part : [new Text(", "), ...part]);
}
