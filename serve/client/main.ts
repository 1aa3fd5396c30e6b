/** The script of the server's page: it sends images to the server. */
import { within } from "../../charts/client/mod.ts";
import { startTagging } from "../../report/client/tagging/tagging.ts";
import type { ErrorAnswer, MapAnswer, PredictAnswer } from "../answer.ts";

/** Where the server is: where the page came from, or below the path that a proxy serves it. */
const base = new URL(within(document, ".server", HTMLElement).dataset.base!, location.href);

/** Sends an image to a path of the server. */
async function ask<Answer extends object>(
  path: string,
  file: File,
  name: string,
): Promise<Answer> {
  const form = new FormData();
  form.append("image", file, name);
  let answer: Answer | ErrorAnswer;
  try {
    const response = await fetch(new URL(path, base), { method: "POST", body: form });
    answer = await response.json();
  } catch {
    throw new Error("the server does not answer");
  }
  if ("error" in answer) throw new Error(answer.error);
  return answer;
}

startTagging({
  tag: async (file, name) => (await ask<PredictAnswer>("v1/predict?top=5", file, name)).images[0]!,
  map: async (file, name, head) =>
    (await ask<MapAnswer>(`v1/map?head=${encodeURIComponent(head)}`, file, name)).map,
});

// The commands that the page shows.
for (const element of document.querySelectorAll(".server")) {
  element.textContent = base.href.slice(0, -1);
}
