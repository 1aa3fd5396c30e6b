/** Explanation maps by two methods for the images that the report shows as failures. */
import type { HeadDecision } from "../../data/decisions.ts";
import { isClassHead } from "../../data/heads.ts";
import type { ImageScores } from "../../eval/mod.ts";
import type { Choices } from "../../kernels/mod.ts";
import { activationMaps, leastShown, type MapRequest, occlusionMaps } from "../../model/mod.ts";
import type { ImageSet } from "../../data/mod.ts";
import type { Network } from "../../model/network.ts";
import { imagesToMap } from "./evaluation_page.ts";
import type { ModelMaps } from "./page_maps.ts";

/**
 * Computes the maps.
 *
 * @param network The model.
 * @param images The evaluated images.
 * @param scores The predictions for them.
 * @param options Choice of kernels, how the heads decide, and a progress callback.
 * @returns Occlusion maps and class activation maps.
 */
export async function modelMaps(
  network: Network,
  images: ImageSet,
  scores: ImageScores,
  options: {
    readonly choices?: Choices | undefined;
    readonly decisions?: readonly HeadDecision[] | undefined;
    readonly onProgress?: ((done: number, total: number) => void) | undefined;
  } = {},
): Promise<ModelMaps[]> {
  const { onProgress, decisions, ...rest } = options;
  const shown = imagesToMap(scores, decisions);
  const requests: MapRequest[] = shown.map((image) => ({
    image,
    classes: scores.heads.map((_, head) => ({ head, class: shownOutput(scores, head, image) })),
  }));
  const methods = [
    { method: "occlusion", least: leastShown, compute: occlusionMaps },
    { method: "class activation", least: 0, compute: activationMaps },
  ];
  const results: ModelMaps[] = [];
  for (const [index, { method, least, compute }] of methods.entries()) {
    const maps = await compute(network, images, requests, {
      ...rest,
      onProgress: (done) =>
        onProgress?.(index * shown.length + done, methods.length * shown.length),
    });
    results.push({ method, least, maps: new Map(shown.map((image, at) => [image, maps[at]!])) });
  }
  return results;
}

/** The output of a head that an image's map explains: its class, its most probable tag, or its number. */
function shownOutput(scores: ImageScores, head: number, image: number): number {
  if (isClassHead(scores.heads[head]!)) return scores.at(image, head).predicted;
  const logits = scores.logits(image, head);
  return logits.indexOf(Math.max(...logits));
}
