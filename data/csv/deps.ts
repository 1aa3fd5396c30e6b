/** The npm package that writes CSV, in a file of its own so that a bundle contains only it. */
export { stringify as stringifyCsv } from "npm:csv-stringify@6.9.0/sync";
