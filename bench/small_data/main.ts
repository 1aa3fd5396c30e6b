/**
 * What options reach on few images: trains on 300, 1,000 and 3,000 real ones, and says how many labels of the
 * validation part and of the test part are right. Choose by the first, quote the second.
 *
 *     deno run -A bench/small_data/main.ts --rows 300,1000 --seeds 1,2 -- "--epochs 40" "--epochs 40 --augment none"
 *     deno run -A bench/small_data/main.ts --pretrained --labels gender,articleType,baseColour -- "--epochs 20"
 *
 * A seed draws the training rows, too. Classes of fewer than 5 training images are "other" in every part. With
 * `--pretrained` training starts from a backbone trained on other columns of other images. Results are kept in
 * `OUT/results.jsonl`: what was measured is not measured again.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { exists, linkImages, makeParts, type Table, writeTable } from "./parts.ts";

/** A result: accuracies by head of the validation and of the test part. */
interface Result {
  readonly key: string;
  readonly rows: number;
  readonly seed: number;
  readonly options: string;
  readonly validation: Readonly<Record<string, number>>;
  readonly test: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const { values, positionals } = parseArgs({
  args: Deno.args,
  allowPositionals: true,
  options: {
    rows: { type: "string", default: "300,1000,3000" },
    seeds: { type: "string", default: "1,2" },
    labels: { type: "string", default: "masterCategory,gender,baseColour" },
    pretrained: { type: "boolean", default: false },
    threads: { type: "string", default: "1" },
    products: { type: "string" },
    out: { type: "string", default: "/tmp/facet-small-data" },
  },
});
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const products = values.products ?? here("../../../shared/data/fashion-product-images");
const { out, labels } = values;
const computing = ["--device", "cpu", "--threads", values.threads];
const heads = labels.split(",");
const parts = await makeParts(products, out, async (...args) => {
  await facet(...args);
});
const backbone = values.pretrained ? await pretrain() : undefined;
const results = join(out, "results.jsonl");
const known = await exists(results)
  ? (await Deno.readTextFile(results)).trim().split("\n").map((line): Result => JSON.parse(line))
  : [];

for (const rows of values.rows.split(",").map(Number)) {
  for (const options of positionals) {
    for (const seed of values.seeds.split(",").map(Number)) {
      const key = [rows, seed, labels, values.pretrained ? "pretrained" : "random", options].join(
        "|",
      );
      let result = known.find((known) => known.key === key);
      if (!result) {
        result = { key, rows, seed, options, ...await measure(rows, seed, options, key) };
        await Deno.writeTextFile(results, JSON.stringify(result) + "\n", { append: true });
      }
      print(result);
    }
  }
}

/** Trains on drawn rows, and evaluates. */
async function measure(
  rows: number,
  seed: number,
  options: string,
  key: string,
): Promise<Pick<Result, "validation" | "test" | "seconds">> {
  const folder = join(out, "catalogues", `${rows}-${seed}-${labels}`);
  const csv = join(folder, "styles.csv");
  const testing = join(folder, "test", "styles.csv");
  await writeCatalogue(rows, seed, folder);
  const run = join(out, "runs", key.replaceAll(/[^\w.,-]+/g, "-"));
  if (await exists(run)) await Deno.remove(run, { recursive: true });
  const started = performance.now();
  await facet(
    ...["train", csv, "--split", folder, "--out", run, "--labels", labels, "--seed", `${seed}`],
    ...["--no-autotune", "--validate-every", "1000000", "--checkpoint-every", "1000000"],
    ...(backbone === undefined ? [] : ["--weights", backbone]),
    ...options.split(" ").filter((word) => word !== ""),
    ...computing,
  );
  const seconds = (performance.now() - started) / 1000;
  await Deno.remove(join(run, "checkpoints"), { recursive: true });
  const lines = (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n");
  const evaluation = await facet(
    ...["eval", run, "--data", testing, "--weights", "last", "--out", join(run, "test"), "--json"],
    ...["--no-report", "--no-maps", ...computing],
  );
  return {
    validation: JSON.parse(lines.at(-1)!).accuracy,
    test: JSON.parse(evaluation).accuracy,
    seconds,
  };
}

/** Writes training and validation rows with their split, and each of the two parts that are evaluated. */
async function writeCatalogue(rows: number, seed: number, folder: string): Promise<void> {
  const { header } = parts.pool;
  const drawn = shuffled(parts.pool.lines, seed).slice(0, rows);
  const training = { header, lines: drawn };
  const tables = {
    "styles.csv": { header, lines: [...drawn, ...parts.validation.lines] },
    "train.csv": training,
    "val.csv": parts.validation,
    "test/styles.csv": parts.test,
  };
  for (const [path, table] of Object.entries(tables)) {
    await writeTable(join(folder, path), withOther(table, training));
  }
  for (const place of ["", "test"]) await linkImages(products, join(folder, place));
}

/** A table in which classes of fewer than 5 training rows are "other". */
function withOther(table: Table, training: Table): Table {
  const columns = table.header.split(",");
  const places = heads.map((head) => columns.indexOf(head));
  const counts = places.map((place) => {
    const count = new Map<string, number>();
    for (const line of training.lines) {
      const name = line.split(",")[place]!;
      count.set(name, (count.get(name) ?? 0) + 1);
    }
    return count;
  });
  const lines = table.lines.map((line) => {
    const cells = line.split(",");
    for (const [head, place] of places.entries()) {
      if ((counts[head]!.get(cells[place]!) ?? 0) < 5) cells[place] = "other";
    }
    return cells.join(",");
  });
  return { header: table.header, lines };
}

/** The backbone of a run on other columns of images that are in no other part. */
async function pretrain(): Promise<string> {
  const folder = join(out, "pretraining");
  const run = join(folder, "run");
  await writeTable(join(folder, "styles.csv"), parts.pretraining);
  await linkImages(products, folder);
  await facet(
    ...["train", join(folder, "styles.csv"), "--out", run, "--resume", "--no-autotune"],
    ...["--labels", "masterCategory,subCategory,season,usage", "--epochs", "5", ...computing],
  );
  return join(run, "last.safetensors");
}

/** Runs facet, and returns what it printed. */
async function facet(...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", here("../../main.ts"), ...args],
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (success) return new TextDecoder().decode(stdout);
  throw new Error(`facet ${args.join(" ")} failed:\n${new TextDecoder().decode(stderr)}`);
}

function print({ rows, seed, options, validation, test, seconds }: Result): void {
  const figures = (part: Readonly<Record<string, number>>) => {
    const shares = Object.values(part);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return [...shares, mean].map((share) => (share * 100).toFixed(1)).join(" ");
  };
  console.log(
    [rows, seed, options, figures(validation), figures(test), `${seconds.toFixed(0)} s`].join(
      " | ",
    ),
  );
}

/** Lines in an order that follows from a seed (Fisher and Yates, by a linear congruential generator). */
function shuffled(lines: readonly string[], seed: number): string[] {
  const order = [...lines];
  let state = BigInt(seed);
  for (let last = order.length - 1; last > 0; last--) {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    const place = Number((state >> 33n) % BigInt(last + 1));
    [order[last], order[place]] = [order[place]!, order[last]!];
  }
  return order;
}
