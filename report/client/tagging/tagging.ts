/**
 * The page that tags images: they are chosen, dropped, pasted or come from the camera, and the model's
 * predictions for each are shown. What computes them is given by the script that starts the page.
 */
import type { TaggingResult } from "../../tagging/tagging_result.ts";
import { listenToCamera } from "./camera.ts";
import { listenToChoices } from "./choose.ts";
import { TaggingQueue } from "./queue.ts";

export type { TaggingResult };

/**
 * Tags an image.
 *
 * @param file The image.
 * @param name What people call it.
 * @throws {Error} When nothing can be computed now; its message is shown.
 */
export type TagImage = (file: File, name: string) => Promise<TaggingResult>;

/** Brings the page to life. */
export function startTagging(tagImage: TagImage): void {
  const queue = new TaggingQueue(tagImage);
  const add = (files: readonly File[]) => queue.add(files);
  listenToChoices(add);
  listenToCamera(add, (problem) => queue.showProblem(problem));
}
