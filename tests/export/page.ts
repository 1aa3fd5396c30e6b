/**
 * Runs exports in a browser as pages do, by the scripts that their libraries come with; called by
 * browser_test.ts. Results are lists, in the order of the batches and of the model's outputs.
 */
import type { OnnxRuntimeWeb, Tensor, TensorFlow } from "../deps.ts";

/** What the scripts of TensorFlow.js and of its backends define. */
type TensorFlowOfPage = typeof TensorFlow & {
  readonly wasm: { setWasmPaths(folder: string): void };
};

/** A batch of images. */
interface Batch {
  readonly count: number;
  readonly height: number;
  readonly width: number;
}

/** Name and values of each output of a batch. */
type Outputs = [name: string, values: number[]][];

/** A batch of images as the server has them: bytes and their shape. [N, H, W, 3] */
async function imagesOf({ count, height, width }: Batch) {
  const pixels = new Uint8Array(await (await fetch(`/images/${count}`)).arrayBuffer());
  return { pixels, shape: [count, height, width, 3] as [number, number, number, number] };
}

/**
 * Runs a model by TensorFlow.js, whose scripts define `tf`.
 *
 * @param backend One of its backends.
 * @param address The model's file.
 * @param batches Count, height and width of each.
 * @returns The outputs of each batch.
 */
async function runTensorFlow(
  backend: string,
  address: string,
  batches: readonly Batch[],
): Promise<Outputs[]> {
  const { tf } = globalThis as unknown as { readonly tf: TensorFlowOfPage };
  tf.wasm.setWasmPaths("/tfjs-backend-wasm/");
  if (!await tf.setBackend(backend)) throw new Error(`there is no ${backend}`);
  const model = await tf.loadGraphModel(address);
  const answers: Outputs[] = [];
  for (const batch of batches) {
    const { pixels, shape } = await imagesOf(batch);
    const images = tf.tensor4d(pixels, shape, "int32");
    const results = Object.entries(model.predict(images) as Record<string, Tensor>);
    const outputs: Outputs = [];
    for (const [name, tensor] of results) outputs.push([name, [...await tensor.data()]]);
    tf.dispose([images, ...results.map(([, tensor]) => tensor)]);
    answers.push(outputs);
  }
  model.dispose();
  return answers;
}

/** The same by ONNX Runtime, by one of its scripts and execution providers. */
async function runOnnxRuntime(
  script: string,
  provider: string,
  address: string,
  batches: readonly Batch[],
): Promise<Outputs[]> {
  const ort: typeof OnnxRuntimeWeb = await import(`/onnxruntime-web/${script}`);
  ort.env.wasm.wasmPaths = "/onnxruntime-web/";
  const session = await ort.InferenceSession.create(address, {
    executionProviders: [provider],
    logSeverityLevel: 3, // errors; that shapes are computed on the CPU is a warning
  });
  const answers: Outputs[] = [];
  for (const batch of batches) {
    const { pixels, shape } = await imagesOf(batch);
    const results = await session.run({ images: new ort.Tensor("uint8", pixels, shape) });
    answers.push(
      session.outputNames.map((name) => [name, [...results[name]!.data as Float32Array]]),
    );
  }
  await session.release();
  return answers;
}

Object.assign(globalThis, { runTensorFlow, runOnnxRuntime });
