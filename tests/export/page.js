/**
 * Runs exports in a browser as pages do, by the scripts that their libraries come with; called by
 * browser_test.ts. What comes out are lists, in the order of the batches and of the model's outputs.
 */

/** A batch of images as the server has them: bytes and their shape. */
async function imagesOf({ count, height, width }) {
  const pixels = new Uint8Array(await (await fetch(`/images/${count}`)).arrayBuffer());
  return { pixels, shape: [count, height, width, 3] };
}

/**
 * Runs a model by TensorFlow.js.
 *
 * @param backend One of its backends.
 * @param address The model's file.
 * @param batches Count, height and width of each.
 * @returns Name and values of each output of each batch.
 */
globalThis.runTensorFlow = async (backend, address, batches) => {
  const { tf } = globalThis;
  tf.wasm.setWasmPaths("/tfjs-backend-wasm/");
  if (!await tf.setBackend(backend)) throw new Error(`there is no ${backend}`);
  const model = await tf.loadGraphModel(address);
  const answers = [];
  for (const batch of batches) {
    const { pixels, shape } = await imagesOf(batch);
    const images = tf.tensor4d(pixels, shape, "int32");
    const results = Object.entries(model.predict(images));
    const outputs = [];
    for (const [name, tensor] of results) outputs.push([name, [...await tensor.data()]]);
    tf.dispose([images, results]);
    answers.push(outputs);
  }
  model.dispose();
  return answers;
};

/** The same by ONNX Runtime, by one of its scripts and execution providers. */
globalThis.runOnnxRuntime = async (script, provider, address, batches) => {
  const ort = await import(`/onnxruntime-web/${script}`);
  ort.env.wasm.wasmPaths = "/onnxruntime-web/";
  const session = await ort.InferenceSession.create(address, {
    executionProviders: [provider],
    logSeverityLevel: 3, // errors; that shapes are computed on the CPU is a warning
  });
  const answers = [];
  for (const batch of batches) {
    const { pixels, shape } = await imagesOf(batch);
    const results = await session.run({ images: new ort.Tensor("uint8", pixels, shape) });
    answers.push(session.outputNames.map((name) => [name, [...results[name].data]]));
  }
  await session.release();
  return answers;
};
