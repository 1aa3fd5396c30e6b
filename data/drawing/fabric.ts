/** Colours and patterns of the demo catalogue's products. */
import type { Colour, Paint } from "./canvas.ts";

/** The base colours: hues far enough apart to survive a change of light. */
export const baseColours: Readonly<Record<string, Colour>> = {
  Black: [38, 38, 42],
  Blue: [38, 92, 205],
  Green: [44, 142, 66],
  Orange: [238, 128, 28],
  Pink: [242, 140, 190],
  Purple: [124, 58, 168],
  Red: [206, 32, 40],
  Yellow: [244, 208, 40],
};

/** The patterns of fabric. */
export const patterns = ["plain", "plain", "stripes", "dots", "check"] as const;
/** One of {@linkcode patterns}. */
export type Pattern = (typeof patterns)[number];

/** A colour made lighter (above 0) or darker (below 0) by a share of the way to white or black. */
export function toned(colour: Colour, share: number): Colour {
  const target = share > 0 ? 255 : 0;
  return colour.map((value) => value + (target - value) * Math.abs(share)) as unknown as Colour;
}

/** The paint of a colour in a pattern; `scale` is the pattern's period in pixels. */
export function patterned(colour: Colour, pattern: Pattern, scale: number, angle: number): Paint {
  const accent = toned(colour, 0.45);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const inside = (value: number) => ((value / scale) % 1 + 1) % 1 < 0.4;
  return (x, y) => {
    const u = x * cosine + y * sine;
    const v = y * cosine - x * sine;
    switch (pattern) {
      case "plain":
        return colour;
      case "stripes":
        return inside(v) ? accent : colour;
      case "check":
        return inside(u) !== inside(v) ? toned(colour, 0.22) : inside(u) ? accent : colour;
      case "dots": {
        const du = ((u / scale) % 1 + 1) % 1 - 0.5;
        const dv = ((v / scale) % 1 + 1) % 1 - 0.5;
        return du * du + dv * dv < 0.07 ? accent : colour;
      }
    }
  };
}
