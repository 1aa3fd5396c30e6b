/** The npm package that writes CSV, by itself so that it comes alone into a bundle. */
export { stringify as stringifyCsv } from "npm:csv-stringify@6.9.0/sync";
