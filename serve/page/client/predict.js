/**
 * Asks the server about images, one after the other, and hands on what it says: `tag:result` for each.
 * Images come as `tag:files`.
 */
(() => {
  const notice = document.getElementById("notice");
  const drop = document.getElementById("drop");
  let last = Promise.resolve();
  let waiting = 0;

  document.addEventListener("tag:files", ({ detail: files }) => {
    notice.hidden = true;
    for (const file of files) {
      waiting++;
      last = last.then(() => ask(file)).finally(() => {
        waiting--;
        showWork();
      });
    }
    showWork();
  });

  document.addEventListener("tag:problem", ({ detail }) => say(detail));

  async function ask(file) {
    const name = file.name || "image";
    const form = new FormData();
    form.append("image", file, name);
    let response;
    let answer;
    try {
      response = await fetch("v1/predict?top=5", { method: "POST", body: form });
      answer = await response.json();
    } catch {
      say(`The server does not answer; ${name} was not looked at.`);
      return;
    }
    if (!response.ok) {
      say(`${name}: ${answer.error}.`);
      return;
    }
    const [{ facets, error }] = answer.images;
    const url = URL.createObjectURL(file);
    document.dispatchEvent(new CustomEvent("tag:result", { detail: { name, url, facets, error } }));
  }

  function say(problem) {
    notice.textContent = problem;
    notice.hidden = false;
  }

  function showWork() {
    drop.setAttribute("aria-busy", String(waiting > 0));
  }
})();
