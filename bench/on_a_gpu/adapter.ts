/** Prints which adapter WebGPU finds; ends with status 3 where there is none. */
const adapter = await navigator.gpu.requestAdapter();
if (adapter === null) Deno.exit(3);
console.log(
  adapter.info.description || adapter.info.vendor,
  adapter.info.isFallbackAdapter ? "(software)" : "",
);
