/**
 * Worker threads, shared by whoever has work for them: decoding and the CPU engine.
 *
 * @module
 */
export { moduleUrl } from "./module_url.ts";
export { type Answer, type Handler, WorkerPool } from "./pool.ts";
