/**
 * Runs before every test module: keeps Mesa quiet and OpenGL out of the process, and seeds what is
 * random, so that a test that fails fails again. `FACET_TEST_SEED=N` draws other inputs.
 */
import { silenceMesa } from "../doctor/mod.ts";
import { counterRandom } from "../data/random.ts";
import { testSeed } from "../kernels/testing/seed.ts";

Math.random = counterRandom(testSeed);

await silenceMesa();
// libEGL frees what it keeps of a thread twice where that thread, a test module's, ends together with
// the program; Vulkan is what WGSL runs on here anyway.
if (Deno.build.os === "linux") Deno.env.set("DENO_WEBGPU_BACKEND", "vulkan");
