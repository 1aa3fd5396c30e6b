/**
 * Trained weights by name: where `--weights imagenet` finds torchvision's MobileNetV2, in one table. Its source
 * is `MobileNet_V2_Weights` of torchvision
 * (https://docs.pytorch.org/vision/stable/models/generated/torchvision.models.mobilenet_v2.html).
 */

/** Weights that have a name. */
export interface NamedWeights {
  /** The address of the file. */
  readonly address: string;
  /** The first digits of its SHA-256, which torch's files have in their names. */
  readonly hash: string;
  /** Its licence, and what that does not cover. */
  readonly licence: string;
}

const licence = "BSD-3-Clause as torchvision; whether ImageNet's terms allow your use is yours " +
  "to decide, torchvision says";

/** Weights by name. */
export const namedWeights = {
  "imagenet-v1": {
    address: "https://download.pytorch.org/models/mobilenet_v2-b0353104.pth",
    hash: "b0353104",
    licence,
  },
  "imagenet-v2": {
    address: "https://download.pytorch.org/models/mobilenet_v2-7ebf99e0.pth",
    hash: "7ebf99e0",
    licence,
  },
} as const satisfies Readonly<Record<string, NamedWeights>>;

/** Tables in which weights can be looked up. */
export type WeightsTable = Readonly<Record<string, NamedWeights>>;

/** Names that stand for others: without a version it is torchvision's default. */
const defaultVersions: Readonly<Record<string, string>> = { imagenet: "imagenet-v2" };

/**
 * What `--weights` names, with its version.
 *
 * @param source A name, a path or an address.
 * @returns A name that has no version with the default one; all else as it is.
 *
 * @example
 * ```ts
 * import { versionedName } from "./named_weights.ts";
 *
 * if (versionedName("imagenet") !== "imagenet-v2") throw new Error("torchvision's default");
 * if (versionedName("./imagenet") !== "./imagenet") throw new Error("a path");
 * ```
 */
export function versionedName(source: string): string {
  return Object.hasOwn(defaultVersions, source) ? defaultVersions[source]! : source;
}

/** Whether `--weights` is a name or an address, not a path. */
export function isNoPath(source: string): boolean {
  return /^https?:/i.test(source) || Object.hasOwn(namedWeights, versionedName(source));
}
