/** What a pool and its threads send each other; nothing here but types. */

/** A request to a thread. */
export interface WorkerRequest {
  /** URL of the module that exports `handle`. */
  readonly handler: string;
  /** What `handle` is given. */
  readonly request: unknown;
}

/** A thread's answer to a request: what `handle` returned, or the message of what it threw. */
export type WorkerAnswer = { readonly reply: unknown } | { readonly failure: string };
