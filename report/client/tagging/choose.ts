/** Images that are chosen, dropped anywhere on the page, or pasted. */
import { byId } from "../../../charts/client/mod.ts";

/** Calls back with the files each time. */
export function listenToChoices(onFiles: (files: readonly File[]) => void): void {
  const drop = byId("drop");
  const input = byId("files", HTMLInputElement);

  input.addEventListener("change", () => {
    onFiles([...input.files ?? []]);
    // So that the same file can be chosen again.
    input.value = "";
  });

  document.addEventListener("paste", ({ clipboardData }) => {
    const files = [...clipboardData?.files ?? []];
    if (files.length > 0) onFiles(files);
  });

  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) drop.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    drop.classList.remove("over");
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  });
}

function holdsFiles(data: DataTransfer | null): data is DataTransfer {
  return data?.types.includes("Files") ?? false;
}
