/** Whether a head's probabilities can be trusted, as they are and calibrated. */
import type { ClassDecision, TagsDecision } from "../../data/decisions.ts";
import { AXIS_NAME_LENGTH, shortName } from "../../charts/mod.ts";
import { isTagsHead } from "../../data/heads.ts";
import { own } from "../../data/own.ts";
import {
  Calibration,
  type ReliabilityBin,
  type SureFigures,
  tagCalibration,
} from "../../eval/mod.ts";
import { idOf } from "../page/chart.ts";
import { type Html, percent } from "../page/html.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import { reliabilityPart } from "./reliability_part.ts";

/**
 * Renders the part: a diagram, and where a temperature was chosen one of the calibrated probabilities beside it.
 *
 * @param model The model.
 * @param position The index of a class or tags head that an image has a label for.
 */
export async function calibrationPart(model: EvaluatedModel, position: number): Promise<Html> {
  const { decisions, sureness } = model;
  const { name } = model.scores.heads[position]!;
  const decision = decisions?.heads[position] as ClassDecision | TagsDecision | undefined;
  const found = own(sureness?.heads ?? {}, name) as SureFigures | undefined;
  const lead = leadOf(model, position);
  const bins = binsOf(model, position);
  const counted = isTagsHead(model.scores.heads[position]!) ? "tags of images" : "images";
  if (decision === undefined) {
    return await reliabilityPart(
      lead + sentenceOf(bins.before, "Here"),
      [{ title: name, bins: bins.before, counted }],
      idOf(name, position),
    );
  }
  const { temperature } = decision;
  // The diagram cuts its title to this many characters: what tells the two apart has to be left.
  const short = shortName(name, AXIS_NAME_LENGTH - ", as trained".length);
  const error = found && found.calibration_error;
  const errors = error === undefined
    ? ""
    : `: the expected calibration error goes from ${percent(error.before)} to ${
      percent(error.after)
    }${sureness!.chosen ? ", judged on images that the temperature was not chosen on" : ""}`;
  return await reliabilityPart(
    `${lead}${sentenceOf(bins.before, "As trained,")}${
      sentenceOf(bins.after, "Calibrated,")
    } Logits are divided by a temperature of ${temperature.toFixed(2)}${errors}.`,
    [
      { title: `${short}, as trained`, bins: bins.before, counted },
      { title: `${short}, calibrated`, bins: bins.after, counted },
    ],
    idOf(name, position),
  );
}

function leadOf({ scores }: EvaluatedModel, position: number): string {
  const what = isTagsHead(scores.heads[position]!)
    ? "Of the tags with a probability of 80 %, 80 % should be true."
    : "Of the images where the model says 80 %, it should get 80 % right.";
  return `${what} Bars below the diagonal mean that it is too sure of itself.`;
}

/** What the diagram shows, in a sentence; empty without images. */
function sentenceOf(bins: readonly ReliabilityBin[], word: string): string {
  const images = bins.reduce((sum, { count }) => sum + count, 0);
  if (images === 0) return "";
  const mean = (of: (bin: ReliabilityBin) => number) =>
    bins.reduce((sum, bin) => sum + bin.count * of(bin), 0) / images;
  const [sure, right] = [mean(({ confidence }) => confidence), mean(({ accuracy }) => accuracy)];
  const far = Math.abs(sure - right);
  const verdict = far < 0.02
    ? "is about as sure as it is right"
    : sure > right
    ? "is too sure of itself"
    : "is less sure than it could be";
  return ` ${word} it ${verdict}: ${percent(sure)} sure on average, ${percent(right)} right.`;
}

/** The bins of the probabilities as they are, and of those that the scores hold. */
function binsOf(
  { scores, result }: EvaluatedModel,
  position: number,
): { readonly before: readonly ReliabilityBin[]; readonly after: readonly ReliabilityBin[] } {
  const head = scores.heads[position]!;
  if (isTagsHead(head)) {
    return {
      before: tagCalibration(scores.tagImages(position), 1).bins(),
      after: own(result.tags ?? {}, head.name)?.reliability ?? [],
    };
  }
  const after = new Calibration();
  for (let image = 0; image < scores.count; image++) {
    const { label, predicted, probability } = scores.at(image, position);
    if (label >= 0) after.add(probability, label === predicted);
  }
  return { before: own(result.reliability, head.name) ?? [], after: after.bins() };
}
