/**
 * Tags every image below a folder into a CSV. Killed and started again, it goes on where it was.
 *
 *     deno run -RWESN examples/tag_a_folder.ts runs/shop photos tags.csv
 *
 * The CSV has the columns id, image, HEAD and HEAD_probability for each head, and error. On several
 * machines, give each a `shard` of its own: `{ number: 1, count: 4 }` and so on.
 */
import { predictList } from "../mod.ts"; // or by URL

const [model = "runs/example", folder = "demo/catalogue/images", out = "tags.csv"] = Deno.args;

const { rows, written, unusable, reason } = await predictList(
  { model, list: folder, out },
  {
    onResume: (rows) => console.log(`${out} has ${rows} rows already`),
    onProgress: (rows) => console.log(`${rows} images`),
  },
);
console.log(`${out}: ${rows} rows, ${written} of them new`);
if (unusable > 0) console.log(`${unusable} images could not be used, the last one: ${reason}`);
