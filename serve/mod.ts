/**
 * Serving a model: an HTTP interface for programs and a page for people.
 *
 * @module
 */
export type { TaggedImage } from "./answer.ts";
export type { CorsOrigins } from "./callers.ts";
export type { Limits as ServeLimits } from "./limits.ts";
export { portRule } from "./port.ts";
export { serveRun, type ServeRunHooks, type ServeRunOptions } from "./serve_run.ts";
export { checkServeOptions, type ModelServer, serveModel, type ServeOptions } from "./server.ts";
export type { Inference, ServedModel } from "./tagging.ts";
