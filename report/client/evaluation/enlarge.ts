/** Pictures that are pressed are shown large, with the name of their file. */
import { byId, within } from "../../../charts/client/mod.ts";

/**
 * Makes buttons of the pictures within an element.
 *
 * @param parent Its pictures have a number and a title: the file's name.
 */
export function makeEnlargeable(parent: ParentNode): void {
  for (const picture of parent.querySelectorAll<HTMLElement>(".tile[data-image]")) {
    picture.setAttribute("role", "button");
    picture.tabIndex = 0;
  }
}

/** Listens for pictures that are pressed, by pointer or keyboard. */
export function startEnlarging(): void {
  const dialog = byId("enlarged", HTMLDialogElement);
  within(dialog, "button.close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  const open = (event: Event) => {
    if (!(event.target instanceof Element)) return;
    const picture = event.target.closest<HTMLElement>(".tile[data-image]");
    if (picture === null || dialog.contains(picture)) return;
    event.preventDefault();
    enlarge(dialog, picture);
  };
  document.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") open(event);
  });
  makeEnlargeable(document);
}

function enlarge(dialog: HTMLDialogElement, picture: HTMLElement): void {
  const copy = picture.cloneNode() as HTMLElement;
  copy.setAttribute("role", "img");
  copy.removeAttribute("tabindex");
  within(dialog, "h2", HTMLElement).textContent = picture.getAttribute("aria-label");
  within(dialog, ".picture", HTMLElement).replaceChildren(copy);
  within(dialog, "p", HTMLElement).textContent = picture.title;
  dialog.showModal();
}
