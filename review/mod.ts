/**
 * Reviewing labels: a page on this machine to go through what a person should look at, whose decisions are
 * saved one by one as corrections.
 *
 * @module
 */
export {
  type ReviewHooks,
  reviewLabels,
  type ReviewOptions,
  type ReviewServer,
} from "./review_labels.ts";
export type { ReviewSummary } from "./review_state.ts";
