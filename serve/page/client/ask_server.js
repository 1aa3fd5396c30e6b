/** Asks the server about images. */
globalThis.tagImage = async (file, name) => {
  const form = new FormData();
  form.append("image", file, name);
  let response;
  let answer;
  try {
    response = await fetch("v1/predict?top=5", { method: "POST", body: form });
    answer = await response.json();
  } catch {
    throw new Error("the server does not answer");
  }
  if (!response.ok) throw new Error(answer.error);
  const [{ facets, error }] = answer.images;
  return { facets, error };
};

// Where the page came from, for the commands that it shows.
for (const element of document.querySelectorAll(".origin")) {
  element.textContent = location.origin;
}
