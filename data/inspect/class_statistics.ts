/**
 * What the classes of each head look like on average, at the input size. Colours are those of what is
 * shown: pixels that are nearly white do not count, for products stand on white, and margins are white.
 */
import type { Head } from "../heads.ts";
import { counterRandom, shuffle } from "../random.ts";

/** The images of one class. */
export interface ClassStatistics {
  /** How many there are. */
  readonly count: number;
  /** Their mean, RGB; white where there is none. [height, width, 3] */
  readonly mean: Uint8Array;
  /** Mean red, green and blue of all pixels that are not nearly white, 0 to 255; white without any. */
  readonly colour: readonly [number, number, number];
  /** Standard deviations of red, green and blue over those pixels. */
  readonly deviation: readonly [number, number, number];
  /** Positions of some of its rows, drawn by the seed, ascending. */
  readonly samples: readonly number[];
}

/** Images with the classes they belong to. */
export interface LabelledImages {
  readonly heads: readonly Head[];
  /** Class indices, -1 where a label is missing. [images, heads] */
  readonly labels: Int32Array;
  /** RGB. [images, height, width, 3] */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A pixel is nearly white when red, green and blue are all above this: JPEG's noise on white is. */
const nearlyWhite = 235;

/** Sums over some images. */
interface Sums {
  count: number;
  /** [height, width, 3] */
  readonly values: Uint32Array;
  /** Pixels that are not nearly white. */
  coloured: number;
  /** Of those, by channel. */
  readonly colours: Float64Array;
  /** Of their squares, by channel. */
  readonly squares: Float64Array;
}

/**
 * Sums up all classes in one pass over the pixels.
 *
 * @param images The images and their labels; up to 16 million of them.
 * @param options.samples How many rows to draw of each class, at most.
 * @param options.seed The same seed draws the same rows.
 * @returns By head and class.
 */
export function classStatistics(
  images: LabelledImages,
  { samples, seed }: { samples: number; seed: number },
): ClassStatistics[][] {
  const { heads, labels, width, height } = images;
  const length = height * width * 3;
  const sums = heads.map(({ classes }) => classes.map(() => emptySums(length)));
  const members = heads.map(({ classes }) => classes.map((): number[] => []));
  // Images that share all labels are summed up first, so that each is read once for all heads.
  for (const [, positions] of groupByLabels(images)) {
    const group = emptySums(length);
    for (const position of positions) {
      addImage(group, images.pixels.subarray(position * length, (position + 1) * length));
    }
    for (const head of heads.keys()) {
      const label = labels[positions[0]! * heads.length + head]!;
      if (label < 0) continue;
      addSums(sums[head]![label]!, group);
      for (const position of positions) members[head]![label]!.push(position);
    }
  }
  return sums.map((classes, head) =>
    classes.map((sum, label) => {
      const rows = members[head]![label]!.sort((a, b) => a - b);
      const drawn = shuffle(rows, counterRandom(seed, head, label)).slice(0, samples);
      return { ...summarise(sum), samples: drawn.sort((a, b) => a - b) };
    })
  );
}

function groupByLabels({ heads, labels }: LabelledImages): Map<string, number[]> {
  const count = heads.length;
  return Map.groupBy(
    Array(labels.length / count).keys(),
    (position) => labels.subarray(position * count, (position + 1) * count).join(),
  );
}

function emptySums(length: number): Sums {
  const [values, colours, squares] = [
    new Uint32Array(length),
    new Float64Array(3),
    new Float64Array(3),
  ];
  return { count: 0, values, coloured: 0, colours, squares };
}

function addImage(sums: Sums, pixels: Uint8Array): void {
  const { values, colours, squares } = sums;
  for (let at = 0; at < pixels.length; at += 3) {
    const red = pixels[at]!, green = pixels[at + 1]!, blue = pixels[at + 2]!;
    values[at]! += red;
    values[at + 1]! += green;
    values[at + 2]! += blue;
    if (red > nearlyWhite && green > nearlyWhite && blue > nearlyWhite) continue;
    sums.coloured++;
    colours[0]! += red;
    colours[1]! += green;
    colours[2]! += blue;
    squares[0]! += red * red;
    squares[1]! += green * green;
    squares[2]! += blue * blue;
  }
  sums.count++;
}

function addSums(to: Sums, from: Sums): void {
  to.count += from.count;
  to.coloured += from.coloured;
  for (let at = 0; at < to.values.length; at++) to.values[at]! += from.values[at]!;
  for (let channel = 0; channel < 3; channel++) {
    to.colours[channel]! += from.colours[channel]!;
    to.squares[channel]! += from.squares[channel]!;
  }
}

function summarise(sums: Sums): Omit<ClassStatistics, "samples"> {
  const { count, values, coloured, colours, squares } = sums;
  const channels = [0, 1, 2].map((channel) => {
    if (coloured === 0) return { mean: 255, deviation: 0 };
    const mean = colours[channel]! / coloured;
    const variance = squares[channel]! / coloured - mean ** 2;
    return { mean, deviation: Math.sqrt(Math.max(0, variance)) };
  });
  const [red, green, blue] = channels;
  return {
    count,
    mean: Uint8Array.from(values, (value) => count === 0 ? 255 : Math.round(value / count)),
    colour: [red!.mean, green!.mean, blue!.mean],
    deviation: [red!.deviation, green!.deviation, blue!.deviation],
  };
}
