/**
 * Data: from a CSV and a folder of images to splits and sets of images, and small tools that the other rooms
 * share. Independent of any GPU.
 *
 * @module
 */
export { ahead, batchesOf } from "./ahead.ts";
export { type FileContent, writeAll, writeError, writeFileAtomic } from "./atomic.ts";
export {
  makeNewFolder,
  prepareReplacing,
  replaceFolderAtomic,
  requireNew,
  writeFolderAtomic,
} from "./atomic_folder.ts";
export type { BatchOptions } from "./batches.ts";
export { findCacheFolder } from "./cache_folder.ts";
export {
  type Catalogue,
  type CatalogueHooks,
  type CatalogueOptions,
  readCatalogue,
  type Row,
} from "./catalogue.ts";
export { formatRows } from "./format_rows.ts";
export { findCsv } from "./open_table.ts";
export { catalogueOptionsOf, catalogueRules, inputRules } from "./catalogue_rules.ts";
export { conflictWarning, findConflicts, type LabelConflict } from "./conflicts.ts";
export {
  type Correctable,
  type Corrected,
  type Correction,
  correctLabels,
  readCorrections,
  unknownCorrections,
} from "./corrections.ts";
export {
  type CorrectionLine,
  type CorrectionList,
  formatCorrectionLines,
  listsToDecide,
  type ListToDecide,
  readCorrectionLines,
} from "./correction_lines.ts";
export {
  type TestTimeAugmentation,
  testTimeAugmentations,
  warnOfMismatch,
} from "./test_time_augmentation.ts";
export { type LabelDecision, labelDecisions } from "./label_decision.ts";
export { type CsvRecord, formatCsv, readCsv, type TextOptions } from "./csv.ts";
export { fromSpreadsheetCell } from "./csv/spreadsheet_cell.ts";
export { decodeImage, type DecodingLimits, type InputOptions } from "./decode.ts";
export { type DecodedFiles, decodeFiles, type DecodeOptions } from "./decode_files.ts";
export { cachedPath, download, type DownloadOptions, hashInName } from "./download.ts";
export { isAddress } from "./download/address.ts";
export {
  type Downloadable,
  type DownloadConditions,
  type DownloadHooks,
  downloadImages,
  ImageDownloads,
} from "./download/download_images.ts";
export { type DownloadLimits } from "./download/fetch_image.ts";
export { type Timer } from "./download/timer.ts";
export { downloadRule, type DownloadSettings } from "./download/settings.ts";
export {
  type ImageFormat,
  imageFormatNames,
  imageFormats,
  imageMediaTypes,
  isImageName,
} from "./image/formats.ts";
export { encodeJpeg, type JpegOptions } from "./image/encode_jpeg.ts";
export { UserError } from "./errors.ts";
export { drawCatalogue, drawCatalogueAtomic, type DrawOptions, isDrawn } from "./drawing/mod.ts";
export { type FoldOptions, foldRows } from "./folds.ts";
export {
  type ClassDecision,
  type Decisions,
  type HeadDecision,
  type NumberDecision,
  type TagsDecision,
  uncalibrated,
} from "./decisions.ts";
export {
  type ClassHead,
  type Head,
  type HeadKind,
  isClassHead,
  isNumberHead,
  isTagsHead,
  kindOf,
  logitCounts,
  type LogitSegments,
  logitSegments,
  missingLabel,
  type NumberHead,
  outputNames,
  type TagsHead,
} from "./heads.ts";
export {
  headOfCells,
  headsOfRows,
  joinHeads,
  numberHead,
  standardiseHeads,
} from "./heads_of_rows.ts";
export {
  cellNames,
  cellNumber,
  cellProblem,
  cellTags,
  distinctLabels,
  normalCell,
  sameLabel,
  tagsCell,
  type TagsFormat,
} from "./label_cells.ts";
export {
  type ClassColumn,
  defaultLabels,
  type LabelColumn,
  labelColumnRule,
  labelName,
  type NumberColumn,
  type TagColumns,
  type TagsColumn,
} from "./label_columns.ts";
export { labelOptionValues } from "./label_options.ts";
export { ImageFinder, type NamedImage } from "./image_finder.ts";
export { fittingPattern } from "./find/fitting_pattern.ts";
export { patternOfNames } from "./image_pattern.ts";
export { type FolderSides, sidesOfFolders, withoutTested } from "./folder_sides.ts";
export { shellQuote } from "./undecided.ts";
export { findColumns } from "./find/find_columns.ts";
export { findFolderLabels } from "./find/find_folders.ts";
export type { FoundColumns, GivenColumns } from "./find/found_columns.ts";
export { catalogueNotices } from "./catalogue_notices.ts";
export { countCells, countNames, type TextCounts } from "./label_counts.ts";
export { type LabelVariants, labelVariants } from "./label_variants.ts";
export {
  type CountedMapping,
  type LabelNotices,
  labelNotices,
  untrainedTags,
} from "./label_notices.ts";
export {
  hasTag,
  labelledIndices,
  type LabelSegments,
  labelSegments,
  standardisedNumber,
  writeNumber,
  writeTags,
} from "./label_words.ts";
export {
  type ImageNames,
  imagesOfCsv,
  imagesOfFolder,
  imagesOfLines,
  type ListedImage,
  namesInCsv,
} from "./image_list.ts";
export { type CatalogueImages, type ImageSet, type ImageSize, pixelsOf } from "./image_set.ts";
export { defaultImages } from "./image_name.ts";
export { FolderAccount } from "./folder_account.ts";
export { imagesBelow } from "./images_below.ts";
export type { ClassStatistics } from "./inspect/class_statistics.ts";
export {
  classesOfEach,
  meansOfPage,
  noMeans,
  type ReadPixels,
  type ReadyMeans,
} from "./inspect/mean_images.ts";
export type { CoOccurrence } from "./inspect/co_occurrence.ts";
export {
  type DuplicateGroup,
  type DuplicateOptions,
  findDuplicates,
} from "./inspect/duplicates.ts";
export type { FilesBelow } from "./inspect/files_below.ts";
export type { FormatCounts, ImageSummary } from "./inspect/image_summary.ts";
export {
  inspectCatalogue,
  inspectHookNames,
  type InspectHooks,
  type Inspection,
  type InspectOptions,
  inspectRules,
} from "./inspect/inspection.ts";
export { type HeadInspection } from "./inspect/inspect_head.ts";
export {
  type ClassJson,
  type HeadJson,
  type InspectionJson,
  inspectionJson,
  type NumbersJson,
  type SplitSide,
} from "./inspect/inspection_json.ts";
export type { NumberPart } from "./number_parts.ts";
export type { NumberHistogram, NumberStatistics } from "./inspect/number_statistics.ts";
export { readSides, type Side, type Sides } from "./inspect/sides.ts";
export type { RowGroups } from "./join_groups.ts";
export { type AppliedSplit, applySplit } from "./known_split.ts";
export { noSplitOf } from "./split_differences.ts";
export {
  formatLabelMap,
  type LabelMapping,
  mapExists,
  type NewMapping,
  readLabelMap,
  unusedMappings,
  writeLabelMap,
} from "./label_map.ts";
export { type Bitmap, ImageError, type Reduction } from "./image/bitmap.ts";
export { writeMarked } from "./marked_file.ts";
export {
  checkOptions,
  type OptionNames,
  type OptionRule,
  type OptionRules,
  requireKnownHooks,
  requireKnownOptions,
} from "./known_options.ts";
export { MemoryBudget, MemoryHolder, type MemoryShare } from "./memory_budget.ts";
export { makeFolder } from "./make_folder.ts";
export { type PackedImages, packImages, type PackOptions } from "./pack.ts";
export { counterRandom, shuffle } from "./random.ts";
export {
  foldHeads,
  relabelHeads,
  type RelabelledHead,
  relabelRows,
  requireLearnable,
} from "./relabel.ts";
export { repeatedImages } from "./repeated_images.ts";
export { straddlingGroups } from "./row_groups.ts";
export { isSameFile, type Replacement, requireReplaceable } from "./replaceable.ts";
export { type Box, inputArea, type ResizeMode, resizeModes } from "./resize.ts";
export type { Fault, Rule } from "./rules.ts";
export { type Shard, shardOf } from "./shard.ts";
export { type Split, type SplitOptions, splitRows } from "./split.ts";
export {
  catalogueFolder,
  imageFolderOf,
  type SplitBeside,
  splitBeside,
  type SplitFiles,
  splitFilesIn,
  splitIn,
  tableBeside,
} from "./split_beside.ts";
export {
  type CatalogueSplit,
  splitCatalogue,
  type SplitCatalogueHooks,
  type SplitCatalogueOptions,
} from "./split_catalogue.ts";
export { type GroupKind, type OtherSplit, type SplitComparison } from "./split_comparison.ts";
export {
  type ColumnFigures,
  countMoved,
  type SplitFigures,
  splitFigures,
} from "./split_figures.ts";
export type { Description } from "./sources/description.ts";
export {
  type DataSource,
  imagesWithin,
  openSource,
  type SourceHooks,
} from "./sources/data_source.ts";
export type { SeparatorUse } from "./separators.ts";
export {
  checkUnusable,
  formatUnusable,
  summarise as summariseUnusable,
  type Unusable,
} from "./unusable.ts";
export { requireWritable, type TogetherOptions, writeTogether } from "./write_together.ts";
export {
  type CorrectedLabel,
  finishWriting,
  type PendingRename,
  readRecord,
  recordName,
  sha256Of,
  type SplitOrigin,
  type WrittenFile,
  type WrittenKind,
  type WrittenRecord,
} from "./written_record.ts";
export { toBitmap } from "./image/to_bitmap.ts";
export { labelWords } from "./labels_of_rows.ts";
export { sizeWithin, uprightSize } from "./upright_size.ts";
