/**
 * Pages that need nothing but themselves: what a catalogue holds, and what a model makes of it.
 *
 * @module
 */
export { type Page, renderPage, type Section } from "./page/page.ts";
