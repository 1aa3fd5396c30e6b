/** The npm packages that compare names; web standards only. */
export { closest, distance } from "npm:fastest-levenshtein@1.0.16";
