/** What the evaluation of a run left of each image: labels, answers, and whether they are right. */
import { join } from "node:path";
import { fromSpreadsheetCell, type Head, readCsv } from "../../data/mod.ts";
import { answerTitles } from "../evaluation/answers_csv.ts";
import {
  type EvaluationSettings,
  readEvaluationSettings,
} from "../evaluation/evaluation_settings.ts";

/** A head's answer for an image. */
export interface Answer {
  /** The label; "" where it is unknown, or where an image has no tag. */
  readonly label: string;
  /** What the model answered. */
  readonly answer: string;
  /** Whether that is right; undefined without a label. */
  readonly right: boolean | undefined;
}

/** The answers of a run's model. */
export interface Answers {
  /** By image, then by head's name. */
  readonly images: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  /** What the evaluation was made with; undefined of one that does not say. */
  readonly settings?: Partial<EvaluationSettings> | undefined;
}

/** The answers of a run, or why there are none. */
export type FoundAnswers = Answers | { readonly missing: string };

/**
 * Reads the answers of a run's evaluation.
 *
 * @param run The run's folder.
 * @param heads Its heads.
 * @returns What to do where it was not evaluated, or its best model is newer than its evaluation.
 */
export async function readAnswers(run: string, heads: readonly Head[]): Promise<FoundAnswers> {
  const path = join(run, "eval", "answers.csv");
  const written = await changed(path);
  const advice = `run: facet eval ${run}`;
  if (written === undefined) return { missing: `${run} is not evaluated yet; ${advice}` };
  const model = await changed(join(run, "best.safetensors"));
  if (model !== undefined && model > written) {
    return { missing: `${run} was evaluated before its best model was saved; ${advice}` };
  }
  const records = await Array.fromAsync(readCsv(path));
  const titles = (records[0]?.fields ?? []).map(fromSpreadsheetCell);
  // A head may be called as another one's answer: titles stand in the order of the heads.
  const expected = ["id", ...heads.flatMap(({ name }) => answerTitles(name))];
  if (titles.join("\n") !== expected.join("\n")) {
    return { missing: `${path} is not of this run's heads; ${advice}` };
  }
  const images = new Map(
    records.slice(1).map(({ fields }) => {
      const cells = fields.map(fromSpreadsheetCell);
      const answers = heads.map(({ name }, index) => {
        const [label = "", answer = "", right = ""] = cells.slice(1 + 3 * index);
        return [name, {
          label,
          answer,
          right: right === "" ? undefined : right === "true",
        }] as const;
      });
      return [cells[0]!, new Map<string, Answer>(answers)] as const;
    }),
  );
  const settings = await readEvaluationSettings(join(run, "eval", "evaluation.json"));
  return { images, settings };
}

async function changed(path: string): Promise<number | undefined> {
  return (await Deno.stat(path).catch(() => undefined))?.mtime?.getTime();
}
