/**
 * What heads of tags and of numbers cost and reach, on real images: a model of three heads of classes, one with
 * a head of tags and a number beside them, and that same model in PyTorch, all on one split.
 *
 *     deno run -A bench/kinds/main.ts [PRODUCTS] [--images 3000] [--epochs 5] [--seeds 42,43]
 *     deno run -A bench/kinds/main.ts --recipe facet --out /tmp/facet-kinds-2     # without PyTorch
 *
 * Prints a row of figures for each model and seed: accuracy of the classes, mean average precision of the tags, mean
 * absolute error of the number, on the validation images after the last epoch.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeProducts } from "./catalogue.ts";

/** Figures by name and head. */
type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

const { values, positionals } = parseArgs({
  args: Deno.args,
  allowPositionals: true,
  options: {
    images: { type: "string", default: "3000" },
    epochs: { type: "string", default: "5" },
    seeds: { type: "string", default: "42,43" },
    recipe: { type: "string", default: "tutorial" },
    out: { type: "string", default: "/tmp/facet-kinds" },
    python: { type: "string", default: "/usr/bin/python3" },
  },
});
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const products = positionals[0] ?? here("../../../shared/data/fashion-product-images");
const { epochs, recipe, out, python } = values;
// What PyTorch trains, too: the tutorial's recipe, on images as they are.
const comparable = recipe === "tutorial";
const pattern = await writeProducts(products, out, Number(values.images));

await run(Deno.execPath(), facet("split", out, "--seed", "42", "--image-pattern", pattern));

const classes = ["--labels", "gender,articleType,baseColour"];
const models: Readonly<Record<string, readonly string[]>> = {
  classes,
  kinds: [...classes, "--tags", "about", "--separator", "|", "--numbers", "year"],
  details: ["--tags", "details", "--separator", ";", "--none-label", "none"],
};
for (const [name, labels] of Object.entries(models)) {
  for (const seed of values.seeds.split(",")) {
    const folder = join(out, "runs", `${recipe}-${name}-${seed}`);
    await run(
      Deno.execPath(),
      facet(
        ...["train", out, "--out", folder, "--resume", "--image-pattern", pattern, ...labels],
        ...["--recipe", recipe, ...(comparable ? ["--augment", "none"] : []), "--seed", seed],
        ...["--epochs", epochs, "--validate-every", epochs, "--no-autotune", "--quiet"],
      ),
    );
    const lines = (await Deno.readTextFile(join(folder, "metrics.jsonl"))).trim().split("\n");
    print(name, seed, "facet", JSON.parse(lines.at(-1)!));
    if (name === "classes" || !comparable) continue;
    const text = await run(python, [
      here("torch_kinds.py"),
      ...["--run", folder, "--images", pattern, "--epochs", epochs, "--seed", seed],
    ]);
    print(name, seed, "PyTorch", JSON.parse(text));
  }
}

/** The arguments of Deno that run facet. */
function facet(...args: string[]): string[] {
  return ["run", "-A", here("../../main.ts"), ...args];
}

/** Runs a program to its end, and returns what it printed. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const { success, stdout } = await new Deno.Command(program, {
    args: [...args],
    stderr: "inherit",
    env: { PYTHONDONTWRITEBYTECODE: "1" },
  }).output();
  if (!success) throw new Error(`${program} ${args.join(" ")} failed`);
  return new TextDecoder().decode(stdout);
}

/** Prints a row of figures. */
function print(model: string, seed: string, by: string, metrics: Figures): void {
  const names = ["accuracy", "mean_average_precision", "mean_absolute_error"];
  const figures = names.flatMap((name) =>
    Object.entries(metrics[name] ?? {}).map(([head, value]) => {
      const short = name === "mean_absolute_error"
        ? value.toFixed(3)
        : `${(value * 100).toFixed(1)} %`;
      return `${head} ${short}`;
    })
  );
  console.log([model, seed, by, ...figures].join(" | "));
}
