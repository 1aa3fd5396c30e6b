/** The npm packages that the page falls back to, each named once with its exact version. */
// deno-lint-ignore no-import-prefix -- named once here, for the backend that it registers
import "npm:@tensorflow/tfjs-backend-cpu@4.22.0";
// deno-lint-ignore no-import-prefix -- as above
import "npm:@tensorflow/tfjs-backend-webgl@4.22.0";

export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";
export { loadGraphModel } from "npm:@tensorflow/tfjs-converter@4.22.0";
