/** The npm packages that the page falls back to, each named once with its exact version. */
import "npm:@tensorflow/tfjs-backend-cpu@4.22.0";
import "npm:@tensorflow/tfjs-backend-webgl@4.22.0";

export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";
export { loadGraphModel } from "npm:@tensorflow/tfjs-converter@4.22.0";
