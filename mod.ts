/**
 * facet: trains image taggers on any GPU or on the CPU. A CSV and a folder of images in; one model
 * out that predicts several attributes of an image at once.
 *
 * A function that is a command of the command line takes an object of options, the command's in
 * camelCase, and an object of hooks: what the caller watches, and what it lends. A name that is not an
 * option is refused. What people do wrong comes as a {@linkcode UserError} that says what to do.
 *
 * Everything else is exported by the rooms: `kernels/mod.ts`, `model/mod.ts`, `eval/mod.ts`,
 * `charts/mod.ts` and so on.
 *
 * @example From a folder of images to predictions
 * ```ts
 * import { drawCatalogue, evaluateRun, predictFiles, train } from "./mod.ts";
 *
 * const shop = await Deno.makeTempDir();
 * await drawCatalogue({ folder: shop, count: 60 }); // or any folder with styles.csv and images/
 *
 * const run = `${shop}/run`;
 * await train({ data: shop, out: run, epochs: 1, batchSize: 8, widthMultiplier: 0.25, autotune: false });
 * const { result } = await evaluateRun({ run, report: false });
 * const { predictions } = await predictFiles({ model: run, paths: [`${shop}/images/10001.jpg`] });
 * console.log(result.accuracy, predictions[0]?.facets.gender);
 * ```
 *
 * @module
 */

// Train: a run from a catalogue to a trained model, as a promise or as a stream of events.
export {
  type EpochMetrics,
  type RunOptions,
  train,
  type TrainEvent,
  trainEvents,
  type TrainHooks,
  type TrainOptions,
  type TrainResult,
} from "./train/mod.ts";
// What to train with, and where the time goes; neither makes a run.
export {
  findLearningRate,
  type LearningRateSearch,
  profileTraining,
  type StepProfile,
} from "./train/mod.ts";
// Options by a few short runs.
export { type OptionSearch, type SearchOptions, searchOptions } from "./train/mod.ts";
// A run on disk: its options and labels, its log; options of a file.
export { type DescribedRun, readMetrics, readRun } from "./train/mod.ts";
export { type FileOptions, readConfigFile } from "./train/mod.ts";
export { type ListedRun, listRuns, type ListRunsOptions, type RunList } from "./train/mod.ts";
// Runs side by side, and image by image.
export { type CompareOptions, compareRuns, type RunComparison } from "./report/mod.ts";
// The page that shows a training in a browser.
export { type LiveOptions, type LiveTraining, openLiveTraining } from "./report/mod.ts";

// Evaluate: figures, pictures and a report of a run's model.
export {
  type EvaluateHooks,
  type EvaluateOptions,
  evaluateRun,
  type RunEvaluation,
} from "./report/mod.ts";
export { evaluationReport, type EvaluationResult } from "./eval/mod.ts";

// Predict: images and folders in memory, long lists into a file that can be gone on with, pictures into folders.
export {
  type FilePredictions,
  type FolderPredictions,
  type ListPredictions,
  predictFiles,
  type PredictFilesOptions,
  type PredictFolderOptions,
  predictIntoFolder,
  predictList,
  type PredictListOptions,
} from "./predict/mod.ts";
export { type LoadedModel, loadModel } from "./train/mod.ts";
export {
  type FacetPrediction,
  type Prediction,
  predictionCsv,
  predictionTable,
} from "./eval/mod.ts";
// A model on tensors of tfjs.
export {
  type ClassTensor,
  type ImageTensor,
  Tagger,
  type TaggerOptions,
  type TensorLibrary,
} from "./model/tagger/mod.ts";

// Export: files for other programs.
export { type ExportedRun, exportRun, type ExportRunOptions } from "./export/mod.ts";

// Review: a page to decide on labels, and the corrections that come of it.
export { reviewLabels, type ReviewOptions, type ReviewServer } from "./review/mod.ts";

// Serve: a model over HTTP.
export { type ModelServer, serveRun, type ServeRunOptions } from "./serve/mod.ts";

// Data: look at a catalogue, split it, read it, draw one to try things on.
export {
  type Catalogue,
  type CatalogueOptions,
  type CatalogueSplit,
  type ClassHead,
  decodeImage,
  type DownloadSettings,
  drawCatalogue,
  type DrawOptions,
  type Head,
  type InputOptions,
  inspectCatalogue,
  type Inspection,
  type InspectOptions,
  type LabelColumn,
  type NumberHead,
  readCatalogue,
  type ReadPixels,
  type ReadyMeans,
  splitCatalogue,
  type SplitCatalogueOptions,
  type TagsHead,
  type TestTimeAugmentation,
} from "./data/mod.ts";
export {
  writeInspection,
  type WriteInspectionOptions,
  type WrittenInspection,
} from "./report/mod.ts";

// Devices and threads, to be lent to several functions; without, each opens its own.
export { type ComputeOptions, type Engine, openEngine } from "./kernels/mod.ts";
export { WorkerPool } from "./threads/mod.ts";
// What facet computes on here, and its version.
export { diagnose, type Diagnosis, version } from "./doctor/mod.ts";

// Errors: what the user can mend, a GPU that is not there, memory that is not enough.
export { UserError } from "./data/mod.ts";
export { NoAdapterError, OutOfMemoryError } from "./kernels/mod.ts";
