/** The script of the server's page: it sends images to the server. */
import { within } from "../../charts/client/mod.ts";
import { startTagging, type TagImage } from "../../report/client/tagging/tagging.ts";
import type { ErrorAnswer, PredictAnswer } from "../answer.ts";

/** Where the server is: where the page came from, or below the path that a proxy serves it. */
const base = new URL(within(document, ".server", HTMLElement).dataset.base!, location.href);

const askServer: TagImage = async (file, name) => {
  const form = new FormData();
  form.append("image", file, name);
  let response: Response;
  let answer: PredictAnswer | ErrorAnswer;
  try {
    response = await fetch(new URL("v1/predict?top=5", base), { method: "POST", body: form });
    answer = await response.json();
  } catch {
    throw new Error("the server does not answer");
  }
  if ("error" in answer) throw new Error(answer.error);
  return answer.images[0]!;
};

startTagging(askServer);

// The commands that the page shows.
for (const element of document.querySelectorAll(".server")) {
  element.textContent = base.href.slice(0, -1);
}
