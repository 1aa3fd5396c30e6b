import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { hashInName } from "../../data/mod.ts";
import { UserError } from "../../data/errors.ts";
import { inFolder } from "../../data/testing/mod.ts";
import { decodeSafetensors, encodeWeights, initialWeights, mobileNetV2 } from "../../model/mod.ts";
import { torchFileOf } from "../../model/torch/testing/mod.ts";
import { resolveOptions } from "../resolve_options.ts";
import { withAbsolutePaths } from "../run/run_data.ts";
import type { TrainOptions } from "../options.ts";
import { namedWeights, type WeightsTable } from "./named_weights.ts";
import { readWeightsFile, startingWeights, type WeightsHooks } from "./starting_weights.ts";

const heads = [{ name: "gender", classes: ["Men", "Women"] }];
const architecture = mobileNetV2({ heads, widthMultiplier: 0.1 });

/** Files of torch, served by name; `mobilenet_v2-DIGITS.pth` as `imagenet-v1` and `imagenet-v2`. */
function serve(...files: Uint8Array<ArrayBuffer>[]) {
  const names = files.map((file) => `mobilenet_v2-${sha256(file).slice(0, 8)}.pth`);
  const requests: string[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
    const name = new URL(request.url).pathname.slice(1);
    requests.push(name);
    return new Response(files[names.indexOf(name)] ?? "another file");
  });
  const entries = names.map((name, index) => {
    const address = `http://127.0.0.1:${server.addr.port}/${name}`;
    return [`imagenet-v${index + 1}`, { address, hash: name.slice(13, 21), licence: "BSD" }];
  });
  const table: WeightsTable = Object.fromEntries(entries);
  return { names, requests, table, [Symbol.asyncDispose]: () => server.shutdown() };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file of torch with the backbone that a seed draws. */
function torchFile(seed: number): Uint8Array<ArrayBuffer> {
  const weights = initialWeights(architecture, seed);
  return torchFileOf(decodeSafetensors(encodeWeights({ architecture, weights, steps: 1 })).tensors);
}

async function start(
  given: Partial<TrainOptions>,
  table: WeightsTable,
  hooks: WeightsHooks = {},
  model = architecture,
) {
  const options = resolveOptions({ data: "shop", ...given });
  const file = await readWeightsFile(options, hooks, table);
  return startingWeights(model, options, file, hooks);
}

/** Runs a test with a cache folder of its own. */
async function withCache(work: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const before = Deno.env.get("XDG_CACHE_HOME");
    Deno.env.set("XDG_CACHE_HOME", folder);
    try {
      await work(join(folder, "facet"));
    } finally {
      if (before === undefined) Deno.env.delete("XDG_CACHE_HOME");
      else Deno.env.set("XDG_CACHE_HOME", before);
    }
  });
}

const ignore = Deno.build.os !== "linux";

Deno.test("each name's digits are those in its address, and a name without a version gets one", () => {
  for (const { address, hash } of Object.values(namedWeights)) {
    assert.equal(hashInName(new URL(address).pathname.split("/").at(-1)!), hash);
    assert.match(hash, /^[0-9a-f]{8}$/);
  }
  const named = (weights: string) => resolveOptions({ data: "shop", weights }).weights;
  assert.equal(named("imagenet"), "imagenet-v2");
  assert.equal(named("imagenet-v1"), "imagenet-v1");
  assert.equal(named("./imagenet"), "./imagenet", "a path");
  // As a run stores it, and as a resumed one compares it.
  assert.equal(withAbsolutePaths({ weights: "imagenet" }).weights, "imagenet-v2");
  assert.match(withAbsolutePaths({ weights: "./imagenet" }).weights, /^\/.*\/imagenet$/);
});

Deno.test("what no named weights can be is refused before anything is downloaded", async () => {
  const refused: [Partial<TrainOptions>, RegExp][] = [
    [
      { weights: "imagenet", widthMultiplier: 0.5 },
      /imagenet-v2 fits --width-multiplier 1 only, not 0\.5/,
    ],
    [{ weights: "imagenet-v1", keepHeads: true }, /imagenet-v1 has no heads/],
  ];
  for (const [options, message] of refused) {
    assert.throws(() => resolveOptions({ data: "shop", ...options }), {
      name: "UserError",
      message,
    });
  }
  await assert.rejects(
    start({ weights: "imagenet-v3" }, {}),
    (error) => error instanceof UserError && /imagenet-v1 and imagenet-v2/.test(error.message),
  );
});

