/** The one tooltip of the page. */
import { element, textElement } from "./dom.ts";

/** Where a pointer is, in pixels of the browser's window. */
interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
}

const box = element("div", { className: "chart-tooltip", hidden: true });
box.setAttribute("aria-hidden", "true");
document.body.append(box);

/**
 * Shows the tooltip beside the pointer, on its other side where there is no room.
 *
 * @param rows Names and values.
 */
export function showTooltip(
  rows: readonly (readonly [name: string, value: string])[],
  { clientX, clientY }: Pointer,
): void {
  const list = element("dl");
  for (const [name, value] of rows) {
    list.append(textElement("dt", name), textElement("dd", value));
  }
  box.replaceChildren(list);
  box.hidden = false;
  const { width, height } = box.getBoundingClientRect();
  const x = clientX + 14 + width > innerWidth ? clientX - 14 - width : clientX + 14;
  const y = clientY + 14 + height > innerHeight ? clientY - 14 - height : clientY + 14;
  box.style.transform = `translate(${Math.max(4, x)}px, ${Math.max(4, y)}px)`;
}

/** Hides the tooltip. */
export function hideTooltip(): void {
  box.hidden = true;
}
