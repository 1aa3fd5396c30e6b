/** The browser's side: bundled into a page, it computes on WebGPU and leaves what came out. */
import { WebGpuEngine } from "../../kernels/webgpu/engine.ts";
import { compute } from "./compute.ts";

Object.assign(globalThis, { computed: WebGpuEngine.open().then(compute) });
