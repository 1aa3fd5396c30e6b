/** Packages that were weighed and not taken, or taken for less, each named once with its exact version. */
export { decode as decodeByImagescript, Image } from "npm:imagescript@1.3.1";
export { decode as decodeByJpegJs } from "npm:jpeg-js@0.4.4";
export { parse as csvParse } from "npm:csv-parse@7.0.3";
// @ts-types="npm:@types/papaparse@5.5.2"
export { default as papaparse } from "npm:papaparse@5.7.1";
