/** The npm packages of this room, each named once with its exact version. */
export { type Context, Hono, type MiddlewareHandler } from "npm:hono@4.13.19";
export { HTTPException } from "npm:hono@4.13.19/http-exception";
export { secureHeaders } from "npm:hono@4.13.19/secure-headers";
export { streamSSE } from "npm:hono@4.13.19/streaming";
