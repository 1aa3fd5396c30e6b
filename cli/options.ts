/** Options that several commands share, and how their text becomes values. */
import type { CatalogueOptions } from "../data/mod.ts";
import { UserError } from "../data/errors.ts";
import type { TrainOptions } from "../train/mod.ts";
import { type Command, Option } from "./deps.ts";

/** Options as commander hands them over: text, or true for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Adds what says where a catalogue's images and labels are. */
export function addCatalogueOptions(command: Command): Command {
  return command
    .option("--image-column <name>", "column that names the image", "id")
    .option("--image-pattern <path>", "its file, {} standing for the name", "images/{}.jpg")
    .option("--labels <columns>", "label columns", "gender,articleType,baseColour");
}

/** Adds what a training run can be told. */
export function addTrainingOptions(command: Command): Command {
  return command
    .option("--out <run>", "run folder to write", "runs/run")
    .addOption(new Option("--recipe <name>", "defaults to start from").choices(["tutorial"]))
    .option("--epochs <number>", "passes over the training images (default: 50)")
    .option("--batch-size <number>", "images per step (default: 16)")
    .option("--learning-rate <number>", "Adam's learning rate (default: 1e-3)")
    .option("--seed <number>", "seed of split, weights, order and augmentation (default: 42)")
    .option("--limit <number>", "use only so many rows, drawn by the seed")
    .option("--validation <share|count>", "validation rows (default: 0.2)")
    .option("--stratify <column>", "keep this label column's proportions when splitting")
    .option("--validate-every <epochs>", "default: every tenth of the epochs")
    .option("--checkpoint-every <epochs>", "default: every half of the epochs")
    .option("--no-augment", "train on the images as they are")
    .option("--input-size <WxH>", "size the network sees (default: 60x80)")
    .option("--width-multiplier <number>", "scales the network's channels (default: 1)")
    .addOption(
      new Option("--resize <how>", "images of another size (default: pad)")
        .choices(["fit", "pad", "stretch"]),
    )
    .option("--strict", "refuse images of another size")
    .option("--max-unusable <share>", "most rows that may be unusable (default: 0.1)")
    .option("--resume", "go on with the run in --out");
}
