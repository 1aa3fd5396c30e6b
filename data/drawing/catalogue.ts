/** Writes a drawn catalogue in the tutorial's layout: styles.csv and images/ID.jpg. */
import { join } from "node:path";
import { writeFileAtomic } from "../atomic.ts";
import { formatCsv } from "../csv.ts";
import { UserError } from "../errors.ts";
import { encodeJpeg } from "../image/encode_jpeg.ts";
import { checkOptions, type OptionRules } from "../known_options.ts";
import { counterRandom } from "../random.ts";
import { finite, rule, someText, whole } from "../rules.ts";
import { baseColours, patterns } from "./fabric.ts";
import { featuresOf, priceOf } from "./labels.ts";
import { photograph, type Product } from "./photograph.ts";
import { articles, genders } from "./products.ts";

/** How many products to draw, and where. */
export interface DrawOptions {
  /** Folder to write; made when missing. */
  readonly folder: string;
  /** 1500 by default. */
  readonly count?: number | undefined;
  /** Pixels; 60 by default. */
  readonly width?: number | undefined;
  /** Pixels; 80 by default. */
  readonly height?: number | undefined;
  /** The same seed gives the same files; 1 by default. */
  readonly seed?: number | undefined;
  /** Called with the number of images drawn so far. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const optionRules: OptionRules<DrawOptions> = {
  folder: { flag: "the folder", rule: someText, required: true },
  count: { flag: "the count", rule: whole(1, 1e9) },
  width: { flag: "the width", rule: whole(1, 1e4) },
  height: { flag: "the height", rule: whole(1, 1e4) },
  seed: { flag: "--seed", rule: finite },
  onProgress: {
    flag: "onProgress",
    rule: rule("a function", (value) => typeof value === "function"),
  },
};

const firstId = 10001;
/** Separates the random stream of prices from that of pictures. */
const priceStream = 1;
const seasons = ["Spring", "Summer", "Fall", "Winter"];
const usages = ["Casual", "Formal", "Sports"];
const brands = ["Arden", "Blythe & Co", "Corvin", "Delphine", "Everly", "Fenwick"];

/**
 * Draws a catalogue of product-like pictures: columns of classes (`gender`, `articleType`, `baseColour`), one of
 * tags (`features`, with `none` for none of them) and one of numbers (`price`).
 *
 * @throws UserError When the folder cannot be written.
 */
export async function drawCatalogue(options: DrawOptions): Promise<void> {
  checkOptions("drawCatalogue", options, optionRules);
  const { folder, count = 1500, width = 60, height = 80, seed = 1, onProgress } = options;
  const images = join(folder, "images");
  try {
    await Deno.mkdir(images, { recursive: true });
  } catch (error) {
    throw new UserError(`cannot write to ${folder}: ${(error as Error).message}`, { cause: error });
  }
  const colours = Object.keys(baseColours);
  const rows: (string | number)[][] = [[
    "id",
    "gender",
    "masterCategory",
    "subCategory",
    "articleType",
    "baseColour",
    "season",
    "year",
    "usage",
    "productDisplayName",
    "features",
    "price",
  ]];
  for (let index = 0; index < count; index++) {
    const random = counterRandom(seed, index);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const product: Product = {
      article: pick(articles),
      gender: pick(genders),
      baseColour: pick(colours),
      pattern: pick(patterns),
    };
    const { article, gender, baseColour, pattern } = product;
    const id = firstId + index;
    const data = photograph(product, width, height, random);
    // Without its CSV a folder is no catalogue, so images need not be written atomically.
    const jpeg = await encodeJpeg(data, { width, height, quality: 92 });
    await Deno.writeFile(join(images, `${id}.jpg`), jpeg);
    const name = `${pick(brands)} ${gender} ${baseColour} ${article.name}, ${pattern}`;
    const { masterCategory, subCategory } = article;
    rows.push([
      id,
      gender,
      masterCategory,
      subCategory,
      article.name,
      baseColour,
      pick(seasons),
      2012 + Math.floor(random() * 8),
      pick(usages),
      name,
      featuresOf(product),
      // A stream of its own, so that all else is as it is without prices.
      priceOf(product, counterRandom(seed, index, priceStream)),
    ]);
    onProgress?.(index + 1, count);
  }
  await writeFileAtomic(join(folder, "styles.csv"), formatCsv(rows));
}
