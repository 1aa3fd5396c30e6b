/** The lists to go through: label errors, unsure answers, far-off numbers, duplicates, variants, classes. */
import {
  cellNames,
  cellTags,
  countCells,
  countNames,
  distinctLabels,
  type Head,
  isNumberHead,
  isTagsHead,
  labelVariants,
  outputNames,
  sameLabel,
  tagsCell,
} from "../data/mod.ts";
import { labelErrors, worstNumbers } from "../eval/mod.ts";
import type { ListKind, ReviewItem, ReviewListTitle } from "./protocol.ts";
import type { Predictions } from "./predictions.ts";
import type { ReviewedData } from "./reviewed_data.ts";

/** The most unsure answers and far-off numbers of a head. */
const most = 500;

/** A list and its items. */
export interface ReviewList {
  readonly title: ReviewListTitle;
  readonly items: readonly ReviewItem[];
}

/**
 * All lists that have something in them, what is most worth looking at first.
 *
 * @param data The images.
 * @param predictions What a model says about some of them, with the data's heads.
 * @param isLabel Whether a class of the model is a label of the data.
 */
export function reviewLists(
  data: ReviewedData,
  predictions: Predictions | undefined,
  isLabel: (head: number, label: string) => boolean,
): ReviewList[] {
  const kinds: ((head: number) => ReviewList[])[] = [
    ...(predictions
      ? [
        (head: number) => [errorsList(data, predictions, isLabel, head)],
        (head: number) => [duplicatesList(data, head)],
        (head: number) => [variantsList(data, head)],
        (head: number) => [unsureList(data, predictions, isLabel, head)],
        (head: number) => [farList(data, predictions, head)],
      ]
      : [
        (head: number) => [duplicatesList(data, head)],
        (head: number) => [variantsList(data, head)],
      ]),
    (head: number) => classLists(data, head),
  ];
  return kinds.flatMap((listsOf) => data.heads.flatMap((_, head) => listsOf(head)))
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => ({ title, items: items.map((item) => marked(data, item)) }));
}

/** An item that says whether rows of an image disagree. */
function marked(data: ReviewedData, item: ReviewItem): ReviewItem {
  const heads = data.heads.length;
  const mixed = item.cells.some((cell) =>
    data.labels(Math.floor(cell / heads), cell % heads).length > 1
  );
  return mixed ? { ...item, mixed } : item;
}

function list(
  kind: ListKind,
  head: number,
  title: string,
  about: string,
  items: readonly ReviewItem[],
): ReviewList {
  return { title: { kind, head, title, about, size: items.length }, items };
}

function errorsList(
  data: ReviewedData,
  predictions: Predictions,
  isLabel: (head: number, label: string) => boolean,
  head: number,
): ReviewList {
  const items = labelErrors(predictions.scores, head).flatMap(
    ({ image, suggestion, probability }): ReviewItem[] => {
      const cell = cellOf(data, predictions.ids[image]!, head);
      if (cell === undefined || !isLabel(head, suggestion)) return [];
      return [{ cells: [cell], suggestion, probability }];
    },
  );
  const about = "The model doubts these labels most, the likeliest errors first.";
  return list("errors", head, data.heads[head]!.name, about, items);
}

function unsureList(
  data: ReviewedData,
  predictions: Predictions,
  isLabel: (head: number, label: string) => boolean,
  head: number,
): ReviewList {
  const { name } = data.heads[head]!;
  const unsure = predictions.ids.flatMap((id, image) => {
    const cell = cellOf(data, id, head);
    const probability = predictions.confidence(image, head);
    if (cell === undefined || probability === undefined) return [];
    return predictions.isSure(head, probability) ? [] : [{ cell, image, probability }];
  }).sort((one, other) => one.probability - other.probability);
  const items = unsure.slice(0, most).map(({ cell, image, probability }): ReviewItem => {
    const answer = predictions.answer(image, head);
    const suggestion = answer !== undefined && isLabel(head, answer) ? { suggestion: answer } : {};
    return { cells: [cell], ...suggestion, probability };
  });
  const cut = unsure.length > most ? `; the first ${most} of ${unsure.length}` : "";
  return list(
    "unsure",
    head,
    name,
    `The model is not sure here, the least sure first${cut}.`,
    items,
  );
}

