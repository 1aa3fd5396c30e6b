/** What a column of numbers looks like: single numbers so far from all others that they alone rule its scale. */
import { cellNumber } from "./label_cells.ts";
import { quoteName } from "./quote_name.ts";

/** Of fewer numbers nothing is said: they show too little of what is usual. */
const fewest = 20;

/** A number is far when it is further from the middle part than this many times that part's width. */
const farWidths = 10;

/**
 * The warning about numbers that are probably mistakes or words for "unknown", such as 999999: the numbers are
 * standardised, so one of them leaves no difference between all others. The middle part is without a hundredth
 * of the numbers, at least one, on either side.
 *
 * @param name The column's name, for the message.
 * @param cells Its cells, with the line of each.
 * @returns A warning; undefined where no number is far from all others.
 *
 * @example
 * ```ts
 * import { farNumbersWarning } from "./number_notices.ts";
 *
 * const cells = Array.from({ length: 40 }, (_, row) => ({ cell: `${row}`, line: row + 2 }));
 * if (farNumbersWarning("price", cells) !== undefined) throw new Error("0 to 39 are usual");
 * const warning = farNumbersWarning("price", [...cells, { cell: "999999", line: 42 }]);
 * if (!warning?.includes('"999999" (line 42)')) throw new Error("far from the others");
 * ```
 */
export function farNumbersWarning(
  name: string,
  cells: readonly { readonly cell: string; readonly line: number }[],
): string | undefined {
  const numbers = cells.flatMap(({ cell, line }) => {
    const number = cellNumber(cell);
    return number === undefined ? [] : [{ number, cell, line }];
  }).sort((one, other) => one.number - other.number);
  if (numbers.length < fewest) return undefined;
  const outside = Math.max(1, Math.floor(numbers.length / 100));
  const lowest = numbers[outside]!;
  const highest = numbers[numbers.length - 1 - outside]!;
  const reach = farWidths * (highest.number - lowest.number);
  if (reach === 0) return undefined;
  const far = numbers.filter(({ number }) =>
    number < lowest.number - reach || number > highest.number + reach
  );
  const [first] = far;
  if (first === undefined) return undefined;
  const others = far.length === 1 ? "" : ` and ${far.length - 1} more`;
  const [is, it] = far.length === 1 ? ["is", "it is"] : ["are", "they are"];
  return `${name}: ${quoteName(first.cell, 40)} (line ${first.line})${others} ${is} far from the ` +
    `other numbers, which go from ${lowest.cell} to ${highest.cell}, and would rule the scale; ` +
    `leave the cell empty if ${it} no number of the image`;
}
