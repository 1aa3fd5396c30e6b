/**
 * The CPU engine's inside, for what measures it kernel by kernel; whoever computes takes the room's `mod.ts`.
 *
 * @module
 */
export { tasksOf } from "./table.ts";
