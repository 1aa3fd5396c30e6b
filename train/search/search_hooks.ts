/** What the caller of a search is told of its runs. */
import type { OptionNames } from "../../data/known_options.ts";
import { trainHookNames, type TrainHooks } from "../hooks.ts";
import type { Round } from "./plan_rounds.ts";
import type { SearchedValues } from "./search_space.ts";

/** A run that begins. */
export interface BegunRun {
  /** The number of its set of values, from 1; in every round the same. */
  readonly set: number;
  /** Its values of the options that are searched over. */
  readonly values: SearchedValues;
  /** Its round, from 1. */
  readonly round: number;
  /** Its number in the round, from 1. */
  readonly run: number;
  /** Its epochs. */
  readonly epochs: number;
  /** Its folder. */
  readonly folder: string;
  /** Whether it measures how long an epoch takes, before rounds are planned. */
  readonly measures: boolean;
}

/** A run that was trained to its end. */
export interface SearchedRun
  extends Pick<BegunRun, "set" | "values" | "round" | "epochs" | "folder"> {
  /** The score of its best model, by `bestBy`: higher is better. Absent where it counts as the worst. */
  readonly score?: number | undefined;
  /** Why it counts as the worst, such as that it diverged. */
  readonly problem?: string | undefined;
}

/** Callbacks and resources of a search; those of training are called for every run. */
export interface OptionSearchHooks extends TrainHooks {
  /** Called when a round begins or is gone on with, with the rounds that are planned, this one first. */
  readonly onRound?: ((round: number, planned: readonly Round[]) => void) | undefined;
  /** Called when a run begins or is gone on with. */
  readonly onRun?: ((run: BegunRun) => void) | undefined;
  /** Called when a run was trained to its end. */
  readonly onRunEnd?: ((run: SearchedRun) => void) | undefined;
}

/** The names of these. */
export const searchHookNames: OptionNames<OptionSearchHooks> = {
  ...trainHookNames,
  onRound: true,
  onRun: true,
  onRunEnd: true,
};
