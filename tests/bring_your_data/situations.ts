/**
 * The data of each situation of docs/bring_your_data.md: by the first words of its row, what lies in the folder
 * where the row's command is run, and what the command has to say. A new row of the page needs one entry here.
 */
import { crc32, gzipSync } from "node:zlib";
import { dirname, join } from "node:path";
import { makeJpeg } from "../../data/testing/mod.ts";

/** A situation. */
export interface Situation {
  /** What lies in the folder: text or bytes by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What the command has to print, on either stream. */
  readonly says: RegExp;
  /** Whether it needs the run `runs/shop`, trained on classes of `kind`. */
  readonly needsRun?: boolean;
}

/** Images, by their number. */
const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
const kindOf = (number: number) => number % 2 === 0 ? "shirt" : "shoe";
const colourOf = (number: number) => number % 3 === 0 ? "red" : "blue";
const photo = (number: number) =>
  makeJpeg(6, 8, (x, y) => number % 2 === 0 ? [200, x, y] : [x, 20 + number, 200]);

/** Photos in a folder. */
function photos(folder: string, name = (number: number) => `${number}.jpg`) {
  return Object.fromEntries(numbers.map((number) => [`${folder}/${name(number)}`, photo(number)]));
}

/** A table with a row for each photo. */
function table(columns: string, row: (number: number) => string, lineEnd = "\n"): string {
  return [columns, ...numbers.map(row)].join(lineEnd) + lineEnd;
}

const kinds = table("file,kind", (n) => `${n}.jpg,${kindOf(n)}`);
const trained = /16 training and 4 validation images\n/;

/** The tutorial's layout with columns of a situation's own. */
function shop(columns: string, row: (number: number) => string): Situation["files"] {
  return {
    ...photos("shop/images"),
    "shop/styles.csv": table(`id,${columns}`, (n) => `${n},${row(n)}`),
  };
}

const usageOf = (number: number) => number % 2 === 0 ? "home|sports" : "home";

