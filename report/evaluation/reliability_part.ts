/** Whether a head's probabilities are as high as the share that is right, as a diagram. */
import { reliabilityChart } from "../../charts/mod.ts";
import type { ReliabilityBin } from "../../eval/mod.ts";
import { chartFigure } from "../page/chart.ts";
import { type Html, html } from "../page/html.ts";

/** The bins of a head, and of what they are. */
export interface ShownReliability {
  /** The chart's title: the head's name, and which probabilities. */
  readonly title: string;
  /** The bins with images. */
  readonly bins: readonly ReliabilityBin[];
  /** What is counted in them; images by default. */
  readonly counted?: "images" | "tags of images" | undefined;
}

/**
 * Renders the diagrams: one, or two side by side.
 *
 * @param lead What a reader should see in them.
 * @param shown The diagrams; bins without images are filled in with zeros.
 * @param id Of the first figure; those after it get a number.
 */
export async function reliabilityPart(
  lead: string,
  shown: readonly ShownReliability[],
  id: string,
): Promise<Html> {
  const charts = await Promise.all(shown.map(({ title, bins, counted }, index) => {
    const known = new Map(bins.map((bin) => [bin.bin, bin]));
    const filled = Array.from(
      { length: 15 },
      (_, bin) => known.get(bin) ?? { count: 0, confidence: 0, accuracy: 0 },
    );
    return chartFigure(() => reliabilityChart({ head: title, bins: filled, counted }), {
      id: index === 0 ? `reliability-${id}` : `reliability-${id}-${index}`,
    });
  }));
  return html`<p class="lead">${lead}</p>${html`<div class="columns diagrams">${charts}</div>`}`;
}
