/**
 * Listens to the server and hands on what it tells: each event becomes one of the document's, named
 * `live:NAME`, with the data as its detail. The server tells everything again to whoever comes back.
 */
(() => {
  const names = ["run", "epochs", "steps", "progress", "mistakes", "inputs", "end"];
  const source = new EventSource("events");
  let connected = false;

  /** Pictures that are on their way; the server waits for them before it closes. */
  const pictures = [];
  document.addEventListener("live:pictures", ({ detail }) => pictures.push(detail));

  let id;
  document.addEventListener("live:run", ({ detail }) => {
    // Another training has the port now.
    if (id !== undefined && id !== detail.id) location.reload();
    id = detail.id;
  });

  for (const name of names) {
    source.addEventListener(name, ({ data }) => {
      document.dispatchEvent(new CustomEvent(`live:${name}`, { detail: JSON.parse(data) }));
    });
  }
  source.addEventListener("open", () => {
    connected = true;
    tell("connected");
  });
  source.addEventListener("end", async () => {
    await Promise.allSettled(pictures);
    source.close();
  });
  source.addEventListener("error", () => {
    if (connected) tell("lost");
    connected = false;
  });

  function tell(state) {
    document.dispatchEvent(new CustomEvent("live:connection", { detail: state }));
  }
})();
