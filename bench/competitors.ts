/** All competitors, in the order of the table. */
import type { Competitor } from "./competitor.ts";
import { jaxVersion, tf } from "./deps.ts";
import type { Device } from "./facet_engine.ts";
import { facetEpoch } from "./facet_epoch.ts";
import { facetInference } from "./facet_inference.ts";
import { facetStep } from "./facet_step.ts";
import { jaxStep } from "./jax_step.ts";
import { tfjsStep } from "./tfjs_step.ts";
import { type Torch, torchCompetitors } from "./torch.ts";

/**
 * All competitors.
 *
 * @param device The device that facet chooses by default; the other one is a competitor of its own.
 * @param torch The PyTorch that was found, if any.
 */
export function allCompetitors(device: Device, torch: Torch | undefined): Competitor[] {
  const other = device === "gpu" ? "cpu" : "gpu";
  return [
    { key: "facet", name: "facet", kinds: facetOn(device) },
    { key: other, name: `facet, ${other === "gpu" ? "WebGPU" : "CPU"}`, kinds: facetOn(other) },
    {
      key: "mixed",
      name: "facet, WebGPU, mixed precision",
      kinds: { step: (setting) => facetStep(setting, "gpu", "mixed") },
    },
    { key: "tfjs", name: `tfjs ${tf.version_core}, WebGPU`, kinds: { step: tfjsStep } },
    { key: "jax", name: `jax-js ${jaxVersion}, WebGPU`, kinds: { step: jaxStep } },
    ...torchCompetitors(torch),
  ];
}

function facetOn(device: Device): Competitor["kinds"] {
  return {
    step: (setting) => facetStep(setting, device),
    inference: (setting) => facetInference(setting, device),
    epoch: (setting) => facetEpoch(setting, device),
  };
}
