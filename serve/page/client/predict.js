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
    let response;
    let answer;
    try {
      // The server tells formats by the bytes; the type only says that this is one image.
      response = await fetch("v1/predict?top=5", {
        method: "POST",
        headers: { "Content-Type": "image/jpeg" },
        body: file,
      });
      answer = await response.json();
    } catch {
      say(`The server does not answer; ${name} was not looked at.`);
      return;
    }
    if (!response.ok && response.status !== 422) {
      say(`${name}: ${answer.error}.`);
      return;
    }
    const url = URL.createObjectURL(file);
    const result = response.ok ? { facets: answer.images[0].facets } : { error: answer.error };
    document.dispatchEvent(new CustomEvent("tag:result", { detail: { name, url, ...result } }));
  }

  function say(problem) {
    notice.textContent = problem;
    notice.hidden = false;
  }

  function showWork() {
    drop.setAttribute("aria-busy", String(waiting > 0));
  }
})();
