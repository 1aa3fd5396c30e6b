/** Writes pictures of what answers rest on: for each image and head its occlusion map. */
import { join } from "node:path";
import { type Head, type InputOptions, writeFileAtomic } from "../../data/mod.ts";
import { OccludedImage } from "../../model/mod.ts";
import type { PixelInference } from "../../model/pixel_inference.ts";
import { mapPicture } from "../pictures/predicted_picture.ts";
import { fileName } from "./file_names.ts";
import { type FolderWriter, NamedFiles, partsOf, readAgain } from "./folder_writer.ts";

/**
 * Writes maps.
 *
 * @param folder Where; it exists.
 * @param model Its heads, its input, and what computes it.
 */
export function mapWriter(
  folder: string,
  { heads, input, inference }: {
    readonly heads: readonly Head[];
    readonly input: InputOptions;
    readonly inference: PixelInference;
  },
): FolderWriter {
  const names = new NamedFiles();
  return {
    add: async ({ image, pixels, outcome }) => {
      const file = await readAgain(image.image);
      const occluded = new OccludedImage(pixels, input);
      const logits = await inference.logits(occluded.copies);
      const { stem } = partsOf(image.image);
      for (const [index, head] of heads.entries()) {
        const map = occluded.mapOf(logits, heads, index);
        const facet = outcome.facets[head.name]!;
        const picture = await mapPicture(file, input, { head, facet, map });
        const name = names.take(`${stem}.${fileName(head.name)}`, ".jpg");
        await writeFileAtomic(join(folder, name), picture);
      }
    },
    written: () => ({ ...names.counts(), folders: [] }),
  };
}
