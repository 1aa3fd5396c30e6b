/** A server of a model with heads of three kinds: its answers, and what openapi.json says of them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { Decisions } from "../data/mod.ts";
import { makePng } from "../data/testing/mod.ts";
import { encodeWeights } from "../model/mod.ts";
import { predictFiles, predictList } from "../predict/mod.ts";
import { serveRun } from "../serve/mod.ts";
import { brightness, brightnessOfKinds, grey, post, withServer } from "../serve/testing/mod.ts";
import { assertAccessible, noBrowser, withPage } from "./browser.ts";
import { Ajv } from "./deps.ts";
import { mixedModel, sizes } from "./export/facet_model.ts";

const decisions: Decisions = {
  precision: 0.95,
  heads: [
    { temperature: 2, sureFrom: 0.7 },
    { temperature: 0.5, thresholds: [0.99, 0.8, 0.7], sureFrom: 0.8 },
    { margin: 12.5 },
  ],
};

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** The facets of a bright and of a dark image. */
async function facetsOf(url: string) {
  const facets = async (value: number) =>
    (await (await post(url, await grey(value))).json()).images[0].facets;
  return { bright: await facets(250), dark: await facets(5) };
}

/** A value with its numbers rounded to 6 digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, value) => typeof value === "number" ? +value.toFixed(6) : value),
  );
}

Deno.test("tags, numbers and what is sure are answered by the model's decisions", async () => {
  await withServer(brightnessOfKinds(decisions), {}, async (url) => {
    const { bright, dark } = await facetsOf(url);
    const guess = (label: string, logit: number) => ({ label, probability: sigmoid(logit) });
    const tone = [guess("bright", 1), guess("dark", -1)];
    const use = [guess("__proto__", 1), guess("night", -2), guess("indoors", -4)];
    assert.deepEqual(
      rounded(bright),
      rounded({
        tone: { ...tone[0], top: tone, sure: true },
        use: { kind: "tags", tags: [use[0]], top: use, confidence: sigmoid(1), sure: false },
        grey: { kind: "number", value: 247, margin: 12.5 },
      }),
    );
    assert.deepEqual(rounded(dark.use.tags), rounded([guess("indoors", 6), guess("night", 2)]));
    assert.equal(dark.use.sure, true);
    assert.equal(dark.grey.value, 7);
  });
});

Deno.test("a model file with decisions is served as facet predict reads it", async () => {
  const folder = await Deno.makeTempDir();
  const [file, image] = [join(folder, "shop.safetensors"), join(folder, "grey.jpg")];
  const model = mixedModel(sizes[1]!);
  await Deno.writeFile(file, encodeWeights(model));
  await Deno.writeFile(image, await grey(120));
  const compute = { device: "cpu", threads: 1 } as const;
  const { predictions } = await predictFiles({ model: file, paths: [image], ...compute });
  await using server = await serveRun({ model: file, port: 0, ...compute });
  const { images: [answer] } = await (await post(server.url, await grey(120))).json();
  assert.deepEqual(rounded(answer.facets), rounded(predictions[0]!.facets));
  assert.equal(answer.facets.price.margin, 2.5);
  assert.equal(typeof answer.facets.usage.sure, "boolean");
});

Deno.test("averaged over the mirror image, files, lists and a server answer the same, and say what does not fit", async () => {
  const folder = await Deno.makeTempDir();
  const [file, image] = [join(folder, "shop.safetensors"), join(folder, "slope.png")];
  const { inputWidth: width, inputHeight: height } = sizes[1]!;
  const slope = makePng(
    width,
    8,
    2,
    Array.from(
      { length: height },
      (_, y) => Array.from({ length: 3 * width }, (_, x) => (2 * x + 5 * y) % 256),
    ),
  );
  await Deno.writeFile(file, encodeWeights(mixedModel(sizes[1]!)));
  await Deno.writeFile(image, slope);
  const warnings: string[] = [];
  const hooks = { onWarning: (message: string) => warnings.push(message) };
  const compute = { device: "cpu", threads: 1 } as const;
  const facetsOf = async (tta: "none" | "flip") => {
    const options = { model: file, paths: [image], tta, ...compute };
    return (await predictFiles(options, hooks)).predictions[0]!.facets;
  };
  const alone = await facetsOf("none");
  assert.deepEqual(warnings, []);
  const expected = rounded(await facetsOf("flip"));
  assert.notDeepEqual(expected, rounded(alone));
  assert.match(warnings.join("\n"), /^what is sure .* --tta none, not with --tta flip as .*$/);

  const out = join(folder, "list.jsonl");
  const listed = { model: file, list: folder, out, top: 3, ...compute };
  await predictList({ ...listed, tta: "flip" }, hooks);
  const rows = (await Deno.readTextFile(out)).trimEnd().split("\n").map((row) => JSON.parse(row));
  assert.deepEqual(rows.map(({ facets }) => rounded(facets)), [expected]);
  await assert.rejects(
    predictList(listed, hooks),
    /was begun with another --tta: flip, not none/,
  );
  await using server = await serveRun({ model: file, port: 0, tta: "flip", ...compute }, hooks);
  const { images: [answer] } = await (await post(server.url, Uint8Array.from(slope))).json();
  assert.deepEqual(rounded(answer.facets), expected);
  assert.equal(warnings.length, 3, "each says it once");
  const unknown = { model: file, tta: "rotate" as "flip" };
  for (
    const call of [
      () => predictFiles({ ...unknown, paths: [image] }),
      () => predictList({ ...listed, ...unknown }),
      () => serveRun({ ...unknown, port: 0 }),
    ]
  ) await assert.rejects(call, /^UserError: --tta must be one of none, flip, not "rotate"/);
});

Deno.test("without decisions nothing is said to be sure, and classes are answered as ever", async () => {
  await withServer(brightnessOfKinds(), {}, async (url) => {
    const { bright } = await facetsOf(url);
    assert.deepEqual(Object.keys(bright.tone), ["label", "probability", "top"]);
    assert.deepEqual(Object.keys(bright.use), ["kind", "tags", "top", "confidence"]);
    assert.deepEqual(bright.grey, { kind: "number", value: 247 });
    assert.equal(bright.use.tags.length, 1, "from 0.5 on");
  });
});

const unknown: Decisions = {
  precision: 0.9,
  heads: [
    { temperature: 1, sureFrom: null },
    { temperature: 1, thresholds: [2, 2, 2], sureFrom: null },
    { margin: null },
  ],
};

for (
  const [words, model] of [
    ["with decisions", brightnessOfKinds(decisions)],
    ["with decisions that nothing is sure", brightnessOfKinds(unknown)],
    ["without decisions", brightnessOfKinds()],
    ["of classes only", brightness()],
  ] as const
) {
  Deno.test(`answers and examples are what openapi.json says, of a model ${words}`, async () => {
    await withServer(model, {}, async (url) => {
      const description = await (await fetch(`${url}openapi.json`)).json();
      const ajv = new Ajv({ strict: true, validateFormats: false });
      ajv.addKeyword("components");
      ajv.addSchema({ $id: "api", components: description.components }, "api");
      const { 200: { content } } = description.paths["/v1/predict"].post.responses;
      const { schema, examples } = content["application/json"];
      const validate = ajv.compile({ $ref: `api${schema.$ref}` });
      const isValid = (answer: unknown) =>
        assert.ok(validate(answer), JSON.stringify([answer, validate.errors]));
      for (const value of [5, 250]) isValid(await (await post(url, await grey(value))).json());
      assert.deepEqual(Object.keys(examples), ["image", "form"]);
      for (const { value } of Object.values<{ value: unknown }>(examples)) isValid(value);

      const { value } = examples.image;
      for (const [name, facet] of Object.entries<object>(value.images[0].facets)) {
        for (const missing of Object.keys(facet)) {
          const less = structuredClone(value);
          delete less.images[0].facets[name][missing];
          assert.ok(!validate(less), `${name} is nothing without ${missing}`);
        }
      }
    });
  });
}

Deno.test({
  name: "a browser shows tags, numbers with their margins, and what is sure",
  ignore: noBrowser,
  fn: async () => {
    await withServer(brightnessOfKinds(decisions), {}, async (url) => {
      const image = await Deno.makeTempFile({ suffix: ".jpg" });
      await Deno.writeFile(image, await grey(5));
      await withPage(url, async (page) => {
        await (await page.$("#files"))!.uploadFile(image);
        await page.waitForSelector("#heads .best");
        const text: string = await page.$eval(
          "#heads",
          (heads: { innerText: string }) => heads.innerText,
        );
        assert.match(text, /tone\s+sure\s+dark/);
        assert.match(text, /use\s+sure\s+indoors\s+99\.\d\s%\s+night\s+88\.\d\s%/);
        assert.match(text, /grey\s+7 ± 13/);
        await assertAccessible(page);
      }, { offline: false });
    });
  },
});
