/** Elements of a page, found and made with their types. Nothing here takes text for markup. */

/**
 * Finds an element that the page always holds.
 *
 * @param id The element's.
 * @param kind What kind of element it is; any HTML element where this is left out.
 * @throws {Error} If there is none of this kind.
 */
export function byId(id: string): HTMLElement;
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T;
export function byId(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page holds no ${kind.name} with the id ${id}`);
}

/**
 * Finds the first element within another one that a selector matches and that is always there.
 *
 * @throws {Error} If there is none of this kind.
 */
export function within<T extends Element>(
  parent: ParentNode,
  selector: string,
  kind: new () => T,
): T {
  const found = parent.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page holds no ${kind.name} that ${selector} matches`);
}

/**
 * Makes an element.
 *
 * @param name Its tag's.
 * @param properties Set on it.
 * @param children Appended to it.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/**
 * Makes an element that holds text.
 *
 * @param name Its tag's.
 * @param textContent The text.
 * @param className Its class; none by default.
 */
export function textElement(
  name: keyof HTMLElementTagNameMap,
  textContent: string,
  className = "",
): HTMLElement {
  const made = document.createElement(name);
  made.textContent = textContent;
  if (className !== "") made.className = className;
  return made;
}
