/**
 * The seed of what is random in tests. `FACET_TEST_SEED=N` draws other inputs; what a test draws depends
 * on the seed and the test's name alone, so that a test that fails fails again, alone or among others.
 */
import { counterRandom } from "../../data/random.ts";

/** What the tests' random inputs are drawn by. */
export const testSeed = Number(Deno.env.get("FACET_TEST_SEED") ?? 1);

/**
 * Seeds `Math.random` for a test, and names the seed where the test fails.
 *
 * @param name The test's name.
 * @param test The test.
 * @returns The test, seeded.
 */
export function seeded<Given extends unknown[]>(
  name: string,
  test: (...given: Given) => void | Promise<void>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    const before = Math.random;
    Math.random = counterRandom(testSeed, ...new TextEncoder().encode(name));
    try {
      await test(...given);
    } catch (error) {
      const note = `\n(inputs drawn by FACET_TEST_SEED=${testSeed})`;
      // A lost device fails test after test with the same error.
      if (error instanceof Error && !error.message.endsWith(note)) error.message += note;
      throw error;
    } finally {
      Math.random = before;
    }
  };
}
