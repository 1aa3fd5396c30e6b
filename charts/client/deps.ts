/**
 * Vega's runtime, which defines the global `vega`: its script stands in the page before the client's, so
 * that the client does not carry a copy.
 */
import type { Vega } from "../vega_types.ts";

/** The runtime. */
export const { vega } = globalThis as unknown as { readonly vega: typeof Vega };

export type { Vega };
