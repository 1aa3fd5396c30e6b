/** The chart library's types, by themselves: they come without Deno, so the client can use them too. */
export type * as Vega from "npm:vega@6.4.0";
export type { Spec } from "npm:vega@6.4.0";
