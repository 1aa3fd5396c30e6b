/** What the options of a catalogue must be, for the functions that take them. */
import type { CatalogueOptions } from "./catalogue.ts";
import type { InputOptions } from "./decode.ts";
import { downloadRule } from "./download/settings.ts";
import type { OptionRules } from "./known_options.ts";
import { labelColumnRule } from "./label_columns.ts";
import { resizeModes } from "./resize.ts";
import { anyText, encodingName, finite, listOf, oneOf, someText, truth } from "./rules.ts";

/** What {@linkcode CatalogueOptions} must be. */
export const catalogueRules: OptionRules<CatalogueOptions> = {
  data: { flag: "the data", rule: anyText, required: true },
  imageColumn: { flag: "--image-column", rule: anyText },
  imagePattern: { flag: "--image-pattern", rule: anyText },
  imageSeparator: { flag: "--image-separator", rule: someText },
  group: { flag: "--group", rule: anyText },
  splitColumn: { flag: "--split-column", rule: someText },
  download: { flag: "--download", rule: downloadRule },
  imageFolder: { flag: "the images' folder", rule: anyText },
  labels: { flag: "--labels", rule: listOf(labelColumnRule) },
  encoding: { flag: "--encoding", rule: encodingName },
  missing: { flag: "--missing", rule: listOf(someText) },
};

/** The options of a catalogue among those of a function that also has others. */
export function catalogueOptionsOf(options: CatalogueOptions): CatalogueOptions {
  const names = Object.keys(catalogueRules) as (keyof CatalogueOptions)[];
  const own = names.flatMap((name) => options[name] === undefined ? [] : [[name, options[name]]]);
  return Object.fromEntries(own) as unknown as CatalogueOptions;
}

/** What {@linkcode InputOptions} must be. */
export const inputRules: OptionRules<InputOptions> = {
  width: { flag: "--input-size (width)", rule: finite },
  height: { flag: "--input-size (height)", rule: finite },
  resize: { flag: "--resize", rule: oneOf(resizeModes) },
  strict: { flag: "--strict", rule: truth },
};
