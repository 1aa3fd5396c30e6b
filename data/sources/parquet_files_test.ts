import assert from "node:assert/strict";
import { dirname, join, relative } from "node:path";
import { parquetFilesBelow } from "./parquet_files.ts";

/** The files that are found among those of a folder, relative to it. */
async function found(...names: string[]) {
  const folder = await Deno.makeTempDir();
  try {
    for (const name of names) {
      await Deno.mkdir(dirname(join(folder, name)), { recursive: true });
      await Deno.writeTextFile(join(folder, name), "");
    }
    const files = await parquetFilesBelow(folder).catch((error) => {
      throw new Error(error.message.replaceAll(folder, "F"));
    });
    const short = (paths: readonly string[]) => paths.map((path) => relative(folder, path)).join();
    return files && [short(files.train), short(files.validation), short(files.others)].join(" | ");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("the files of a data set of Hugging Face are one table with its sides", async () => {
  const [one, two] = ["data/train-00000-of-00002.parquet", "data/train-00001-of-00002.parquet"];
  const test = "data/test-00000-of-00001.parquet";
  assert.equal(
    await found("README.md", ".cache/x/data/train-00000-of-00002.parquet", one, two, test),
    `${one},${two} | ${test} | `,
  );
  assert.equal(
    await found(one, test, "data/validation-00000-of-00001.parquet"),
    `${one} | data/validation-00000-of-00001.parquet | ${test}`,
  );
  assert.equal(
    await found(
      "default/train/0000.parquet",
      "default/train/0001.parquet",
      "default/test/0.parquet",
    ),
    "default/train/0000.parquet,default/train/0001.parquet | default/test/0.parquet | ",
  );
  assert.equal(
    await found("pets_train.parquet", "pets_test.parquet"),
    "pets_train.parquet | pets_test.parquet | ",
  );
  assert.equal(
    await found("part-0-ab.snappy.parquet", "part-1-cd.snappy.parquet"),
    "part-0-ab.snappy.parquet,part-1-cd.snappy.parquet |  | ",
  );
  const snapshot = "snapshots/1a2b3c/default/train/0000.parquet";
  assert.equal(await found(snapshot), `${snapshot} |  | `);
  assert.equal(await found("notes.txt"), undefined);
});

Deno.test("several tables are not mixed: the message names what to choose from", async () => {
  await assert.rejects(found("products.parquet", "customers.parquet"), {
    message:
      "the folder F holds 2 tables in Parquet files; name one: F/customers.parquet or F/products.parquet",
  });
  await assert.rejects(
    found(
      "small/train-0-of-1.parquet",
      "small/test-0-of-1.parquet",
      "large/train-0-of-1.parquet",
      "large/test-0-of-1.parquet",
    ),
    { message: "the folder F holds 2 tables in Parquet files; name one: F/large or F/small" },
  );
});
