/** What exports are held against is what facet predicts, on both executors. */
import assert from "node:assert/strict";
import { toPredictions } from "../../eval/mod.ts";
import { isNumberHead, logitCounts, logitSegments, outputNames } from "../../data/heads.ts";
import { exportModel } from "../../export/mod.ts";
import { noAdapter } from "../facet.ts";
import { computedByFacet, exportedModel, mixedModel, randomPixels, sizes } from "./facet_model.ts";

for (const device of ["cpu", "gpu"] as const) {
  Deno.test({
    name: `what exports are to hold is what facet predicts, on ${device}`,
    ignore: device === "gpu" && noAdapter,
    fn: async () => {
      for (const model of [mixedModel(sizes[1]!), exportedModel(sizes[1]!)]) {
        const { architecture: { heads }, decisions } = model;
        const pixels = randomPixels(model, 2);
        const { outputs } = await computedByFacet(model, pixels, "cpu");
        const { logits } = await computedByFacet(model, pixels, device);
        const predictions = toPredictions(["0", "1"], logits, heads, { top: 99, decisions });
        const { offsets, total } = logitSegments(logitCounts(heads));
        for (const [image, { facets }] of predictions.entries()) {
          for (const [index, head] of heads.entries()) {
            const start = image * total + offsets[index]!;
            const facet = facets[head.name]!;
            const found = facet.kind === "number"
              ? [[0, facet.value] as const]
              : facet.top.map(({ label, probability }) =>
                [outputNames(head).indexOf(label), probability] as const
              );
            assert.equal(found.length, logitCounts([head])[0]);
            for (const [place, value] of found) {
              const unit = isNumberHead(head) ? head.std : 1;
              const off = Math.abs(value - outputs[start + place]!) / unit;
              assert.ok(off < 1e-4, `${head.name}: ${off}`);
            }
          }
        }
      }
    },
  });
}

Deno.test("what an export is to average over is refused by name where it is unknown", async () => {
  const model = exportedModel(sizes[1]!);
  await assert.rejects(
    exportModel(model, { target: "onnx", name: "shop", tta: "rotate" as "flip" }),
    /^UserError: --tta must be one of none, flip, not "rotate"/,
  );
});

Deno.test("a model of classes without decisions is exported without a word of kinds or decisions", async () => {
  const model = exportedModel(sizes[1]!);
  for (const target of ["onnx", "torch", "triton", "tfjs"] as const) {
    const { files } = await exportModel(model, { target, name: "shop" });
    for (const [path, content] of files) {
      if (path.endsWith(".py")) continue;
      const text = typeof content === "string" ? content : new TextDecoder().decode(content);
      assert.doesNotMatch(text, /decisions|"kind"|Sigmoid|RealDiv|calibrated/, path);
    }
  }
});

Deno.test("numbers that float32 cannot hold exactly enough are exported where they need not be", async () => {
  const heads = [{ kind: "number", name: "made", mean: 1.7e9, std: 10 }] as const;
  const model = exportedModel(sizes[1]!, heads);
  for (const target of ["onnx", "triton", "tfjs"] as const) {
    await assert.rejects(exportModel(model, { target, name: "shop" }), /numbers of "made"/);
  }
  for (const target of ["torch", "web"] as const) {
    assert.ok((await exportModel(model, { target, name: "shop" })).files.size > 0);
  }
});
