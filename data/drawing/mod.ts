/**
 * The demo's catalogue: product-like pictures, drawn from a seed.
 *
 * @module
 */
export { drawCatalogue, type DrawOptions } from "./catalogue.ts";
export { drawCatalogueAtomic, isDrawn } from "./drawn_catalogue.ts";
