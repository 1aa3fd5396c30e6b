import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { inFolder } from "../../data/testing/mod.ts";
import { decodeSafetensors, encodeWeights, initialWeights, mobileNetV2 } from "../../model/mod.ts";
import { torchFileOf } from "../../model/torch/testing/mod.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";
import { readWeightsFile, startingWeights } from "./starting_weights.ts";

const heads = [{ name: "gender", classes: ["Men", "Women"] }];
const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
const trained = initialWeights(architecture, 1);
const bytes = encodeWeights({ architecture, weights: trained, steps: 9 });
const torchBytes = torchFileOf(decodeSafetensors(bytes).tensors);
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

async function start(given: Partial<TrainOptions>, hooks = {}) {
  const options = resolveOptions({ data: "shop", seed: 2, ...given });
  return startingWeights(architecture, options, await readWeightsFile(options, hooks), hooks);
}

Deno.test("without weights to start from, they are drawn by the seed, residual blocks as the recipe has it", async () => {
  const drawn = initialWeights(architecture, 2, { residualScale: 0 });
  assert.deepEqual(await start({}), drawn);
  assert.deepEqual(await start({ recipe: "tutorial" }), initialWeights(architecture, 2));
  assert.deepEqual(await start({ recipe: "tutorial", residualScale: 0 }), drawn);
});

Deno.test("weights come from files of either format", () =>
  inFolder(async (folder) => {
    const [model, torch] = [join(folder, "best.safetensors"), join(folder, "best.pth")];
    await Deno.writeFile(model, bytes);
    await Deno.writeFile(torch, torchBytes);
    const reports: unknown[] = [];
    const onWeights = (...report: unknown[]) => reports.push(report);
    const withHeads = { weights: model, keepHeads: true, weightsHash: sha256(bytes).toUpperCase() };
    assert.deepEqual(await start(withHeads, { onWeights }), trained);
    assert.deepEqual(reports, [[model, [{ name: "gender", classCount: 2, keptCount: 2 }]]]);
    assert.deepEqual(await start({ weights: torch }), await start({ weights: model }));
    assert.notDeepEqual(await start({ weights: torch }), trained);

    const refused: [Partial<TrainOptions>, RegExp][] = [
      [{ weights: join(folder, "none.pth") }, /none\.pth do not exist/],
      [{ weights: folder }, /is no file/],
      [
        { weights: model, weightsHash: "0".repeat(64) },
        new RegExp(`not the file that --weights-hash says: its SHA-256 is ${sha256(bytes)}`),
      ],
    ];
    for (const [options, message] of refused) {
      await assert.rejects(
        start(options),
        (error) =>
          error instanceof UserError && message.test(error.message) || assert.fail(`${error}`),
      );
    }
  }));

Deno.test({
  name: "weights come from the web, and the next time from the cache folder",
  ignore: Deno.build.os !== "linux",
  fn: () =>
    inFolder(async (folder) => {
      const options = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
      const server = Deno.serve(options, () => new Response(torchBytes));
      const name = `mobilenet_v2-${sha256(torchBytes).slice(0, 8)}.pth`;
      const weights = `http://127.0.0.1:${server.addr.port}/${name}`;
      const before = Deno.env.get("XDG_CACHE_HOME");
      Deno.env.set("XDG_CACHE_HOME", folder);
      try {
        const downloaded: number[] = [];
        const first = await start({ weights }, {
          onDownload: (done: number) => downloaded.push(done),
        });
        assert.equal(downloaded.at(-1), torchBytes.length);
        await server.shutdown();
        assert.deepEqual(await start({ weights }), first);
        assert.deepEqual(Array.from(Deno.readDirSync(folder), ({ name }) => name), ["facet"]);
      } finally {
        if (before === undefined) Deno.env.delete("XDG_CACHE_HOME");
        else Deno.env.set("XDG_CACHE_HOME", before);
        await server.shutdown();
      }
    }),
});
