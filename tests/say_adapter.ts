/** Says before the tests what those of the WGSL kernels run on, and what random inputs are drawn by. */
import "./preload.ts";
import { testSeed } from "../kernels/testing/seed.ts";
import { adapterName, findAdapter } from "../kernels/mod.ts";

const adapter = await findAdapter();
console.log(
  adapter
    ? `The WGSL kernels are tested on ${adapterName(adapter.info)}.`
    : "No WebGPU adapter was found: tests of the WGSL kernels are ignored.",
);
console.log(`Random inputs are drawn by seed ${testSeed}; FACET_TEST_SEED=N draws others.`);
