/**
 * A pool of worker threads, used for decoding and by the CPU engine.
 *
 * @module
 */
export { moduleUrl } from "./module_url.ts";
export { type Answer, type Handler, WorkerPool } from "./pool.ts";
