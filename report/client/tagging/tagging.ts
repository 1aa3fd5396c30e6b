/**
 * The page that tags images: they are chosen, dropped, pasted or come from the camera, and the model's
 * predictions for each are shown. What computes them is given by the script that starts the page.
 */
import type { TaggingMap, TaggingResult } from "../../tagging/tagging_result.ts";
import { pageData } from "../page_data.ts";
import { listenToCamera } from "./camera.ts";
import { listenToChoices } from "./choose.ts";
import { TaggingSession } from "./session.ts";

export type { TaggingMap, TaggingResult };

/** What computes the page's answers. */
export interface Tagger {
  /**
   * Tags an image.
   *
   * @param file The image.
   * @param name What people call it.
   * @throws {Error} When nothing can be computed now; its message is shown.
   */
  tag(file: File, name: string): Promise<TaggingResult>;
  /**
   * Finds what an answer rests on.
   *
   * @param file An image that has answers.
   * @param name What people call it.
   * @param head The name of the answer's head.
   * @throws {Error} When nothing can be computed now; its message is shown.
   */
  map(file: File, name: string, head: string): Promise<TaggingMap>;
}

/** Brings the page to life. */
export function startTagging(tagger: Tagger): void {
  const session = new TaggingSession(tagger, pageData("tagged-model"));
  const add = (files: readonly File[]) => session.add(files);
  listenToChoices(add);
  listenToCamera(add, (problem) => session.showProblem(problem));
}
