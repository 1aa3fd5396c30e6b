/** An evaluated model with names shortened for display: any text may be a name, of any length. */
import { shortName, shortNames } from "../../charts/mod.ts";
import {
  type ClassHead,
  type Head,
  isNumberHead,
  isTagsHead,
  outputNames,
} from "../../data/heads.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";

/** Shortens the names of heads, classes and images everywhere they occur, keeping them distinct. */
export function shownModel(model: EvaluatedModel): EvaluatedModel {
  const known = model.scores.heads;
  const names = shortNames(known.map(({ name }) => name));
  const heads = known.map((head, index) => shownHead(head, names[index]!));
  const headOf = new Map(known.map(({ name }, index) => [name, index]));
  const byHead = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [names[headOf.get(name) ?? -1] ?? name, value]),
    );
  // A report is mailed: where its images lie on this machine is nobody's business.
  const folder = commonFolder(model.images.rows.map(({ image }) => image)).length;
  return {
    ...model,
    name: shortName(model.name),
    result: shownResult(model, byHead),
    sureness: model.sureness && { ...model.sureness, heads: byHead(model.sureness.heads) },
    confusions: model.confusions.map(({ head, counts }) => ({
      head: heads[headOf.get(head.name)!] as ClassHead,
      counts,
    })),
    scores: model.scores.renamed(heads),
    images: {
      ...model.images,
      rows: model.images.rows.map((row) => ({
        ...row,
        id: shortName(row.id),
        image: shortName(row.image.slice(folder), 120),
      })),
    },
    epochs: model.epochs.map((epoch) => ({
      ...epoch,
      accuracy: epoch.accuracy && byHead(epoch.accuracy),
    })),
  };

  function shownResult(
    { result }: EvaluatedModel,
    renamed: <Value>(record: Readonly<Record<string, Value>>) => Record<string, Value>,
  ): EvaluationResult {
    const entries = Object.entries(result).map(([key, value]) => [
      key,
      typeof value === "object" && value !== null ? renamed(value) : value,
    ]);
    const shown: EvaluationResult = Object.fromEntries(entries);
    const classes = Object.entries(result.per_class).map(([name, scores]) => {
      const index = headOf.get(name)!;
      const class_ = new Map(
        outputNames(known[index]!).map((of, place) => [of, outputNames(heads[index]!)[place]!]),
      );
      return [
        names[index]!,
        scores.map((score) => ({ ...score, class: class_.get(score.class)! })),
      ];
    });
    return { ...shown, per_class: Object.fromEntries(classes) };
  }
}

/** A head under another name, with its classes or tags shortened. */
function shownHead(head: Head, name: string): Head {
  if (isNumberHead(head)) return { ...head, name };
  if (isTagsHead(head)) return { ...head, name, tags: shortNames(head.tags) };
  return { name, classes: shortNames(head.classes) };
}

/** The folders that all paths begin with, with the last separator; empty where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  let length = Math.max(first.lastIndexOf("/"), first.lastIndexOf("\\")) + 1;
  for (const path of paths) {
    while (length > 0 && path.slice(0, length) !== first.slice(0, length)) {
      const shorter = first.slice(0, length - 1);
      length = Math.max(shorter.lastIndexOf("/"), shorter.lastIndexOf("\\")) + 1;
    }
  }
  return first.slice(0, length);
}
