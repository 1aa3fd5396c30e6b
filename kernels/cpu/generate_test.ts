import assert from "node:assert/strict";
import { copyKernel } from "../copy/copy.ts";
import { defineKernel, type KernelDescription, list, read, u32 } from "../program/description.ts";
import { findDescriptions, generate } from "./generate.ts";
import { specialise } from "../program/specialise.ts";
import { sharedIncludes } from "../wgsl/includes.ts";
import { encodeRecord } from "./record.ts";
import { recordLength, slotsAt } from "./slots.ts";

const descriptions = await findDescriptions();

/**
 * The texts in which a kernel reads its records: each of its templates with all flags set and again with only
 * those that views decide, and its AssemblyScript with what that imports of its folder.
 */
async function textsOf(description: KernelDescription): Promise<string[]> {
  const { template, variants, constants, flags = [], cpu } = description;
  const templates = [template, ...Object.values(variants ?? {})].filter((own) => own !== undefined);
  const texts = templates.map((own) => {
    const conditions = own.source.matchAll(/^\s*\/\/#if (\w+)/gm);
    const set = Object.fromEntries([...conditions].map(([, name]) => [name!, true]));
    const stated = Object.fromEntries(
      flags.filter((flag) => set[flag]).map((flag) => [flag, false]),
    );
    return [set, { ...set, ...stated }]
      .map((values) => specialise(own, { ...values, ...constants }, sharedIncludes).text)
      .join("\n");
  });
  const file = new URL(`../${cpu!.module}.as`, import.meta.url);
  const module = await Deno.readTextFile(file);
  const imported = [...module.matchAll(/from "(\.\/\w+)";/g)].map(([, path]) =>
    Deno.readTextFile(new URL(`${path}.as`, file))
  );
  return [...texts, [module, ...await Promise.all(imported)].join("\n")];
}

Deno.test("kernels read of a record the fields that they declare, and no others", async () => {
  let checked = 0;
  for (const description of descriptions) {
    for (const { element, fields } of Object.values(description.views)) {
      if (typeof element === "string") continue;
      checked++;
      for (const text of await textsOf(description)) {
        const found: string[] = Object.keys(element.fields).filter((field) =>
          new RegExp(`(\\]|\\)|record|draw)\\.${field}(At)?\\b`).test(text)
        );
        assert.deepEqual(found.sort(), [...fields!].sort(), description.name);
      }
    }
  }
  assert.ok(checked >= 7);
});

Deno.test("templates and what they include are the files that errors name", async () => {
  const files = descriptions.flatMap(({ template, variants }) => {
    const own = [template, ...Object.values(variants ?? {})].filter((file) => file !== undefined);
    return [...own, ...own.flatMap(({ includes }) => Object.values(includes ?? {}))];
  });
  const shared = Object.values(sharedIncludes).filter(({ path }) => path.endsWith(".wgsl"));
  for (const { path, source } of [...files, ...shared]) {
    assert.equal(await Deno.readTextFile(new URL(`../../${path}`, import.meta.url)), source, path);
  }
});

Deno.test("what stands in built/ is what the descriptions generate", async () => {
  for (const [name, text] of Object.entries(generate(descriptions))) {
    const built = await Deno.readTextFile(new URL(`built/${name}`, import.meta.url));
    assert.equal(built, text, `${name}: run deno task build-cpu`);
  }
});

Deno.test("slots are filled by name, and what the built module does not know is refused", () => {
  const content = { tasks: 3, flags: {}, addresses: { output: 512, input: 256 } };
  const record = encodeRecord(copyKernel, { ...content, parameters: { length: 12 } });
  assert.equal(record.length, recordLength);
  assert.deepEqual([...new Uint32Array(record.buffer, slotsAt, 3)], [256, 512, 12]);
  assert.throws(
    () => encodeRecord(copyKernel, { ...content, parameters: { length: 12, width: 1 } }),
    /copy: the CPU engine's module was built without width: run deno task build-cpu/,
  );
  const fresh = { ...copyKernel, name: "fresh" };
  assert.throws(() => encodeRecord(fresh, { ...content, parameters: {} }), /fresh: .* without it:/);
});

Deno.test("a kernel with more views than a record has slots is not built", () => {
  const wide = defineKernel({
    name: "wide",
    views: { part: list("PARTS", 40, read("u32", "[length]")) },
    parameters: { length: u32 },
    cost: () => ({ flops: 0, bytes: 0 }),
    cpu: { module: "wide/wide", entry: "wide", divide: () => ({ tasks: 1 }) },
  });
  assert.throws(() => generate([wide as unknown as KernelDescription]), /wide has more than 40/);
});

Deno.test("kernels that share a function must be called alike", () => {
  const other = { ...copyKernel, name: "other", parameters: {} };
  const both = [copyKernel, other] as unknown as KernelDescription[];
  assert.throws(() => generate(both), /copy and other share copy and differ/);
});
