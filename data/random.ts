/**
 * Counter-based random numbers: a stream is identified by a seed and any counters (an epoch, a row), so the same
 * seed and counters give the same numbers, in any order and on any machine. So a resumed run equals an
 * uninterrupted one.
 *
 * Seed and counters are hashed to the starting point of a SplitMix32-style generator: a Weyl sequence passed
 * through a 32-bit finaliser of low bias. Period 2^32 per stream; not for cryptography.
 */

/** The Weyl increment: 2^32 divided by the golden ratio, odd. */
const INCREMENT = 0x9e3779b9;

/** Mixes all 32 bits; a bijection. Constants: https://github.com/skeeto/hash-prospector (lowbias32). */
function mix(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * A stream of uniform random numbers for a seed and counters.
 *
 * @param seed Any safe integer.
 * @param counters Safe integers that identify the stream under the seed, such as an epoch and a row.
 * @returns A function that returns the next number, uniform in [0, 1), a multiple of 2^-32.
 * @throws RangeError When the seed or a counter is not a safe integer.
 *
 * @example
 * ```ts
 * import { counterRandom } from "./random.ts";
 *
 * const random = counterRandom(42, 3);
 * const again = counterRandom(42, 3);
 * if (random() !== again()) throw new Error("the same stream");
 * ```
 */
export function counterRandom(seed: number, ...counters: number[]): () => number {
  let key = 0;
  for (const [position, word] of [seed, ...counters].entries()) {
    if (!Number.isSafeInteger(word)) {
      throw new RangeError(`a seed or counter must be a whole number, not ${word}`);
    }
    key = mix(key + Math.imul(position + 1, INCREMENT));
    key = mix(key ^ (word >>> 0));
    key = mix(key ^ (Math.floor(word / 2 ** 32) >>> 0));
  }
  // Streams differ in their starting point and in the scrambling of the sequence, so that no two of them are
  // shifted copies of one another.
  const scramble = mix(key ^ INCREMENT);
  let state = key;
  return () => {
    state = (state + INCREMENT) | 0;
    return mix(mix(state) ^ scramble) / 2 ** 32;
  };
}

/**
 * Shuffles an array in place (Fisher-Yates): every order is equally likely.
 *
 * @param items The array, changed in place.
 * @param random Uniform numbers in [0, 1), such as from {@linkcode counterRandom}.
 * @returns The same array.
 *
 * @example
 * ```ts
 * import { counterRandom, shuffle } from "./random.ts";
 *
 * const order = shuffle([0, 1, 2, 3], counterRandom(42));
 * if (order.length !== 4) throw new Error("nothing is lost");
 * ```
 */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [items[last], items[chosen]] = [items[chosen]!, items[last]!];
  }
  return items;
}
