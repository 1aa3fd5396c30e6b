import config from "../deno.json" with { type: "json" };

/** facet's version. */
export const version: string = config.version;
