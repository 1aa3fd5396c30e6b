/** Exports in a browser, on every backend that pages compute on. */
import assert from "node:assert/strict";
import { exportModel, type WeightPrecision, weightPrecisions } from "../../export/mod.ts";
import { bundle } from "../../release/testing.ts";
import { noBrowser, withPage } from "../browser.ts";
import { pageScripts } from "../deps.ts";
import { awkwardMixedHeads, renamedByOnnx, renamedByTensorFlow } from "./awkward_heads.ts";
import { computedByFacet, largestDifference, mixedModel, randomPixels } from "./facet_model.ts";

/** A library on one of its backends: the call of page.ts that runs a model. */
interface Backend {
  readonly precisions: readonly WeightPrecision[];
  readonly name: string;
  readonly target: "tfjs" | "onnx";
  readonly file: string;
  readonly call: string;
  readonly renamed: ReadonlyMap<string, string>;
}

const backends: readonly Backend[] = [
  ...([
    ["wasm", weightPrecisions],
    ["webgl", weightPrecisions],
    ["webgpu", ["float32"]], // the others on Deno's WebGPU, which is faster in software
  ] as const).map(([backend, precisions]): Backend => ({
    name: `TensorFlow.js on ${backend}`,
    precisions,
    target: "tfjs",
    file: "model.json",
    call: `runTensorFlow("${backend}"`,
    renamed: renamedByTensorFlow,
  })),
  ...([
    ["wasm", "ort.min.mjs", weightPrecisions],
    ["webgpu", "ort.min.mjs", weightPrecisions],
    // Another WebGPU, by which ONNX Runtime replaces the one above; it compiles all anew for each model,
    // whose rounded weights are whole by then.
    ["webgpu", "ort.webgpu.min.mjs", ["float32"]],
  ] as const).map(([provider, script, precisions]): Backend => ({
    name: `ONNX Runtime on ${provider}, by ${script},`,
    precisions,
    target: "onnx",
    file: "model.onnx",
    call: `runOnnxRuntime("${script}", "${provider}"`,
    renamed: renamedByOnnx,
  })),
];

/** Small, with the first few names only: software compiles and runs WebGPU's kernels slowly. */
const model = mixedModel(
  { inputWidth: 17, inputHeight: 15, widthMultiplier: 0.25 },
  awkwardMixedHeads.slice(0, 6),
);

const { height, width } = model.architecture.input;
const batches = [1, 50].map((count) => ({ count, height, width }));

/** A page that has TensorFlow.js; ONNX Runtime is a module. */
const html = `<!doctype html><meta charset="utf-8"><title>Exports</title>
<link rel="icon" href="data:,">
<script src="/tfjs/tf.min.js"></script>
<script src="/tfjs-backend-wasm/tf-backend-wasm.min.js"></script>
<script src="/tfjs-backend-webgpu/tf-backend-webgpu.min.js"></script>
<script src="/page.js"></script>`;

const types: Record<string, string> = {
  html: "text/html",
  js: "text/javascript",
  mjs: "text/javascript",
  wasm: "application/wasm",
};

/** The page's own script, bundled once. */
let pageScript: Promise<string> | undefined;

/** Serves the page, its scripts, images and an export's files. */
async function serve(files: ReadonlyMap<string, string | Uint8Array>) {
  const scripts = await pageScripts();
  pageScript ??= bundle(new URL("page.ts", import.meta.url));
  const content = async (path: string) => {
    if (path === "index.html") return html;
    const [folder, name] = path.split("/") as [string, string];
    if (folder === "page.js") return await pageScript;
    if (folder === "images") return randomPixels(model, Number(name));
    return files.get(path) ?? await Deno.readFile(new URL(name, scripts.get(folder)));
  };
  return Deno.serve({ hostname: "localhost", port: 0, onListen: () => {} }, async (request) => {
    const path = new URL(request.url).pathname.slice(1);
    return new Response(await content(path) as BodyInit, {
      headers: {
        "content-type": types[path.split(".").at(-1)!] ?? "application/octet-stream",
        // Gives both libraries' WebAssembly its threads.
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      },
    });
  });
}

for (const { name, target, file, call, renamed, precisions } of backends) {
  Deno.test({
    name: `in a browser, ${name} gives each head its own (${precisions.join(", ")})`,
    ignore: noBrowser,
    fn: async () => {
      const files = new Map<string, string | Uint8Array>();
      const weights = new Map();
      for (const precision of precisions) {
        const exported = await exportModel(model, { target, name: "shop", precision });
        for (const [path, content] of exported.files) files.set(`${precision}/${path}`, content);
        weights.set(precision, exported.weights);
      }
      await using server = await serve(files);
      await withPage(`http://localhost:${server.addr.port}/index.html`, async (page) => {
        for (const precision of precisions) {
          const answers = await page.evaluate(
            `${call}, "/${precision}/${file}", ${JSON.stringify(batches)})`,
          ) as [string, number[]][][];
          for (const [index, { count }] of batches.entries()) {
            const rounded = { ...model, weights: weights.get(precision) };
            const { outputs: expected } = await computedByFacet(
              rounded,
              randomPixels(model, count),
            );
            const outputs = new Map(answers[index]);
            const worst = largestDifference(model, expected, outputs, renamed);
            assert.ok(worst < 5e-5, `${precision}, ${count} images: they differ by ${worst}`);
          }
        }
      }, { webgpu: true, offline: false });
    },
  });
}
