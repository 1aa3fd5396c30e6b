/** Label corrections that the reader ticks and downloads, as `facet train --corrections` reads them. */
import { byId } from "../../../charts/client/mod.ts";
import { counted } from "../../page/numbers.ts";
import { pageData } from "../page_data.ts";

/** Brings the boxes and the button to life. */
export function startCorrections(): void {
  const list = byId("corrections");
  const download = byId("download-corrections", HTMLButtonElement);
  const { header, lines } = pageData("suggested-corrections");

  const ticked = () => [
    ...list.querySelectorAll<HTMLInputElement>("input[type=checkbox]:checked"),
  ];
  const showCount = () => {
    const count = ticked().length;
    download.disabled = count === 0;
    download.textContent = `Download ${counted(count, "correction")} as CSV`;
  };
  list.addEventListener("change", showCount);
  showCount();

  download.addEventListener("click", () => {
    const chosen = ticked().map((box) => {
      const [head, place] = box.dataset.correction!.split(":").map(Number);
      return lines[head!]![place!]!;
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([header, ...chosen], { type: "text/csv" }));
    link.download = "corrections.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
