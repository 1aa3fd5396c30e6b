/** What an export is. */
import type { FlatWeights } from "../model/parameters.ts";

/** A model for another program. */
export interface ExportedModel {
  /** Text or bytes by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What the files compute with: the model's weights unless they were rounded. */
  readonly weights: FlatWeights;
}