Deno.test({
  name:
    "named weights are downloaded once with their licence said, and then found without a network",
  ignore,
  fn: () =>
    withCache(async () => {
      const [first, second] = [torchFile(1), torchFile(2)];
      const server = serve(first, second);
      const notes: string[] = [];
      const done: number[] = [];
      const hooks = {
        onNote: (note: string) => notes.push(note),
        onDownload: (bytes: number) => done.push(bytes),
      };
      const weights = await start({ weights: "imagenet" }, server.table, hooks);
      assert.deepEqual(server.requests, [server.names[1]]);
      assert.equal(done.at(-1), second.length);
      assert.deepEqual(notes, [`imagenet-v2 is ${server.table["imagenet-v2"]!.address}: BSD`]);
      await server[Symbol.asyncDispose]();
      const offline = { weights: "imagenet-v2", download: { offline: true } };
      assert.deepEqual(await start(offline, server.table, hooks), weights);
      assert.equal(notes.length, 1);
      assert.deepEqual(
        weights.buffers,
        initialWeights(architecture, 2).buffers,
        "the second version's",
      );
    }),
});

Deno.test({
  name: "without a network, or where another file comes, the error says which file goes where",
  ignore,
  fn: () =>
    withCache(async (cache) => {
      const file = torchFile(1);
      await using server = serve(file);
      const { address, hash } = server.table["imagenet-v1"]!;
      const offline = { weights: "imagenet-v1", download: { offline: true } };
      const placeIn = async (starting: Promise<unknown>, reason: RegExp) => {
        const error = await starting.then(() => assert.fail("started"), (error) => error);
        assert.ok(error instanceof UserError, `${error}`);
        assert.match(error.message, reason);
        const [, fetched, place] =
          /fetch (\S+) elsewhere and put it at (\S+), (?:in place .*, )?or give/.exec(
            error.message,
          )!;
        assert.equal(fetched, address);
        assert.ok(place!.startsWith(cache));
        return place!;
      };
      const place = await placeIn(start(offline, server.table), /--offline was given/);
      assert.deepEqual(server.requests, []);
      const other = { "imagenet-v1": { address, hash: "abcdef01", licence: "" } };
      assert.equal(
        await placeIn(start({ weights: "imagenet-v1" }, other), /its SHA-256 is .* not abcdef01/),
        place,
      );
      await Deno.mkdir(cache, { recursive: true });
      await Deno.writeTextFile(place, "another file");
      await placeIn(start(offline, server.table), /in place of the other file that is there/);
      await Deno.writeFile(place, file);
      await start(offline, server.table);
      assert.equal(sha256(file).slice(0, 8), hash);
    }),
});

/** Debian's torchvision writes the state dict of a MobileNetV2 in both forms, and prints its own table. */
const script = `
import json, sys, torch, torchvision
from torchvision.models import MobileNet_V2_Weights as W
torch.manual_seed(3)
state = torchvision.models.mobilenet_v2(weights=None).state_dict()
torch.save(state, sys.argv[1])
torch.save(state, sys.argv[2], _use_new_zipfile_serialization=False)
print(json.dumps({"v1": W.IMAGENET1K_V1.url, "v2": W.IMAGENET1K_V2.url, "default": W.DEFAULT.url,
                  "first": state["features.0.0.weight"].flatten()[:4].tolist()}))
`;

async function byTorch(...files: string[]): Promise<Record<string, unknown> | undefined> {
  const command = new Deno.Command("/usr/bin/python3", {
    args: ["-c", script, ...files],
    stderr: "null",
  });
  const { success, stdout } = await command.output().catch(() => ({
    success: false,
    stdout: null,
  }));
  return success ? JSON.parse(new TextDecoder().decode(stdout!)) : undefined;
}

const folder = await Deno.makeTempDir();
const [zip, legacy] = [join(folder, "zip.pth"), join(folder, "legacy.pth")];
const written = ignore ? undefined : await byTorch(zip, legacy);

Deno.test({
  name: "names are torchvision's, and a MobileNetV2 of torch.save starts a training in either form",
  ignore: written === undefined,
  fn: () =>
    withCache(async () => {
      assert.equal(namedWeights["imagenet-v1"].address, written!.v1);
      assert.equal(namedWeights["imagenet-v2"].address, written!.v2);
      assert.equal(resolveOptions({ data: "shop", weights: "imagenet" }).weights, "imagenet-v2");
      assert.equal(written!.default, written!.v2);
      await using server = serve(await Deno.readFile(zip), await Deno.readFile(legacy));
      const whole = mobileNetV2({ heads });
      const one = await start({ weights: "imagenet-v1" }, server.table, {}, whole);
      assert.deepEqual(await start({ weights: "imagenet-v2" }, server.table, {}, whole), one);
      assert.deepEqual([...one.parameters.subarray(0, 4)], written!.first);
    }),
});
