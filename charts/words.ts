/** Formatting of numbers for readers. */

/** A number, rounded to a whole one, with thousands separators: `10,882`. */
export function whole(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/**
 * A share as a percentage: `91.3 %`. Terminals, charts and pages write shares by these functions alone; pages
 * with a no-break space.
 *
 * @param share From 0 to 1.
 * @param digits Decimals.
 */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A share (0 to 1) that may be very small, as a percentage with at least two digits: `6.0 %`, `0.0041 %`. */
export function finePercent(share: number): string {
  const digits = share > 0 ? 1 - Math.floor(Math.log10(100 * share)) : 1;
  return percent(share, Math.max(1, Math.min(9, digits)));
}

/** A count with its noun: `1 image`, `10,882 images`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${whole(count)} ${count === 1 ? singular : plural}`;
}

/** The sum of the numbers. */
export function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!;
  return total;
}

/** A share (0 to 1) that was chosen, without decimals that say nothing: `95 %`, `99.5 %`. */
export function chosenShare(share: number): string {
  return `${Number((100 * share).toPrecision(6))} %`;
}
