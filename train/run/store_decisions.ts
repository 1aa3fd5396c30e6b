/** Decisions into the file of a model that is there, whose weights stay as they are. */
import { createHash } from "node:crypto";
import type { Decisions } from "../../data/decisions.ts";
import { UserError } from "../../data/errors.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import { decodeWeights, encodeWeights } from "../../model/weights.ts";

/**
 * Stores decisions in a model file, in place of those that are there. The file is the one from before or the one with
 * these decisions at any moment.
 *
 * @param file The model file.
 * @param digest SHA-256 of the file that the decisions were chosen with: another model needs others.
 * @param decisions How its outputs become answers.
 * @throws UserError When the file has been replaced by another or cannot be written; it is as it was then.
 *
 * @example
 * ```ts ignore
 * import { readModel, storeDecisions } from "./mod.ts";
 *
 * const { digest } = await readModel("runs/shop", "best");
 * const decisions = { precision: 0.95, heads: [{ temperature: 1.4, sureFrom: 0.8 }] };
 * await storeDecisions("runs/shop/best.safetensors", digest, decisions);
 * ```
 */
export async function storeDecisions(
  file: string,
  digest: string,
  decisions: Decisions,
): Promise<void> {
  const bytes = await Deno.readFile(file).catch((error) => {
    throw new UserError(`cannot read ${file}: ${error.message}`, { cause: error });
  });
  if (createHash("sha256").update(bytes).digest("hex") !== digest) {
    throw new UserError(`${file} has been replaced by another model meanwhile`);
  }
  const model = decodeWeights(bytes, file);
  const encoded = encodeWeights({ ...model, decisions });
  // The same decisions: nothing to write, and the file's digest stays.
  if (createHash("sha256").update(encoded).digest("hex") === digest) return;
  await writeFileAtomic(file, encoded);
}