/** Situations by the first words of their rows. */
export const situations: Readonly<Record<string, Situation>> = {
  "an Excel sheet": {
    files: {
      ...photos("shop"),
      "shop/Tabelle1.csv": "\ufeff" + table("Bild;Art", (n) => `${n}.jpg;${kindOf(n)}`, "\r\n"),
    },
    says:
      /--image-column "Bild".*--labels "Art"\n[^]*separated by semicolons\n[^]*16 training and 4/,
  },
  "a table of Google Sheets": {
    files: { ...photos("shop"), "shop/products.csv": kinds },
    says: trained,
  },
  "a table with tabs": {
    files: { ...photos("shop"), "shop/products.tsv": kinds.replaceAll(",", "\t") },
    says: /separated by tabs\n[^]*16 training and 4/,
  },
  "a table packed by gzip": {
    files: { ...photos("shop"), "shop/products.csv.gz": gzipSync(kinds) },
    says: trained,
  },
  "several tables in the folder": {
    files: {
      ...photos("shop"),
      "shop/products.csv": kinds,
      "shop/stock.csv": "file,count\n1.jpg,7\n",
    },
    says: trained,
  },
  "an old table that is not UTF-8": {
    files: {
      ...photos("shop"),
      "shop/products.csv": Uint8Array.from(
        kinds.replaceAll("shoe", "v\u00eatement"),
        (letter) => letter.charCodeAt(0),
      ),
    },
    says: trained,
  },
  "a JSON file, an array": {
    files: {
      ...photos("shop"),
      "shop/export.json": JSON.stringify(
        numbers.map((n) => ({ image: { path: `${n}.jpg` }, label: kindOf(n) })),
        undefined,
        2,
      ),
    },
    says: /--image-column "image\.path"/,
  },
  "JSON": {
    files: {
      ...photos("shop"),
      "shop/metadata.jsonl": numbers.map((n) =>
        JSON.stringify({ file_name: `${n}.jpg`, label: kindOf(n) })
      ).join("\n"),
    },
    says: trained,
  },
  "the columns `id`": {
    files: shop(
      "gender,articleType,baseColour",
      (n) => `${n % 3 ? "Men" : "Women"},${kindOf(n)},${colourOf(n)}`,
    ),
    says: /gender: 2 classes, articleType: 2 classes, baseColour: 2 classes\n/,
  },
  "no table: a folder for each class": {
    files: Object.fromEntries(numbers.map((n) => [`shop/${kindOf(n)}/${n}.jpg`, photo(n)])),
    says: /16 training and 4 validation images\nlabel: 2 classes\n/,
  },
  "folders of two labels": {
    files: Object.fromEntries(
      numbers.map((n) => [`shop/${kindOf(n)}/${colourOf(n)}/${n}.jpg`, photo(n)]),
    ),
    says: /\ngender: 2 classes, article: 2 classes\n/,
  },
  "folders of classes in `train`": {
    files: Object.fromEntries(numbers.map((n) => [
      `shop/${n < 13 ? "train" : n < 17 ? "val" : "test"}/${kindOf(n)}/${n}.jpg`,
      photo(n),
    ])),
    says: /12 training and 4 validation images/,
  },
  "a table, and images in folders called": {
    files: {
      ...Object.fromEntries(numbers.map((n) => [`shop/${kindOf(n)}/${n}.jpg`, photo(n)])),
      "shop/products.csv": table("id,kind", (n) => `${n},${kindOf(n)}`),
    },
    says: trained,
  },
  "a zip of any of these": {
    files: { "shop.zip": zipOf({ ...photos("shop"), "shop/products.csv": kinds }) },
    says: trained,
  },
  "a data set of Hugging Face": {
    files: {
      ...photos("pets/train"),
      ...photos("pets/test"),
      "pets/train/metadata.csv": kinds.replace("file,kind", "file_name,label"),
      "pets/test/metadata.csv": kinds.replace("file,kind", "file_name,label"),
    },
    says: /20 training and 20 validation images/,
  },
  "several images of a product in one cell": {
    files: {
      ...photos("shop"),
      "shop/products.csv": [
        "files,kind",
        ...numbers.filter((n) => n % 2 === 0).map((n) => `${n - 1}.jpg|${n}.jpg,${kindOf(n / 2)}`),
      ].join("\n"),
    },
    says: /16 training and 4 validation images/,
  },
  "images of a product in several columns": {
    files: {
      ...photos("shop"),
      "shop/products.csv": [
        "front,back,kind",
        ...numbers.filter((n) => n % 2 === 0).map((n) => `${n - 1}.jpg,${n}.jpg,${kindOf(n / 2)}`),
      ].join("\n"),
    },
    says: /16 training and 4 validation images/,
  },
  "an id of the product": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table("file,product,kind", (n) => `${n}.jpg,p${n % 10},${kindOf(n)}`),
    },
    says: /16 training and 4 validation images/,
  },
  "names with or without extension": {
    files: {
      ...photos("shop/pictures", (n) => n % 2 ? `${n}.JPG` : `${n}.jpeg`),
      "shop/products.csv": table(
        "picture,kind",
        (n) => `${n}${[".0", "", ".jpg", ".JPEG"][n % 4]},${kindOf(n)}`,
      ),
    },
    says: /names in the image column were matched with files: [^]*16 training and 4/,
  },
  "paths of another machine": {
    files: {
      ...photos("shop/photos"),
      "shop/products.csv": table(
        "path,kind",
        (n) => `C:\\Users\\me\\shop\\photos\\${n}.jpg,${kindOf(n)}`,
      ),
    },
    says: /by the end of a path of another place [^]*16 training and 4/,
  },
  "names of images in another folder": {
    files: { ...photos("photos"), "shop/styles.csv": table("id,kind", (n) => `${n},${kindOf(n)}`) },
    says: trained,
  },
  "several columns that could be names": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table("front,back,kind", (n) => `${n}.jpg,${21 - n}.jpg,${kindOf(n)}`),
    },
    says: trained,
  },
  "one of several classes": {
    files: shop("kind,colour", (n) => `${kindOf(n)},${colourOf(n)}`),
    says: /\nkind: 2 classes\n/,
  },
  "several things at once": {
    files: shop("kind,colour", (n) => `${kindOf(n)},${colourOf(n)}`),
    says: /\nkind: 2 classes, colour: 2 classes\n/,
  },
  "any number of tags": { files: shop("usage", usageOf), says: /\nusage: 2 tags\n/ },
  "tags, in a row for each image and tag": {
    files: {
      ...photos("shop/images"),
      "shop/styles.csv": table("id,usage", (n) => n % 2 ? `${n},home` : `${n},home\n${n},sports`),
    },
    says: /10 rows repeat an image with another tag: they are joined[^]*\nusage: 2 tags\n/,
  },
  "tags, in a column of 0 and 1 for each": {
    files: shop("tag_home,tag_sports", (n) => `1,${n % 2}`),
    says: /\ntag: 2 tags\n/,
  },
  "a number, such as a price": {
    files: shop("price", (n) => `${n * 1.5}`),
    says: /\nprice: a number, 15\.\d+ on average/,
  },
  "all of these": {
    files: shop("kind,usage,price", (n) => `${kindOf(n)},${usageOf(n)},${n * 2}`),
    says: /\nkind: 2 classes, .*usage: 2 tags/,
  },
  "`Red`, `red` and `RED`": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table("file,colour", (n) => `${n}.jpg,${["Red", "red", "blue"][n % 3]}`),
    },
    says: /label map of 1 line, to be checked and given to --map: map\.csv/,
  },
  "then train with the map": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table("file,colour", (n) => `${n}.jpg,${["Red", "red", "blue"][n % 3]}`),
      "map.csv": "column,from,to\ncolour,Red,red\n",
    },
    says: /\ncolour: 2 classes\n/,
  },
  "words for a label that is not known": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table(
        "file,kind",
        (n) => `${n}.jpg,${n === 7 ? "NA" : n === 9 ? "-" : kindOf(n)}`,
      ),
    },
    says: /\nkind: 2 classes\n/,
  },
  "classes of a few images": {
    files: {
      ...photos("shop"),
      "shop/products.csv": table(
        "file,kind",
        (n) => `${n}.jpg,${n < 4 ? "hat" : n < 6 ? "belt" : kindOf(n)}`,
      ),
    },
    says: /\nkind: 3 classes/,
  },
  "classes of very different sizes": {
    files: { ...photos("shop"), "shop/products.csv": kinds },
    says: trained,
  },
  "wrong labels": {
    files: {
      ...photos("shop"),
      "shop/products.csv": kinds,
      "wrong.csv": "id,column,suggestion\n1.jpg,kind,shirt\n",
    },
    says: /1 label.* corrected/,
  },
  "a split of your own": {
    files: {
      ...photos("shop"),
      "shop/products.csv": kinds,
      "splits/train.csv": table("file,kind", (n) => n > 15 ? "" : `${n}.jpg,${kindOf(n)}`),
      "splits/val.csv": table("file,kind", (n) => n > 15 ? `${n}.jpg,${kindOf(n)}` : ""),
    },
    says: /15 training and 5 validation images\n/,
  },
  "a column that says train, val or test": {
    files: shop("kind,part", (n) => `${kindOf(n)},${n > 18 ? "test" : n > 14 ? "val" : "train"}`),
    says: /--split-column "part" --labels "kind"[^]*14 training and 4 validation images\n/,
  },
  "products with several images": {
    files: shop("kind,product", (n) => `${kindOf(n)},p${n % 5}`),
    says: /train\.csv: 16 rows; .*val\.csv: 4 rows/,
  },
  "the same picture several times": {
    files: { ...shop("kind", kindOf), "shop/images/3.jpg": photo(1) },
    says: /groups of duplicates on both sides/,
  },
  "rare classes that both sides should have": {
    files: shop("kind", (n) => n < 4 ? "hat" : kindOf(n)),
    says: /train\.csv: 16 rows; .*val\.csv: 4 rows/,
  },
  "a photo, or a folder of anything": {
    files: { ...photos("photos"), "photos/notes.txt": "", "photos/broken.jpg": "" },
    needsRun: true,
    says: /20 images predicted, 1 skipped/,
  },
  "a table of a million images": {
    files: { ...photos("images"), "list.csv": table("id", (n) => `${n}`) },
    needsRun: true,
    says: /list\.jsonl holds 20 rows; of the 20 written now, 0 could not be used/,
  },
  "other images with labels": {
    files: {
      ...photos("other/images"),
      "other/styles.csv": table("id,kind", (n) => `${n},${kindOf(n)}`),
    },
    needsRun: true,
    says: /head .*accuracy[^]*\nkind /,
  },
};

