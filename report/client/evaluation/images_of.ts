/** The images of a class that were taken for another class, and those with wrong or missing tags. */
import type { ClassColumns, TagColumns } from "../../page/page_data.ts";

/** What the gallery shows. */
export interface ChosenImages {
  readonly title: string;
  /** Rows of the table of images. */
  readonly rows: readonly number[];
  /** How many such images there are, those without a picture in the page too. */
  readonly count: number;
}

/**
 * Chooses the images of one true class by the class that they were taken for.
 *
 * @param truth Index of the true class.
 * @param predicted Index of the predicted class; below 0 for any but the true one.
 */
export function imagesOf(
  { name, classes, labels, guesses, confusion }: ClassColumns,
  truth: number,
  predicted: number,
): ChosenImages {
  const matches = (guess: number) => predicted < 0 ? guess !== truth : guess === predicted;
  const rows = [...labels.keys()]
    .filter((row) => labels[row] === truth && matches(guesses[row]![0]!));
  const count = confusion.filter(([label, guess]) => label === truth && matches(guess))
    .reduce((sum, [, , images]) => sum + images, 0);
  const taken = predicted < 0 ? "taken for another class" : `taken for ${classes[predicted]}`;
  const title = truth === predicted
    ? `${name}: ${classes[truth]}, recognised`
    : `${name}: ${classes[truth]} ${taken}`;
  return { title, rows, count };
}

/**
 * Chooses the images that miss a tag, that were wrongly given a tag, or of which both is true.
 *
 * @param missed Index of the missing tag; below 0 for any or none.
 * @param wrong Index of the wrong tag; below 0 for any or none.
 * @param count How many such images there are, those without a picture in the page too.
 */
export function imagesOfTags(
  { name, tags, answers }: TagColumns,
  { missed, wrong, count }: {
    readonly missed: number;
    readonly wrong: number;
    readonly count: number;
  },
): ChosenImages {
  const has = (row: number, tag: number, side: "missed" | "wrong") =>
    tag < 0 || answers[row]!.some(([of, , on]) => of === tag && on === side);
  const rows = [...answers.keys()]
    .filter((row) => has(row, missed, "missed") && has(row, wrong, "wrong"));
  const words = [
    ...missed < 0 ? [] : [`${tags[missed]} missed`],
    ...wrong < 0 ? [] : [`${tags[wrong]} wrongly given`],
  ];
  return { title: `${name}: ${words.join(", ")}`, rows, count };
}
