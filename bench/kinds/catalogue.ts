/** The real products with columns of every kind: classes, tags, and a number. */
import { join, resolve } from "node:path";
import { counterRandom, formatCsv, readCsv, shuffle, writeFileAtomic } from "../../data/mod.ts";

/** Columns of the products. */
type Product = Readonly<Record<string, string>>;

/** Colours that are dark. */
const dark = new Set(["Black", "Blue", "Navy Blue", "Brown", "Grey", "Purple", "Maroon"]);

/**
 * Up to 12 tags of a product, separated by `;`; where there is nothing to wear, the word for no tags.
 */
function details(product: Product): string {
  const worn = ["Apparel", "Footwear", "Accessories"].includes(product.masterCategory!);
  if (!worn) return "none";
  const tags = [
    product.masterCategory!,
    product.subCategory!,
    product.gender!,
    product.season!,
    `colour ${product.baseColour}`,
    ...["usage", "year"].map((name) => `${name} ${product[name]}`),
    ...(dark.has(product.baseColour!) ? ["dark"] : ["bright"]),
    ...(Number(product.year) >= 2014 ? ["recent"] : []),
    ...(["Men", "Women"].includes(product.gender!) ? ["adult"] : []),
    ...(product.masterCategory === "Footwear" ? ["for feet"] : []),
    ...(product.usage === "Casual" ? ["everyday"] : []),
  ];
  return tags.filter((tag) => tag !== "").join(";");
}

/**
 * Writes a catalogue of some of the products that have an image.
 *
 * @param products The folder of the real products.
 * @param folder Where `styles.csv` is written.
 * @param count How many, drawn by a seed.
 * @returns The pattern of their images.
 */
export async function writeProducts(
  products: string,
  folder: string,
  count: number,
): Promise<string> {
  const records: Product[] = [];
  let header: readonly string[] | undefined;
  for await (const { fields } of readCsv(join(products, "styles.csv"))) {
    if (header === undefined) header = fields;
    else records.push(Object.fromEntries(header.map((name, at) => [name, fields[at] ?? ""])));
  }
  const images = new Set(
    (await Array.fromAsync(Deno.readDir(join(products, "images")))).map(({ name }) => name),
  );
  const there = records.filter(({ id }) => images.has(`${id}.jpg`));
  const drawn = shuffle(there, counterRandom(42)).slice(0, count);
  const rows = drawn.map((product) => {
    const { id, gender, articleType, baseColour, usage, season, year } = product;
    const about = [usage, season].filter((tag) => tag !== "" && tag !== "NA").join("|");
    return [id!, gender!, articleType!, baseColour!, about, year!, details(product)];
  });
  const names = ["id", "gender", "articleType", "baseColour", "about", "year", "details"];
  await Deno.mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, "styles.csv"), formatCsv([names, ...rows]));
  return join(resolve(products), "images", "{}.jpg");
}
