/** The result of an export. */
import type { FlatWeights } from "../model/parameters.ts";

/** A model for another program. */
export interface ExportedModel {
  /** The files: text or bytes by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The weights that the files contain: the model's unless they were rounded. */
  readonly weights: FlatWeights;
}
