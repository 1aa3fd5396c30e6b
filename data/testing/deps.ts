/** The npm package of this folder, named once with its exact version: an encoder of another origin. */
export { encode as encodePlainJpeg } from "npm:jpeg-js@0.4.4";
