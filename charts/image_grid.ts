/**
 * Images with captions, in rows, as one SVG. Written as SVG directly: Vega would have to load the images
 * to draw them, has no captions of several lines, and would need more code than SVG does.
 */
import { visible } from "./names.ts";
import { darkRules, font, palette } from "./theme.ts";
import { fitText } from "./text_width.ts";
import { escapeXml } from "./xml.ts";

/** A line under an image. */
export interface Caption {
  /** Its text; cut where it is wider than the image. */
  readonly text: string;
  /** Whether a prediction is correct; undefined for other text. Shown by a sign and a colour. */
  readonly right?: boolean | undefined;
}

/** One image of a grid. */
export interface Tile {
  /** A PNG or JPEG as a `data:` URI. */
  readonly image: string;
  /** In pixels; the image is drawn with the aspect ratio of width and height. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** About four at most. */
  readonly captions: readonly Caption[];
}

/** A grid of images with its heading. */
export interface ImageGrid {
  /** The heading above the images. */
  readonly title: string;
  /** A smaller line under it; none by default. */
  readonly subtitle?: string | undefined;
  /** At least one. */
  readonly tiles: readonly Tile[];
  /** Tiles in a row, 5 by default. */
  readonly columns?: number | undefined;
}

/** Pixels. */
const WIDTH = 760;
const MARGIN = 20;
const GAP = 16;
const LINE = 18;
const SIGN = 15;
const FONT_SIZE = 12.5;

/**
 * Draws a grid of captioned images.
 *
 * @param grid The tiles, row by row.
 * @returns A self-contained SVG, in light and in dark.
 */
export function imageGrid({ title, subtitle, tiles, columns = 5 }: ImageGrid): string {
  const across = Math.min(columns, tiles.length);
  const tile = (WIDTH - 2 * MARGIN - GAP * (columns - 1)) / columns;
  // All images have the same box, as tall as the tallest image needs, up to a limit.
  const box = tile * Math.min(1.6, Math.max(...tiles.map(({ width, height }) => height / width)));
  const lines = Math.max(...tiles.map(({ captions }) => captions.length));
  const row = box + 8 + lines * LINE + GAP;
  const top = subtitle === undefined ? 58 : 80;
  const width = 2 * MARGIN + across * tile + (across - 1) * GAP;
  const full = Math.max(width, 360);
  const height = top + Math.ceil(tiles.length / columns) * row;
  const drawn = tiles.map((one, index) =>
    drawTile(one, {
      x: MARGIN + (index % columns) * (tile + GAP),
      y: top + Math.floor(index / columns) * row,
      width: tile,
      height: box,
    })
  );
  const words = tiles.map(({ captions }) => captions.map(inWords).join(", ")).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" class="facet-chart" role="img" ` +
    `aria-label="${escapeXml(`${title}. ${words}`)}" width="${full}" height="${round(height)}" ` +
    `viewBox="0 0 ${full} ${round(height)}" font-family="${escapeXml(font)}">` +
    `<style>${darkRules()}</style>` +
    `<rect width="100%" height="100%" fill="${palette.surface}"/>` +
    text(
      fitText(visible(title), 17, full - 2 * MARGIN),
      MARGIN,
      34,
      `font-size="17" font-weight="600" fill="${palette.ink}"`,
    ) +
    (subtitle === undefined ? "" : text(
      fitText(visible(subtitle), 13, full - 2 * MARGIN),
      MARGIN,
      56,
      `font-size="13" fill="${palette.quiet}"`,
    )) +
    `${drawn.join("")}</svg>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawTile({ image, captions }: Tile, { x, y, width, height }: Box): string {
  const lines = captions.map(({ text: given, right }, index) => {
    const caption = { text: visible(given) };
    const baseline = y + height + 20 + index * LINE;
    if (right === undefined) {
      return text(
        fitText(caption.text, FONT_SIZE, width),
        x,
        baseline,
        `font-size="${FONT_SIZE}" fill="${palette.ink}"`,
      );
    }
    const colour = right ? palette.data : palette.accent;
    return sign(right, x, baseline, colour) +
      text(
        fitText(caption.text, FONT_SIZE, width - SIGN),
        x + SIGN,
        baseline,
        `font-size="${FONT_SIZE}" fill="${colour}"`,
      );
  });
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${
    round(height)
  }" ` +
    `fill="none" stroke="${palette.grid}"/>` +
    `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ` +
    `preserveAspectRatio="xMidYMid meet" href="${escapeXml(image)}"/>${lines.join("")}`;
}

/** A tick or a cross as strokes: not every font has them as characters. */
function sign(right: boolean, x: number, baseline: number, colour: string): string {
  const strokes = right ? "l3 3.5 5.5 -7.5" : "m0 -3.5 7 7m0 -7 -7 7";
  const y = baseline - 4.5;
  return `<path d="M${round(x + 1)} ${round(y)}${strokes}" fill="none" stroke="${colour}" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function text(content: string, x: number, y: number, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escapeXml(content)}</text>`;
}

function inWords({ text, right }: Caption): string {
  return right === undefined ? text : `${text} (${right ? "right" : "wrong"})`;
}

/** To a hundredth of a pixel. */
function round(pixels: number): number {
  return Math.round(100 * pixels) / 100;
}
