/** The colours of a heat map over an image. Web standards only: pages draw with them, too. */

/** What stands out. */
const orange = [245, 90, 0] as const;

/**
 * The colour that is laid over a part of an image: what did not count is veiled, what did stands out in
 * orange: seen on any ground, without red and green.
 *
 * @param strength How much the part counted, 0 to 1.
 * @returns Red, green and blue from 0 to 255, and the opacity from 0 to 1.
 *
 * @example
 * ```ts
 * import { heatColour } from "./heat.ts";
 *
 * if (heatColour(0).join() !== "255,255,255,0.66") throw new Error("a white veil");
 * ```
 */
export function heatColour(
  strength: number,
): [red: number, green: number, blue: number, opacity: number] {
  const [red, green, blue] = orange.map((value) => 255 + (value - 255) * strength);
  return [red!, green!, blue!, 0.66 - 0.1 * strength];
}
