/**
 * What programs are recorded with: memory, calls, and the choice among variants. Each kernel's recorder is an
 * entry of its own, such as `./adam`. For the rooms that write programs, `model` and `train`; whoever only runs
 * them takes `mod.ts`.
 *
 * @module
 */
export {};
