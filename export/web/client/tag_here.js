/** Tags images in the page itself: with facet's engine on WebGPU, or else with TensorFlow.js. */
(() => {
  const { facet, unpack, decodeImage } = globalThis;
  const device = document.getElementById("device");
  let model;
  let onWebGpu = false;
  // After what can be seen.
  let opening = new Promise((seen) => setTimeout(seen)).then(open);

  globalThis.tagImage = async (file) => {
    await opening;
    let image;
    try {
      image = await decodeImage(file);
    } catch {
      return { error: "it is no image that this browser can read" };
    }
    const logits = await logitsOf(facet.toInput(image, model));
    return { facets: facet.toFacets(logits, model) };
  };

  async function logitsOf(pixels) {
    const inference = await opening;
    try {
      return await inference.logits(pixels);
    } catch (error) {
      // A GPU may be lost at any time, for example when a computer sleeps.
      if (!onWebGpu) throw error;
      opening = openFallback(`WebGPU failed: ${error.message}`);
      return await (await opening).logits(pixels);
    }
  }

  async function open() {
    try {
      model = facet.decodeWeights(await unpack("weights"), "this page");
      try {
        const inference = await facet.openOnWebGpu(model);
        onWebGpu = true;
        device.textContent = `Computing on ${inference.device}.`;
        return inference;
      } catch (error) {
        const missing = error.name === "NoAdapterError";
        return await openFallback(
          missing ? "there is no WebGPU here" : `WebGPU fails here: ${error.message}`,
        );
      }
    } catch (error) {
      device.textContent = `The model cannot be opened: ${error.message}`;
      throw error;
    }
  }

  async function openFallback(reason) {
    onWebGpu = false;
    const script = document.createElement("script");
    script.textContent = new TextDecoder().decode(await unpack("fallback"));
    document.head.append(script);
    const inference = await globalThis.facetFallback.open(model);
    device.textContent = `Computing on ${inference.device}, since ${reason.replace(/\.$/, "")}.`;
    return inference;
  }
})();
