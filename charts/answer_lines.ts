/**
 * The lines beneath a picture that say what a model answers: a name, an answer and how probable it is, with a
 * bar as long as that. Written as SVG directly, as image_grid.ts is.
 */
import { visible } from "./names.ts";
import { font, palette } from "./theme.ts";
import { fitText, textWidth } from "./text_width.ts";
import { escapeXml } from "./xml.ts";

/** An answer. */
export interface AnswerLine {
  /** Of what it is one, such as a head's name. */
  readonly name: string;
  /** The answer; cut where there is no room. */
  readonly answer: string;
  /** What stands at its end, such as `91 %`; "" for nothing. */
  readonly measure: string;
  /** How much of the bar is filled, 0 to 1; no bar where it is left out. */
  readonly share?: number | undefined;
  /** Whether it stands out as one that is not sure. */
  readonly unsure?: boolean | undefined;
}

/** Lines of answers. */
export interface AnswerLines {
  /** Pixels. */
  readonly width: number;
  /** From top to bottom. */
  readonly lines: readonly AnswerLine[];
  /** A sentence beneath them. */
  readonly note?: string | undefined;
}

/** Pixels. */
const FONT_SIZE = 17;
const NOTE_SIZE = 14;
const LINE = 38;
const NOTE_LINE = 22;
const BAR = 5;
const GAP = 14;

/** Of the width, what names take at most. */
const MOST_OF_NAMES = 0.36;

/**
 * Draws answers.
 *
 * @returns A self-contained SVG, in light colours.
 */
export function answerLines({ width, lines, note }: AnswerLines): string {
  const names = Math.min(
    MOST_OF_NAMES * width,
    // A pixel more than the sum: sums of fractions differ.
    Math.max(0, ...lines.map(({ name }) => textWidth(visible(name), FONT_SIZE) + 1)),
  );
  const drawn = lines.map((line, index) => {
    const baseline = 18 + index * LINE;
    const measure = textWidth(line.measure, FONT_SIZE);
    const start = names + GAP;
    const room = width - start - (measure === 0 ? 0 : measure + GAP);
    const colour = line.unsure === true ? palette.accent : palette.data;
    return [
      text(fitText(visible(line.name), FONT_SIZE, names), 0, baseline, FONT_SIZE, palette.quiet),
      text(
        fitText(visible(line.answer), FONT_SIZE, room),
        start,
        baseline,
        FONT_SIZE,
        palette.ink,
        `font-weight="600"`,
      ),
      text(
        line.measure,
        width,
        baseline,
        FONT_SIZE,
        line.unsure === true ? palette.accent : palette.ink,
        `text-anchor="end"`,
      ),
      ...line.share === undefined ? [] : [
        bar(start, baseline + 7, width - start, palette.grid),
        bar(start, baseline + 7, (width - start) * line.share, colour),
      ],
    ].join("");
  });
  const sentences = note === undefined ? [] : wrap(visible(note), width);
  const below = lines.length * LINE;
  const words = sentences.map((sentence, index) =>
    text(sentence, 0, below + 14 + index * NOTE_LINE, NOTE_SIZE, palette.quiet)
  );
  const height = Math.max(1, below + sentences.length * NOTE_LINE);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${escapeXml(font)}">` +
    `<rect width="100%" height="100%" fill="${palette.surface}"/>` +
    `${drawn.join("")}${words.join("")}</svg>`;
}

/** Lines that end at a word. */
function wrap(sentence: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, NOTE_SIZE) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitText(word, NOTE_SIZE, width));
  }
  return lines;
}

function bar(x: number, y: number, width: number, colour: string): string {
  if (width <= 0) return "";
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${BAR}" ` +
    `rx="${BAR / 2}" fill="${colour}"/>`;
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  more = "",
): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}" ${more}>` +
    `${escapeXml(content)}</text>`;
}

/** To a hundredth of a pixel. */
function round(pixels: number): number {
  return Math.round(100 * pixels) / 100;
}