/** A zip of files that are not compressed. */
function zipOf(files: Situation["files"]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const fields = (...values: [size: 2 | 4, value: number][]) => {
    const view = new DataView(new ArrayBuffer(values.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    for (const [size, value] of values) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(view.buffer);
  };
  for (const [path, content] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    // Version, flags, method, time, date, checksum, both sizes, lengths of the name and of what follows it.
    const common = fields(
      [2, 20],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 33],
      [4, crc32(bytes)],
      [4, bytes.length],
      [
        4,
        bytes.length,
      ],
      [2, name.length],
      [2, 0],
    );
    const local = [fields([4, 0x04034b50]), common, name, bytes];
    directory.push(
      ...[fields([4, 0x02014b50], [2, 20]), common],
      ...[fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name],
    );
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [
    4,
    offset,
  ], [2, 0]);
  return Uint8Array.from([...parts, ...directory, end].flatMap((part) => [...part]));
}

/** Writes a situation's files below a folder. */
export async function lay(files: Situation["files"], folder: string): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const whole = join(folder, path);
    await Deno.mkdir(dirname(whole), { recursive: true });
    if (typeof content === "string") await Deno.writeTextFile(whole, content);
    else await Deno.writeFile(whole, content);
  }
}

/** The run that some situations need. */
export const shopOfRun: Situation["files"] = shop("kind", kindOf);
