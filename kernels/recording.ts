/**
 * What programs are recorded with: memory, calls, every kernel's recorder, and the choice among variants. For
 * the rooms that write programs, `model` and `train`; whoever only runs them takes `mod.ts`.
 *
 * @module
 */
export {};
