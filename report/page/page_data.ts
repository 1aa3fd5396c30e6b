/**
 * What pages hand to their scripts: the JSON of elements by their ids. Both sides use these types: a page
 * writes an element by `dataElement`, and its script reads it by `pageData`.
 */
import type { TaggedModel } from "../tagging/tagging_result.ts";
import type { TileLayout } from "../thumbnails/tile_layout.ts";

/** The data by the id of the element that holds it. */
export interface PageData {
  /** Of the report on a model: the images whose pictures it holds. */
  readonly images: ImageColumns;
  /** Of the report on a model: its attribution maps, by each method. */
  readonly maps: readonly MapsOfMethod[];
  /** Of the report on a model: the corrections that can be ticked. */
  readonly "suggested-corrections": SuggestedCorrections;
  /** Of the report on a model: the map of the images by their features; absent where there is none. */
  readonly "feature-map": FeatureMapData;
  /** Of a page that tags: the model's heads. */
  readonly "tagged-model": TaggedModel;
  /** Of the page of a training: the colours of lines, in the order in which they are used. */
  readonly "line-colours": readonly string[];
}

/** A table of images, by columns. */
export interface ImageColumns {
  /** Their numbers in the evaluated set. */
  readonly images: readonly number[];
  readonly ids: readonly string[];
  /** The names of their files. */
  readonly files: readonly string[];
  /** The numbers of their pictures. */
  readonly tiles: readonly number[];
  /** How pictures are laid out on sheets. */
  readonly layout: TileLayout;
  readonly heads: readonly HeadColumns[];
}

/** A map of images by their features, by columns. */
export interface FeatureMapData {
  /** Their numbers in the evaluated set. */
  readonly images: readonly number[];
  readonly ids: readonly string[];
  /** The names of their files. */
  readonly files: readonly string[];
  /** The numbers of their pictures. */
  readonly tiles: readonly number[];
  /** The labels of each. */
  readonly labels: readonly (readonly string[])[];
  /** What the dots can be coloured by. */
  readonly views: readonly MapView[];
}

/** What the dots of a map are coloured by. */
export interface MapView {
  readonly name: string;
  /** The groups' names. */
  readonly names: readonly string[];
  /** The groups' colours. */
  readonly colours: readonly string[];
  /** The group of each image. */
  readonly groups: readonly number[];
}

/** Labels and predictions of one head. */
export type HeadColumns = ClassColumns | TagColumns | NumberColumns;

/** Labels and predictions of a class head. */
export interface ClassColumns {
  /** Absent: a head without a kind chooses one class. */
  readonly kind?: undefined;
  /** The head's name. */
  readonly name: string;
  /** The head's class names. */
  readonly classes: readonly string[];
  /** True class of each image; -1 where it has no label. */
  readonly labels: readonly number[];
  /** The most probable classes of each image, the most probable first. */
  readonly guesses: readonly (readonly number[])[];
  /** Their probabilities in percent. */
  readonly probabilities: readonly (readonly number[])[];
  /** The filled cells of the confusion matrix, of all images that were evaluated. */
  readonly confusion: readonly (readonly [truth: number, predicted: number, images: number])[];
}

/** Whether a tag of an image is right: given and true, given only, true only, or given with no label to compare with. */
export type TagSide = "right" | "wrong" | "missed" | "unknown";

/** Tags of a tags head. */
export interface TagColumns {
  /** The head's kind. */
  readonly kind: "tags";
  /** The head's name. */
  readonly name: string;
  /** The head's tags. */
  readonly tags: readonly string[];
  /** Of each image, the tags that it has or was given: the tag, its probability in percent, and its side. */
  readonly answers: readonly (readonly (readonly [tag: number, probability: number, TagSide])[])[];
}

/** Numbers of a number head, as they are shown. */
export interface NumberColumns {
  /** The head's kind. */
  readonly kind: "number";
  /** The head's name. */
  readonly name: string;
  /** The predicted number of each image. */
  readonly values: readonly string[];
  /** The true one; empty where it is not known. */
  readonly truths: readonly string[];
  /** Whether the predicted one is farther off than it should be. */
  readonly wrong: readonly boolean[];
}

/** Attribution maps by one method: where the model looked. */
export interface MapsOfMethod {
  /** Cells of a map, from left to right. */
  readonly width: number;
  /** Cells of a map, from top to bottom. */
  readonly height: number;
  /** By image number: the maps of all heads end to end, cells from 0 to 255, in base 64. */
  readonly images: Readonly<Record<string, string>>;
}

/** Label corrections as `facet train --corrections` reads them. */
export interface SuggestedCorrections {
  /** Tells evaluations apart, for what is ticked. */
  readonly evaluation: string;
  /** By head: what any other label than the suggested one takes. */
  readonly choices: readonly CorrectionChoices[];
  /** The file's first line, with its line end. */
  readonly header: string;
  /** By head: a line with its line end for each correction. */
  readonly lines: readonly (readonly string[])[];
}

/** What a head's suspects can be corrected to, besides their suggestions. */
export interface CorrectionChoices {
  /** Its classes; none of other heads. */
  readonly names: readonly string[];
  /** Of each suspect: the image's id, the column and the label. */
  readonly cells: readonly (readonly string[])[];
  /** The probability of each suggestion, 0 to 1. */
  readonly probabilities: readonly number[];
}
