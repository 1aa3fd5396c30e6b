/** Asks the server about images. */

// Where the server is: where the page came from, or below the path that a proxy serves it.
const base = new URL(document.querySelector(".server").dataset.base, location.href);

globalThis.tagImage = async (file, name) => {
  const form = new FormData();
  form.append("image", file, name);
  let response;
  let answer;
  try {
    response = await fetch(new URL("v1/predict?top=5", base), { method: "POST", body: form });
    answer = await response.json();
  } catch {
    throw new Error("the server does not answer");
  }
  if (!response.ok) throw new Error(answer.error);
  const [{ facets, error }] = answer.images;
  return { facets, error };
};

// The commands that the page shows.
for (const element of document.querySelectorAll(".server")) {
  element.textContent = base.href.slice(0, -1);
}