function farList(data: ReviewedData, predictions: Predictions, head: number): ReviewList {
  const of = data.heads[head]!;
  const margin = predictions.margin(head);
  const far = isNumberHead(of)
    ? worstNumbers(predictions.scores, head, most).filter(({ error }) => Math.abs(error) > margin)
    : [];
  const items = far.flatMap(({ image }): ReviewItem[] => {
    const cell = cellOf(data, predictions.ids[image]!, head);
    const suggestion = predictions.answer(image, head);
    return cell === undefined ? [] : [{ cells: [cell], suggestion }];
  });
  const about = "The predicted number is far from the one in the table, the farthest first.";
  return list("far", head, of.name, about, items);
}

function duplicatesList(data: ReviewedData, head: number): ReviewList {
  const of = data.heads[head]!;
  const grouped = new Set(data.groups.flat());
  const alone = [...data.rows.keys()].filter((image) => !grouped.has(image)).map((
    image,
  ) => [image]);
  const items = [...data.groups, ...alone].flatMap((images): ReviewItem[] => {
    const labels = images.flatMap((image) => data.labels(image, head));
    if (distinctLabels(of, labels).length < 2) return [];
    const cells = images.map((image) => image * data.heads.length + head);
    const suggestion = mostFrequent(of, labels);
    return [{ cells, ...(suggestion !== undefined && { suggestion }) }];
  });
  const about = "The same picture with different labels. A decision is for all of its rows.";
  return list("duplicates", head, of.name, about, items);
}

/** The label that more of them are than any other. */
function mostFrequent(head: Head, labels: readonly string[]): string | undefined {
  const counts = distinctLabels(head, labels).map((label) => ({
    label,
    count: labels.filter((other) => sameLabel(head, label, other)).length,
  })).sort((one, other) => other.count - one.count);
  return counts[0]!.count > (counts[1]?.count ?? 0) ? counts[0]!.label : undefined;
}

function variantsList(data: ReviewedData, head: number): ReviewList {
  const of = data.heads[head]!;
  const cells = [...data.rows.keys()].map((image) => data.labels(image, head)[0] ?? "");
  const to = new Map(
    labelVariants(countNames(of, countCells(cells.map((cell) => ({ labels: [cell] })), 0)))
      .flatMap(({ to, from }) => from.map((name) => [name, to] as const)),
  );
  const items = cells.flatMap((label, image): ReviewItem[] => {
    if (to.size === 0 || !cellNames(of, label).some((name) => to.has(name))) return [];
    const renamed = (name: string) => to.get(name) ?? name;
    const suggestion = isTagsHead(of)
      ? tagsCell(new Set((cellTags(label, of) ?? []).map(renamed)), of)
      : renamed(label);
    return [{ cells: [image * data.heads.length + head], suggestion }];
  });
  const about = "Labels that only look different, with the one that most rows have.";
  return list("variants", head, of.name, about, items);
}

function classLists(data: ReviewedData, head: number): ReviewList[] {
  const of = data.heads[head]!;
  const byName = new Map<string, ReviewItem[]>(outputNames(of).map((name) => [name, []]));
  const unlabelled: ReviewItem[] = [];
  for (const image of data.rows.keys()) {
    const item = { cells: [image * data.heads.length + head] };
    const labels = data.labels(image, head);
    if (labels.length === 0) unlabelled.push(item);
    for (const name of new Set(labels.flatMap((label) => cellNames(of, label)))) {
      byName.get(name)?.push(item);
    }
  }
  const about = (name: string) => `All images whose ${of.name} is ${name} in the table.`;
  return [
    ...[...byName].map(([name, items]) => list("class", head, name, about(name), items)),
    list("class", head, "(no label)", `All images without a ${of.name}.`, unlabelled),
  ];
}

function cellOf(data: ReviewedData, id: string, head: number): number | undefined {
  const image = data.byId.get(id);
  return image === undefined ? undefined : image * data.heads.length + head;
}
