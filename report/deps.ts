/** The npm packages of this room, each named once with its exact version. */
export { Hono, type MiddlewareHandler } from "npm:hono@4.13.19";
export { html, raw } from "npm:hono@4.13.19/html";
export { secureHeaders } from "npm:hono@4.13.19/secure-headers";
export { streamSSE } from "npm:hono@4.13.19/streaming";
export { UMAP } from "npm:umap-js@1.4.0";
