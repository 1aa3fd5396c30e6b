/**
 * Draws one product as a shop would photograph it: on a light background, lit from a side, with a soft
 * shadow, in a random pose.
 */
import { Canvas, type Colour, type Paint, type Point } from "./canvas.ts";
import { baseColours, type Pattern, patterned, toned } from "./fabric.ts";
import type { Article, Gender } from "./products.ts";

/** The product in a picture. */
export interface Product {
  readonly article: Article;
  readonly gender: Gender;
  readonly baseColour: string;
  readonly pattern: Pattern;
}

/**
 * Draws a product.
 *
 * @param product The product.
 * @param width Width of the picture in pixels.
 * @param height Its height.
 * @param random Decides pose, light, background and noise.
 * @returns Bytes of the picture. [height, width, 3]
 */
export function photograph(
  product: Product,
  width: number,
  height: number,
  random: () => number,
): Uint8Array {
  const between = (low: number, high: number) => low + (high - low) * random();
  const canvas = new Canvas(width, height, backdrop(width, height, between));

  const scale = Math.min(width / 60, height / 80) * between(21, 25);
  const angle = between(-0.16, 0.16);
  const side = random() < 0.5 ? -1 : 1;
  const [stretchX, stretchY] = [between(0.93, 1.07), between(0.95, 1.06)];
  const [centreX, centreY] = [width / 2 + between(-2, 2), height / 2 + between(-3, 3)];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const place = ([x, y]: Point): Point => {
    const [u, v] = [x * side * stretchX * scale, y * stretchY * scale];
    return [centreX + u * cosine - v * sine, centreY + u * sine + v * cosine];
  };

  const parts = product.article.draw(product.gender);
  const [shadowX, shadowY] = [between(-2, 2), between(1, 3)];
  for (const spread of [1.5, 1, 0.5]) {
    for (const { outline } of parts) {
      const shadow = outline.map(place)
        .map(([x, y]): Point => [x + shadowX * spread, y + shadowY * spread]);
      canvas.fill(shadow, () => [70, 70, 80], 0.06);
    }
  }

  const colour = baseColours[product.baseColour]!.map((value) => value + between(-10, 10));
  const cloth = patterned(
    colour as unknown as Colour,
    product.pattern,
    between(5, 8),
    between(0, 3),
  );
  const light = lighting(width, height, between);
  const paints: Record<string, Paint> = {
    fabric: cloth,
    shade: (x, y) => toned(cloth(x, y), -0.25),
    light: () => [238, 236, 230],
    dark: () => [52, 48, 50],
    metal: () => [176, 180, 188],
  };
  for (const { outline, fill } of parts) {
    const paint = paints[fill]!;
    canvas.fill(outline.map(place), (x, y) => toned(paint(x, y), light(x, y)));
  }
  return canvas.toBytes(random, between(1, 4));
}

type Between = (low: number, high: number) => number;

/** White, a grey gradient or a slight tint. */
function backdrop(width: number, height: number, between: Between): Paint {
  const kind = Math.floor(between(0, 3));
  const base = between(238, 255);
  const fall = kind === 1 ? between(10, 40) : 0;
  const tint: Colour = kind === 2 ? [between(-8, 4), between(-6, 3), between(-8, 4)] : [0, 0, 0];
  return (x, y) => {
    const value = base - fall * (0.6 * y / height + 0.4 * x / width);
    return [value + tint[0], value + tint[1], value + tint[2]];
  };
}

/** From shadow to light across the picture, as shares for {@linkcode toned}. */
function lighting(
  width: number,
  height: number,
  between: Between,
): (x: number, y: number) => number {
  const angle = between(0, 2 * Math.PI);
  const [strength, level] = [between(0.02, 0.12), between(-0.08, 0.08)];
  return (x, y) =>
    level +
    strength * (Math.cos(angle) * (2 * x / width - 1) + Math.sin(angle) * (2 * y / height - 1));
}
