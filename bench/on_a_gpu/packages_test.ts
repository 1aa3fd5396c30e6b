import assert from "node:assert/strict";
import { neededFile, reachedPackages } from "./packages.ts";

Deno.test("packages are those that modules import, and what these need in turn, once each", () => {
  const one = (localPath: string, ...dependencies: string[]) => ({ localPath, dependencies });
  assert.deepEqual(
    reachedPackages({
      modules: [{}, { npmPackage: "a@1" }, { npmPackage: "c@1" }],
      npmPackages: {
        "a@1": one("/a", "b@1", "c@1"),
        "b@1": one("/b", "a@1"),
        "c@1": one("/c"),
        "unused@1": one("/unused"),
      },
    }),
    ["/a", "/c", "/b"],
  );
});

Deno.test("of a package what runs is needed, and every package.json", () => {
  const host = "npm/registry.npmjs.org";
  const needed = (path: string) => neededFile(`${host}/${path}`);
  assert.ok(needed("vega/6.4.0/build/vega-node.js"));
  assert.ok(needed("@resvg/resvg-wasm/2.6.2/index_bg.wasm"));
  assert.ok(!needed("vega/6.4.0/build/vega.js.map"));
  assert.ok(!needed("vega/6.4.0/types/index.d.ts"));
  assert.ok(needed("@tensorflow/tfjs-core/4.22.0/dist/tf-core.node.js"));
  assert.ok(!needed("@tensorflow/tfjs-core/4.22.0/dist/tf-core.min.js"));
  assert.ok(needed("@tensorflow/tfjs-core/4.22.0/package.json"));
  assert.ok(needed("onnxruntime-node/1.30.0/package.json"));
  assert.ok(!needed("onnxruntime-node/1.30.0/bin/napi-v6/linux/x64/libonnxruntime.so.1"));
  assert.ok(!needed("binaryen/123.0.0/index.js"));
});
