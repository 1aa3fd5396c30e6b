/** Runs before every test module: keeps Mesa quiet, and OpenGL out of the process. */
import { silenceMesa } from "../cli/driver.ts";

await silenceMesa();
// libEGL frees what it keeps of a thread twice where that thread, a test module's, ends together with
// the program; Vulkan is what WGSL runs on here anyway.
if (Deno.build.os === "linux") Deno.env.set("DENO_WEBGPU_BACKEND", "vulkan");
