/** The npm package of this folder, named once with its exact version; loaded when a zip comes. */
export type { ZipEntry, ZipFile } from "./yauzl.d.ts";
// @ts-types="./yauzl.d.ts"
export { default as yauzl } from "npm:yauzl@3.4.0";
