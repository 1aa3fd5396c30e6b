/**
 * What facet computes on here and why, what could be better, and what its version is.
 *
 * @module
 */
export { type AdapterDescription, diagnose, type Diagnosis } from "./diagnose.ts";
export { driverAdvice, silenceMesa } from "./driver.ts";
export { version } from "./version.ts";
