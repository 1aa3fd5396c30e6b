/**
 * Predicting with a trained model: image files and folders of them, lists of any length into a file
 * that is resumed after a kill, and images into folders of pictures.
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
export type { FilledFolder, WrittenFolder } from "./folder/folder_writer.ts";
export {
  type FolderPredictions,
  type PredictFolderHooks,
  type PredictFolderOptions,
  predictIntoFolder,
} from "./folder/predict_into_folder.ts";
export {
  type ListPredictions,
  predictList,
  type PredictListHooks,
  type PredictListOptions,
} from "./predict_list.ts";
export type { Reviewed } from "./review_file.ts";
export type { ListOptions, ListSource } from "./open_list.ts";
export type { PredictionHooks, PredictionOptions } from "./prediction_options.ts";
