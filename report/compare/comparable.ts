/** What of several runs can be compared: rows, heads, and images that were evaluated; and why the rest cannot. */
import { listed } from "../../data/listed.ts";
import {
  formatCsv,
  type Head,
  isNumberHead,
  kindOf,
  outputNames,
  readCsv,
} from "../../data/mod.ts";
import { runPaths } from "../../train/mod.ts";
import { compareHead } from "./image_comparison.ts";
import { type EvaluationSettings, settingFlags } from "../evaluation/evaluation_settings.ts";
import { type FoundAnswers, readAnswers } from "./read_answers.ts";
import type { ComparedRun, PairComparison } from "./run_comparison.ts";

/** Whether runs were validated on the same rows with the same labels. */
export async function dataNotes(runs: readonly ComparedRun[]): Promise<string[]> {
  const rows = await Promise.all(runs.map(async (run) => {
    const heads = new Map(run.heads.map((head) => [head.name, head]));
    const records = await Array.fromAsync(readCsv(runPaths(run.folder).validation)).catch(() => []);
    const titles = records[0]?.fields ?? [];
    // Only heads that all runs have.
    const kept = titles.flatMap((title, column) =>
      !heads.has(title) || runs.every(({ heads }) => heads.some(({ name }) => name === title))
        ? [column]
        : []
    );
    return formatCsv(
      records.map(({ fields }) => kept.map((column) => fields[column] ?? ""))
        .toSorted((a, b) => a.join("\n") < b.join("\n") ? -1 : 1),
    );
  }));
  const others = runs.filter((_, index) => rows[index] !== rows[0]).map(({ name }) => name);
  if (others.length === 0) return [];
  const [were, all] = others.length === 1 ? ["was", "both"] : ["were", "all"];
  return [
    `${listed(others, 3)} ${were} validated on other rows or labels than ${
      runs[0]!.name
    }: figures ` +
    `and curves are of different images; with --split FOLDER ${all} take the same ones`,
  ];
}

/** Heads that not all runs have, or not of the same classes. */
export function headNotes(runs: readonly ComparedRun[]): string[] {
  const heads: Head[] = [];
  for (const head of runs.flatMap(({ heads }) => heads)) {
    if (!heads.some((known) => isSameHead(known, head))) heads.push(head);
  }
  const only: string[] = [];
  const changed: string[] = [];
  for (const head of heads) {
    const owners = runs.filter(({ heads }) => heads.some((own) => isSameHead(own, head)));
    const [first, ...others] = owners as [ComparedRun, ...ComparedRun[]];
    if (owners.length < runs.length) {
      const has = owners.length === 1 ? "has" : "have";
      const names = listed(owners.map(({ name }) => name));
      only.push(`only ${names} ${has} ${head.name} as a head of ${headWords(head)}`);
    }
    const outputs = (run: ComparedRun) =>
      JSON.stringify(namesOfHead(run.heads.find((own) => isSameHead(own, head))!));
    for (const other of others) {
      if (outputs(other) === outputs(first)) continue;
      changed.push(`${head.name} has other classes in ${other.name} than in ${first.name}`);
    }
  }
  return [...only, ...changed];
}

function namesOfHead(head: Head): readonly string[] {
  return isNumberHead(head) ? [] : outputNames(head);
}

function isSameHead(one: Head, other: Head): boolean {
  return one.name === other.name && kindOf(one) === kindOf(other);
}

function headWords(head: Head): string {
  return { class: "classes", tags: "tags", number: "numbers" }[kindOf(head)];
}

/** In what evaluations differ beside the runs; of those that do not say nothing is. */
export function settingNotes(
  runs: readonly Pick<ComparedRun, "name">[],
  found: readonly FoundAnswers[],
): string[] {
  const known = found.flatMap((answers, index) =>
    "settings" in answers && answers.settings !== undefined
      ? [{ name: runs[index]!.name, settings: answers.settings }]
      : []
  );
  return (Object.keys(settingFlags) as (keyof EvaluationSettings)[]).flatMap((setting) => {
    const groups = Map.groupBy(
      known.filter(({ settings }) => settings[setting] !== undefined),
      ({ settings }) => settings[setting],
    );
    if (groups.size < 2) return [];
    const told = [...groups].map(([value, members], index) => {
      const names = listed(members.map(({ name }) => name), 3);
      const verb = index > 0 ? "" : members.length === 1 ? " was evaluated" : " were evaluated";
      return `${names}${verb} ${value === null ? "without" : "with"} ${settingFlags[setting]}${
        value === null ? "" : ` ${value}`
      }`;
    });
    return [
      `${
        listed(told)
      }: what each gets right is not comparable; evaluate all alike by facet eval RUN`,
    ];
  });
}

/** Compares each run with the first, image by image; adds to `notes` why that is not possible. */
export async function comparePairs(
  runs: readonly ComparedRun[],
  notes: string[],
): Promise<PairComparison[]> {
  const found = await Promise.all(runs.map(({ folder, heads }) => readAnswers(folder, heads)));
  for (const answers of found) if ("missing" in answers) notes.push(answers.missing);
  notes.push(...settingNotes(runs, found));
  const [first, ...others] = found;
  if (first === undefined || "missing" in first) return [];
  return others.flatMap((other, index) => {
    if ("missing" in other) return [];
    const run = runs[index + 1]!;
    const heads = runs[0]!.heads.filter((head) => run.heads.some((own) => isSameHead(head, own)))
      .map((head) => compareHead(head, first, other)).filter(({ images }) => images > 0);
    if (heads.length > 0) return [{ other: index + 1, heads }];
    notes.push(
      `${run.name} and ${runs[0]!.name} were evaluated on different images; evaluate both on the ` +
        "same by facet eval RUN --data FOLDER",
    );
    return [];
  });
}
