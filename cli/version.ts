/** facet's version, as the members' `deno.json` state it. */
export const version = "0.1.0";
