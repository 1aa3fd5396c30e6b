/** `facet predict --out-folder` and `--maps`: predictions as folders of pictures. */
import { counted } from "../charts/mod.ts";
import { UserError } from "../data/errors.ts";
import { listed } from "../data/listed.ts";
import { quoteName } from "../data/quote_name.ts";
import type { Prediction } from "../eval/mod.ts";
import {
  predictIntoFolder as predict,
  type SkippedImage,
  type WrittenFolder,
} from "../predict/mod.ts";
import { computing } from "./engine.ts";
import { onInterrupt } from "./interrupt.ts";
import { type Options, text } from "./options.ts";
import { note, warn } from "./output.ts";
import {
  formatOf,
  noteReview,
  predictionOptions,
  printPredictions,
  requireImages,
  requireTopShown,
} from "./predict.ts";
import { listSource } from "./predict_list.ts";
import { type ProgressBar, progressBar } from "./progress.ts";

/** Images that cannot be used of which the reason is told; of others their number is. */
const mostReasons = 20;

/** Predicts images, or those of a list, with the model of `run` into folders. */
export async function predictIntoFolder(
  run: string,
  paths: readonly string[],
  options: Options,
): Promise<void> {
  const [list, outFolder, maps] = [text(options.in), text(options.outFolder), text(options.maps)];
  if (options.out !== undefined) {
    throw new UserError(
      "--out writes rows: give --out-folder and --maps to a command of their own",
    );
  }
  requireTopShown(options);
  if (list === undefined) requireImages(paths, options);
  else if (paths.length > 0) {
    throw new UserError(`name images by --in or one by one (${paths[0]}), not both`);
  }
  const format = formatOf(options);
  const predicted = {
    ...predictionOptions(run, options),
    images: list === undefined ? paths : listSource(list, options),
    outFolder,
    sortBy: text(options.sortBy),
    maps,
  };
  const { signal, stop } = onInterrupt("stopping; nothing is written");
  try {
    await computing(predicted, async (hooks) => {
      let bar: ProgressBar | undefined;
      const notes: string[] = [];
      const predictions: Prediction[] = [];
      const skipped: SkippedImage[] = [];
      const result = await predict(predicted, {
        ...hooks,
        signal,
        onWarning: warn,
        // These come while the bar is shown.
        onNote: (message) => notes.push(message),
        onSkipped: (image) => skipped.push(image),
        ...(format !== undefined && { onPrediction: (one: Prediction) => predictions.push(one) }),
        onProgress: (images, total) => {
          bar ??= progressBar({ title: outFolder ?? maps!, total, unit: "images" });
          bar.update(images);
        },
      }).finally(() => bar?.stop());
      for (const message of notes) note(message);
      noteSkipped(skipped);
      if (format !== undefined) printPredictions(format, predictions, skipped, result);
      if (result.written) noteFolder(outFolder!, result.images, result.written);
      if (result.maps) {
        note(
          `${maps} holds ${counted(result.maps.files, "map")} of ${
            counted(result.images, "image")
          }`,
        );
        noteRenamed(result.maps);
      }
      if (skipped.length > 0) {
        note(`${counted(result.images, "image")} predicted, ${skipped.length} skipped`);
      }
      if (result.reviewed) noteReview(predicted.review!, result.reviewed);
    });
  } finally {
    stop();
  }
}

function noteSkipped(skipped: readonly SkippedImage[]): void {
  for (const { path, reason } of skipped.slice(0, mostReasons)) note(`skipped ${path}: ${reason}`);
  const more = skipped.length - mostReasons;
  if (more > 0) note(`skipped ${more} more`);
}

/** Says what a folder holds. */
function noteFolder(folder: string, images: number, written: WrittenFolder): void {
  const { files, folders } = written;
  if (folders.length === 0) note(`${folder} holds ${counted(files, "annotated picture")}`);
  else {
    const copies = files === images ? "" : `, ${files} copies: one for each tag`;
    const sorted = listed(folders.map(({ folder, images }) => `${folder} ${images}`), 12);
    note(
      `${folder} holds ${counted(images, "image")} in ${
        counted(folders.length, "folder")
      }${copies}: ${sorted}`,
    );
    const other = folders.filter(({ label, folder }) => label !== undefined && label !== folder);
    if (other.length > 0) {
      const names = other.map(({ label, folder }) => `${quoteName(label!)} is in ${folder}`);
      note(`names that folders cannot have: ${listed(names)}`);
    }
  }
  noteRenamed(written);
}

function noteRenamed({ renamed }: WrittenFolder): void {
  if (renamed === 0) return;
  const files = renamed === 1
    ? "1 file has a number behind its name"
    : `${renamed} files have a number behind their names`;
  note(`${files}: another of the same name came before`);
}
