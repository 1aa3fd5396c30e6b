/**
 * Has images tagged, one after the other, and hands on what was found: `tag:result` for each. Images
 * come as `tag:files`. Who tags is the page's matter: its script sets `tagImage`, which is given a file
 * and answers { facets } or { error }, or throws what keeps it from looking at the image.
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
      last = last.then(() => tag(file)).finally(() => {
        waiting--;
        showWork();
      });
    }
    showWork();
  });

  document.addEventListener("tag:problem", ({ detail }) => say(detail));

  async function tag(file) {
    const name = file.name || "image";
    let answer;
    try {
      answer = await globalThis.tagImage(file, name);
    } catch ({ message }) {
      say(`${name}: ${message}.`);
      return;
    }
    const url = URL.createObjectURL(file);
    document.dispatchEvent(new CustomEvent("tag:result", { detail: { name, url, ...answer } }));
  }

  function say(problem) {
    notice.textContent = problem;
    notice.hidden = false;
  }

  function showWork() {
    drop.setAttribute("aria-busy", String(waiting > 0));
  }
})();
