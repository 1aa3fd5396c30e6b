/** Numbers as charts write them. */

/** A whole number with its thousands set apart. */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}

/** A share as a percentage with one decimal, e.g. "91.3 %". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A number of things, e.g. "1 class", "3 classes". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** The sum of all. */
export function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!;
  return total;
}
