/**
 * Lays over the image that is shown what an answer rests on, when the reader asks. Maps are kept with their
 * images, and one that comes when another image or answer is asked for is not shown.
 */
import { byId, element } from "../../../charts/client/mod.ts";
import { heatLayer } from "../../../charts/heat.ts";
import type { FacetPrediction } from "../../../eval/predictions.ts";
import { toOverlay } from "../../../model/image_map.ts";
import { leastShown } from "../../../model/occluded_image.ts";
import type { TaggedHead, TaggingMap } from "../../tagging/tagging_result.ts";
import type { Entry } from "./entry.ts";
import type { Tagger } from "./tagging.ts";
import { written } from "./written.ts";

/** Pixels of the longer side of the layer. */
const longest = 420;

/** The layer. */
export class MapLayer {
  readonly #tagger: Tagger;
  readonly #picture: HTMLImageElement;
  readonly #canvas = byId("map", HTMLCanvasElement);
  readonly #note = byId("picture-note");
  readonly #kept = new WeakMap<Entry, Map<string, Promise<TaggingMap>>>();
  /** The button of the map that is shown or waited for. */
  #pressed: HTMLButtonElement | undefined;

  constructor(tagger: Tagger, picture: HTMLImageElement) {
    this.#tagger = tagger;
    this.#picture = picture;
  }

  /** The button that shows what a head's answer rests on. */
  button(entry: Entry, head: TaggedHead, facet: FacetPrediction): HTMLButtonElement {
    const textContent = question(facet);
    const button = element("button", { type: "button", className: "why plain", textContent });
    button.title = "Show which parts of the image speak for it";
    button.ariaPressed = "false";
    button.addEventListener("click", async () => {
      const wasPressed = this.#pressed === button;
      this.clear();
      if (wasPressed) return;
      this.#pressed = button;
      button.ariaPressed = "true";
      this.#tell("Looking at each part …");
      try {
        const map = await this.#mapOf(entry, head.name);
        if (this.#pressed !== button) return;
        this.#draw(map);
        this.#tell(meaning(facet));
      } catch (error) {
        if (this.#pressed !== button) return;
        this.clear();
        this.#tell(`No map: ${(error as Error).message}.`, true);
      }
    });
    return button;
  }

  /** Takes the layer off. */
  clear(): void {
    if (this.#pressed) this.#pressed.ariaPressed = "false";
    this.#pressed = undefined;
    this.#canvas.hidden = true;
    this.#tell("");
  }

  #tell(text: string, wrong = false): void {
    this.#note.textContent = this.#note.title = text;
    this.#note.classList.toggle("wrong", wrong);
  }

  #mapOf(entry: Entry, head: string): Promise<TaggingMap> {
    const maps = this.#kept.get(entry) ?? new Map<string, Promise<TaggingMap>>();
    this.#kept.set(entry, maps);
    let map = maps.get(head);
    if (map === undefined) {
      map = this.#tagger.map(entry.file, entry.name, head);
      maps.set(head, map);
      // Another try may go well.
      map.catch(() => maps.delete(head));
    }
    return map;
  }

  #draw({ width, height, values, area }: TaggingMap): void {
    const { naturalWidth, naturalHeight } = this.#picture;
    const scale = longest / Math.max(1, naturalWidth, naturalHeight);
    const size = {
      width: Math.max(1, Math.round(naturalWidth * scale)),
      height: Math.max(1, Math.round(naturalHeight * scale)),
    };
    const overlay = toOverlay({ width, height, values: Float32Array.from(values) }, leastShown);
    const layer = heatLayer({
      strengths: Float32Array.from(overlay, (value) => value / 255),
      cells: { width, height },
      area: {
        left: area.left * size.width,
        top: area.top * size.height,
        width: area.width * size.width,
        height: area.height * size.height,
      },
    }, size);
    Object.assign(this.#canvas, size);
    const image = new ImageData(layer, size.width, size.height);
    this.#canvas.getContext("2d")!.putImageData(image, 0, 0);
    this.#canvas.hidden = false;
  }
}

/** What a map answers, in words. */
function question(facet: FacetPrediction): string {
  switch (facet.kind) {
    case "number":
      return `Why ${written(facet)}?`;
    case "tags":
      return `Why “${facet.top[0]!.label}”?`;
    default:
      return `Why “${facet.label}”?`;
  }
}

/** What the orange says, in words. */
function meaning(facet: FacetPrediction): string {
  const without = "Orange: without this part";
  switch (facet.kind) {
    case "number":
      return `${without} the number would be smaller.`;
    case "tags":
      return `${without} the tag “${facet.top[0]!.label}” would be less likely.`;
    default:
      return `${without} “${facet.label}” would be less likely.`;
  }
}
