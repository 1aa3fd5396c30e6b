/** Charts that answer to the reader inside an HTML page. */
import type { ConfusionChart } from "../confusion_matrix.ts";
import type { Chart } from "../render.ts";

/** A chart for an HTML page. */
export interface LiveChart {
  /** What stands in the page at first, and where no script runs, and in print. */
  readonly svg: string;
  /** What the script makes of it: plain data, for `scriptJson`. */
  readonly spec: object;
}

/** What a page with live charts holds once. */
export interface LiveAssets {
  /** For a `<style>` in the head. */
  readonly style: string;
  /** For one `<script>` at the end of the body: the Vega runtime and the client. */
  readonly script: string;
}

/** Prepares a chart for an HTML page. */
export function liveChart(_: Chart): Promise<LiveChart> {
  throw new Error("not yet");
}

/** Prepares a confusion matrix to be explored in an HTML page; `order` is its "by similarity". */
export function liveConfusionMatrix(_: ConfusionChart): Promise<LiveChart> {
  throw new Error("not yet");
}

/** The style and the script that bring a page's figures to life. */
export function liveAssets(): Promise<LiveAssets> {
  throw new Error("not yet");
}

/** JSON as it may stand inside a `<script>` element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
