/**
 * What tests of training share, also those of other rooms.
 *
 * @module
 */
export { testMetrics } from "./metrics.ts";
export { eventFile, loggedBy, readEvents, type ReadHistogram, scalars } from "./read_events.ts";
export { heads, lastVariants, randomImages, smallArchitecture } from "./synthetic.ts";
