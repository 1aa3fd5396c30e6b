/** The page's model: with facet's engine on WebGPU, or else with TensorFlow.js. */
import { byId } from "../../../charts/client/mod.ts";
import { decodeWeights, type SavedModel } from "../../../model/weights.ts";
import { OccludedImage } from "../../../model/occluded_image.ts";
import type { TaggingMap, TaggingResult } from "../../../report/client/tagging/tagging.ts";
import { inputArea } from "../../../data/resize.ts";
import { decodeImage } from "./decode.ts";
import { openOnWebGpu, toFacets, toInput } from "./engine.ts";
import type { PageInference } from "./page_inference.ts";
import { unpack } from "./unpack.ts";

/** The model, and what computes it. */
interface OpenModel {
  readonly model: SavedModel;
  readonly inference: PageInference;
}

/** The model that the page carries; it is opened after the page is drawn. */
export class PageModel {
  /** The line of the page that names what computes. */
  readonly #device = byId("device");
  #onWebGpu = false;
  #opening: Promise<OpenModel>;

  constructor() {
    const drawn = new Promise<void>((resolve) => setTimeout(resolve));
    this.#opening = drawn.then(() => this.#open());
  }

  /**
   * Tags an image.
   *
   * @throws {Error} If the model cannot be opened.
   */
  async tag(file: File): Promise<TaggingResult> {
    const { model } = await this.#opening;
    let image: ImageData;
    try {
      image = await decodeImage(file);
    } catch {
      return { error: "it is no image that this browser can read" };
    }
    const logits = await this.#logits(toInput(image, model));
    return { facets: toFacets(logits, model) };
  }

  /**
   * Finds what a head's answer rests on: an image is computed with one part after the other hidden.
   *
   * @throws {Error} If the model cannot be opened, or the image cannot be read.
   */
  async map(file: File, head: string): Promise<TaggingMap> {
    const { model } = await this.#opening;
    const image = await decodeImage(file);
    const { input, heads } = model.architecture;
    const occluded = new OccludedImage(toInput(image, model), input);
    const logits: Float32Array[] = [];
    for (const copy of occluded.copies) logits.push(await this.#logits(copy));
    const index = heads.findIndex(({ name }) => name === head);
    const { width, height, values } = occluded.mapOf(logits, heads, index);
    const area = inputArea(image, input, input.resize);
    return {
      width,
      height,
      values: [...values],
      area: {
        left: area.left / image.width,
        top: area.top / image.height,
        width: area.width / image.width,
        height: area.height / image.height,
      },
    };
  }

  async #logits(pixels: Uint8Array): Promise<Float32Array> {
    const { model, inference } = await this.#opening;
    try {
      return await inference.logits(pixels);
    } catch (error) {
      // A GPU may be lost at any time, for example when a computer sleeps.
      if (!this.#onWebGpu) throw error;
      this.#opening = this.#openFallback(model, `WebGPU failed: ${(error as Error).message}`);
      return await (await this.#opening).inference.logits(pixels);
    }
  }

  async #open(): Promise<OpenModel> {
    try {
      const model = decodeWeights(await unpack("weights"), "this page");
      try {
        const inference = await openOnWebGpu(model);
        this.#onWebGpu = true;
        this.#device.textContent = `Computing on ${inference.device}.`;
        return { model, inference };
      } catch (error) {
        const { name, message } = error as Error;
        const missing = name === "NoAdapterError";
        return await this.#openFallback(
          model,
          missing ? "there is no WebGPU here" : `WebGPU fails here: ${message}`,
        );
      }
    } catch (error) {
      this.#device.textContent = `The model cannot be opened: ${(error as Error).message}`;
      throw error;
    }
  }

  async #openFallback(model: SavedModel, reason: string): Promise<OpenModel> {
    this.#onWebGpu = false;
    const script = document.createElement("script");
    script.textContent = new TextDecoder().decode(await unpack("fallback"));
    document.head.append(script);
    const inference = await globalThis.facetFallback!.open(model);
    this.#device.textContent = `Computing on ${inference.device}, since ${
      reason.replace(/\.$/, "")
    }.`;
    return { model, inference };
  }
}
