/** The description of a drawn chart, for screen readers. */
import { within } from "./dom.ts";

/**
 * Makes a view that Vega has drawn one picture with its description, in the colours of the reader.
 *
 * @param place The element that Vega draws into.
 * @param description Of the whole chart; Vega's own ones of its parts are removed.
 */
export function describePicture(place: HTMLElement, description: string): void {
  for (const name of ["role", "aria-roledescription", "aria-label"]) place.removeAttribute(name);
  const svg = within(place, "svg", SVGSVGElement);
  svg.setAttribute("class", "facet-chart");
  svg.setAttribute("role", "img");
  for (const part of svg.querySelectorAll("[role], [aria-roledescription]")) {
    part.removeAttribute("role");
    part.removeAttribute("aria-roledescription");
  }
  svg.setAttribute("aria-label", description);
  // Set by the library in the light colour, where no style sheet reaches it.
  svg.style.removeProperty("background-color");
}
