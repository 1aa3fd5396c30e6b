/** For tests: what those elsewhere look into of this room's inside. */
export { bundle } from "./bundles/bundle.ts";
