/** Everyone who takes part, in the order of the table. */
import type { Entrant } from "./contestant.ts";
import { jaxVersion, tf } from "./deps.ts";
import { facetEpoch } from "./facet_epoch.ts";
import { facetInference } from "./facet_inference.ts";
import { facetStep } from "./facet_step.ts";
import { jaxStep } from "./jax_step.ts";
import { tfjsStep } from "./tfjs_step.ts";
import { type Torch, torchEntrants } from "./torch.ts";

/**
 * The entrants.
 *
 * @param torch What was found of PyTorch.
 */
export function allEntrants(torch: Torch | undefined): Entrant[] {
  return [
    {
      key: "facet",
      name: "facet",
      kinds: { step: facetStep, inference: facetInference, epoch: facetEpoch },
    },
    {
      key: "facet",
      name: "facet, mixed precision",
      kinds: { step: (setting) => facetStep(setting, "mixed") },
    },
    { key: "tfjs", name: `tfjs ${tf.version_core}, WebGPU`, kinds: { step: tfjsStep } },
    { key: "jax", name: `jax-js ${jaxVersion}, WebGPU`, kinds: { step: jaxStep } },
    ...torchEntrants(torch),
  ];
}
