/** Data in the forms in which people have it, through the command line: Parquet files, a folder for each side, a zip. */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCsv } from "../data/mod.ts";
import { parquetBytes } from "../data/parquet/testing/write_parquet.ts";
import { zipBytes } from "../data/zip/testing/write_zip.ts";
import { deno, run } from "./facet.ts";

const cpu = ["--device", "cpu", "--batch-size", "8"];
const small = [...cpu, "--no-autotune", "--width-multiplier", "0.1", "--epochs", "1"];
const count = 24;

/** A product of the drawn catalogue. */
interface Product {
  readonly image: Uint8Array;
  readonly gender: string;
}

async function products(): Promise<Product[]> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count });
  const [header, ...rows] = (await Array.fromAsync(readCsv(join(folder, "styles.csv"))))
    .map(({ fields }) => fields);
  const gender = header!.indexOf("gender");
  const found = rows.map((row) => ({
    image: Deno.readFileSync(join(folder, "images", `${row[0]}.jpg`)),
    gender: row[gender]!,
  }));
  await Deno.remove(folder, { recursive: true });
  return found;
}

/** Runs a test in a folder, with the user's cache below it. */
async function within(
  test: (
    folder: string,
    facet: (...args: string[]) => Promise<string>,
  ) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const { denoDir } = JSON.parse((await deno(folder, "info", "--json")).out);
  const env = { XDG_CACHE_HOME: join(folder, "cache"), DENO_DIR: denoDir };
  try {
    await test(folder, async (...args) => {
      const { code, out, err } = await run(args, env);
      assert.equal(code, 0, err);
      return out + err;
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function write(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await Deno.mkdir(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(join(folder, name), content);
    else await Deno.writeFile(join(folder, name), content);
  }
}

/** A part of a data set of Hugging Face. */
function part(some: readonly Product[]): Uint8Array {
  const names = ["Men", "Women"];
  return parquetBytes({
    columns: [
      {
        name: "image",
        kind: "image",
        data: some.map(({ image }) => ({ bytes: image, path: null })),
      },
      {
        name: "label",
        kind: "int64",
        data: some.map(({ gender }) => BigInt(names.indexOf(gender))),
      },
    ],
    features: { image: { _type: "Image" }, label: { names, _type: "ClassLabel" } },
  });
}

Deno.test("a data set as Hugging Face has it is inspected, split, trained, evaluated and predicted as it is", async () => {
  const all = await products();
  await within(async (folder, facet) => {
    const pets = join(folder, "pets");
    const test = "data/test-00000-of-00001.parquet";
    await write(pets, {
      "README.md": "---\n",
      "data/train-00000-of-00002.parquet": part(all.slice(0, 8)),
      "data/train-00001-of-00002.parquet": part(all.slice(8, 16)),
      "data/validation-00000-of-00001.parquet": part(all.slice(16, 20)),
      [test]: part(all.slice(20)),
    });
    const inspected = await facet("inspect", pets);
    assert.match(inspected, /--image-column "image" --image-pattern "{}" --labels "label"/);
    assert.match(inspected, /20 usable images, 0 unusable rows/);
    assert.match(
      inspected,
      /neither for training nor for validation: test-00000-of-00001\.parquet/,
    );
    const out = join(folder, "run");
    assert.match(
      await facet("train", pets, "--out", out, ...small),
      /16 training and 4 validation images/,
    );
    // The run finds its images again where the cache was emptied.
    await Deno.remove(join(folder, "cache", "facet"), { recursive: true });
    await facet("eval", out, "--no-report", ...cpu);
    const judged = join(folder, "judged");
    await facet("eval", out, "--data", join(pets, test), "--out", judged, "--no-report", ...cpu);
    const predicted = JSON.parse(
      (await facet("predict", out, join(pets, test), "--json", ...cpu)).replace(/\]\s[^\]]*$/, "]"),
    );
    assert.equal(predicted.length, 4);
    const list = join(folder, "predicted.csv");
    await facet("predict", out, "--in", join(pets, test), "--out", list, ...cpu);
    assert.deepEqual(
      (await Array.fromAsync(readCsv(list))).slice(1).map(({ fields }) => fields[0]),
      [0, 1, 2, 3].map((row) => `test-00000-of-00001/00000${row}.jpg`),
    );
    // A shell makes several arguments of a pattern without quotes.
    const parts = [0, 1].map((part) => join(pets, `data/train-0000${part}-of-00002.parquet`));
    const several = await run(["train", ...parts]);
    assert.equal(several.code, 2);
    assert.match(several.err, /name their folder, or the pattern in quotes/);
    await facet("split", pets, "--validation", "5");
    assert.match(
      await facet("train", pets, "--out", join(folder, "run2"), ...small),
      /15 training and 5 validation images\nsplit as in .*pets\/train\.csv/,
    );
  });
});

Deno.test("folders of a split with metadata are trained as they are, and so is a zip of them", async () => {
  const all = await products();
  await within(async (folder, facet) => {
    const files: Record<string, string | Uint8Array> = {};
    for (const [side, some] of [["train", all.slice(0, 18)], ["test", all.slice(18)]] as const) {
      files[`${side}/metadata.csv`] = "file_name,label\n" +
        some.map(({ gender }, index) => `${index}.jpg,${gender}\n`).join("");
      for (const [index, { image }] of some.entries()) files[`${side}/${index}.jpg`] = image;
    }
    await write(join(folder, "shop"), files);
    const entries = Object.entries(files);
    const zip = join(folder, "shop.zip");
    await Deno.writeFile(
      zip,
      zipBytes(entries.map(([name, content]) => ({ name: `shop/${name}`, content }))),
    );
    for (const [data, name] of [[join(folder, "shop"), "a"], [zip, "b"]] as const) {
      const said = await facet("train", data, "--out", join(folder, name), ...small);
      assert.match(said, /--image-column "file_name" --image-pattern "{}" --labels "label"/);
      assert.match(said, /18 training and 6 validation images/);
    }
    // The same images and labels give the same model.
    const [one, other] = await Promise.all(
      ["a", "b"].map((name) => Deno.readFile(join(folder, name, "last.safetensors"))),
    );
    assert.deepEqual(one, other);
  });
});
