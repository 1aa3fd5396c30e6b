/** Numbers as pages write them; runs in Deno and in the page. */
import * as words from "../../charts/words.ts";

export { counted, whole } from "../../charts/words.ts";

/** A share (0 to 1) as a percentage with a no-break space: `75.3 %`. */
export function percent(share: number, digits = 1): string {
  return unbroken(words.percent(share, digits));
}

/** A share (0 to 1) that may be very small, as a percentage with at least two digits: `6.0 %`, `0.0041 %`. */
export function finePercent(share: number): string {
  return unbroken(words.finePercent(share));
}

/** A share (0 to 1) that was chosen, without decimals that say nothing: `95 %`, `99.5 %`. */
export function roundPercent(share: number): string {
  return unbroken(words.chosenShare(share));
}

/** A number stays on the line of its unit. */
function unbroken(text: string): string {
  return text.replace(" ", "\u00a0");
}

/**
 * A number of a column, in the column's unit, with the digits that matter.
 *
 * @param value The number.
 * @param scale A distance that matters, above 0, such as the numbers' standard deviation: it is written with
 * two digits, and numbers with as many decimals as it has then.
 */
export function quantity(value: number, scale: number): string {
  const decimals = 1 - Math.floor(Math.log10(scale));
  if (!(decimals <= 9) || Math.abs(value) >= 1e15) return value.toExponential(3);
  // Years are numbers too: 2012 has no comma, 10,882 has one.
  const written = value.toLocaleString("en-US", {
    minimumFractionDigits: Math.max(0, decimals),
    maximumFractionDigits: Math.max(0, decimals),
    useGrouping: "min2",
  });
  return written.replace(/^-(?=[0.]+$)/, "").replace("-", "−");
}

/**
 * A true number as its table has it: a label's float32 is rounded, and zeros at the end are left out, so that
 * 2012 has no decimals, though what a model predicts for it has some.
 *
 * @param value The number.
 * @param std Standard deviation of the column, above 0.
 */
export function trueQuantity(value: number, std: number): string {
  return quantity(value, std / 1000).replace(/\.0+$|(\.\d*?)0+$/, "$1");
}
