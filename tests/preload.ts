/**
 * Runs before every test module: keeps Mesa quiet and OpenGL out of the process, and seeds what is
 * random for every test, so that one that fails fails again, alone or among others, and names the seed.
 * `FACET_TEST_SEED=N` draws other inputs.
 */
import { silenceMesa } from "../doctor/mod.ts";
import { counterRandom } from "../data/random.ts";
import { seeded, testSeed } from "../kernels/testing/seed.ts";

Math.random = counterRandom(testSeed);
const register = Deno.test;
Object.assign(Deno, {
  test: Object.assign(
    (...given: unknown[]) => (register as (...given: unknown[]) => void)(...seededTest(given)),
    register,
  ),
});

/** A test as `Deno.test` is given it, in any of its forms, seeded by its name. */
function seededTest(given: readonly unknown[]): unknown[] {
  const name = given.map(nameOf).find((name) => name !== undefined) ?? "";
  return given.map((part) => {
    if (typeof part === "function") {
      // Its name is the test's where no other is given.
      return Object.defineProperty(seeded(name, part as TestFunction), "name", {
        value: part.name,
      });
    }
    const { fn } = part as { fn?: TestFunction };
    return fn === undefined ? part : { ...part as object, fn: seeded(name, fn) };
  });
}

type TestFunction = (context: Deno.TestContext) => void | Promise<void>;

function nameOf(part: unknown): string | undefined {
  return typeof part === "string" ? part : (part as { name?: string }).name || undefined;
}

await silenceMesa();
// libEGL frees what it keeps of a thread twice where that thread, a test module's, ends together with
// the program; Vulkan is what WGSL runs on here anyway.
if (Deno.build.os === "linux") Deno.env.set("DENO_WEBGPU_BACKEND", "vulkan");
