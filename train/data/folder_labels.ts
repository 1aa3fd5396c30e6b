/** Options of a run whose labels are folders: what the folders mean is found out, and kept in the run. */
import { findFolderLabels } from "../../data/mod.ts";
import { labelNames } from "../label_columns.ts";
import { optionRules } from "../option_rules.ts";
import type { TrainOptions } from "../options.ts";

/**
 * Options with image pattern and labels of the data, where that is a folder without a table and no pattern is
 * named; others as they are.
 *
 * @param options The caller's options, which may be invalid.
 * @throws UserError When nothing decides what folders mean.
 */
export async function withFolderLabels(options: TrainOptions): Promise<TrainOptions> {
  const { data, imagePattern, labels } = options;
  if (typeof data !== "string" || imagePattern !== undefined) return options;
  if (labels !== undefined && optionRules.labels.rule.fault(labels) !== undefined) return options;
  const found = await findFolderLabels({ data, labels: labels && labelNames(labels) });
  return {
    ...options,
    ...(found.imagePattern !== undefined && { imagePattern: found.imagePattern }),
    ...(found.labels !== undefined && { labels: found.labels }),
  };
}
