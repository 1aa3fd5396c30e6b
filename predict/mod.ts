/**
 * Predicting with a trained model: image files and folders of them, and lists of any length into a file
 * that is resumed after a kill.
 *
 * @module
 */
export {
  type FilePredictions,
  predictFiles,
  type PredictFilesHooks,
  type PredictFilesOptions,
  type SkippedImage,
} from "./predict_files.ts";
export {
  type ListPredictions,
  predictList,
  type PredictListHooks,
  type PredictListOptions,
} from "./predict_list.ts";
export type { Reviewed } from "./review_file.ts";
export type { ListSource } from "./open_list.ts";
