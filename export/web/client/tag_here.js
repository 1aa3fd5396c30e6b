/** Tags images in the page itself: with facet's engine on WebGPU, or else with TensorFlow.js. */
(() => {
  const device = document.getElementById("device");
  const { resize } = JSON.parse(document.getElementById("settings").textContent);

  const opened = open();
  opened.then(
    ({ inference, reason }) => {
      device.textContent = `Computing on ${inference.device}${reason ? `, since ${reason}` : ""}.`;
    },
    ({ message }) => {
      device.hidden = true;
      document.dispatchEvent(
        new CustomEvent("tag:problem", { detail: `The model cannot be opened: ${message}.` }),
      );
    },
  );

  globalThis.tagImage = async (file) => {
    const { model, inference } = await opened;
    let image;
    try {
      image = await globalThis.decodeImage(file);
    } catch {
      return { error: "it is no image that this browser can read" };
    }
    const logits = await inference.logits(globalThis.facet.toInput(image, model, resize));
    return { facets: globalThis.facet.toFacets(logits, model) };
  };

  async function open() {
    // First what can be seen.
    await new Promise((seen) => setTimeout(seen));
    const model = globalThis.facet.readModel(await globalThis.unpack("weights"), "this page");
    try {
      return { model, inference: await globalThis.facet.openOnWebGpu(model) };
    } catch (error) {
      const found = error.name !== "NoAdapterError";
      const reason = found ? `WebGPU fails here: ${error.message}` : "there is no WebGPU here";
      const script = document.createElement("script");
      script.textContent = new TextDecoder().decode(await globalThis.unpack("fallback"));
      document.head.append(script);
      return { model, inference: await globalThis.facetFallback.open(model), reason };
    }
  }
})();
