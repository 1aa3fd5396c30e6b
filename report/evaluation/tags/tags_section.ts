/** The section of a tags head: the scores of each tag, its precision-recall curve, and what is taken for what. */
import { precisionRecallChart, tagScoresChart, thinnedCurve } from "../../../charts/mod.ts";
import { precisionRecallCurve, type TagFigures, type TagsFigures } from "../../../eval/mod.ts";
import { chartFigure, idOf } from "../../page/chart.ts";
import { counted, figures, type Html, html, percent, table, whole } from "../../page/html.ts";
import { MOST_ROWS } from "../../page/limits.ts";
import { finePercent } from "../../page/numbers.ts";
import { givenInstead } from "./given_instead.ts";
import type { TagAnswers } from "./tag_answers.ts";

/** Bars that are drawn at most. */
const bars = 40;

/** Curves that are drawn; a head with more tags has them in its table alone. */
const curves = 12;

/** Points of a curve that are drawn. */
const curvePoints = 120;

/** Rows of the table of tags that are given in place of others. */
const pairs = 15;

/**
 * Renders the section.
 *
 * @param answers The head's answers.
 * @param position The head's index among those of the page.
 * @param found Its figures; undefined where no image has a label for it.
 * @param temperature What its logits are divided by.
 * @param calibration Renders the part about its probabilities.
 */
export async function tagsSection(
  answers: TagAnswers,
  position: number,
  found: TagsFigures | undefined,
  temperature: number,
  calibration: (found: TagsFigures) => Promise<Html>,
): Promise<Html> {
  if (found === undefined) {
    return html`<p class="lead">No image has a label for this head.</p>`;
  }
  const { name } = answers.head;
  const id = idOf(name, position);
  return html`<p class="lead">An image is given each tag whose probability reaches the tag's threshold: any
    number of tags, or none.</p>
    ${overview(found)}
    <h3>Which tags it gets right</h3>${await barsPart(name, found, id)}
    <h3>What other thresholds would give</h3>${await curvesPart(answers, found, temperature, id)}
    <h3>Given in place of others</h3>${insteadTable(answers, position)}
    <h3>Tag by tag</h3>${tagTable(name, found, id, position)}
    <h3>Can its probabilities be trusted?</h3>${await calibration(found)}`;
}

function overview(found: TagsFigures): Html {
  const share = (value: number | null) => value === null ? "–" : percent(value);
  return figures([
    {
      name: "mean average precision",
      value: share(found.mean_average_precision),
      note: "mean of the tags, whatever their thresholds",
    },
    { name: "F1", value: percent(found.f1_micro), note: "of all tags of all images" },
    {
      name: "exactly right",
      value: percent(found.exact_match),
      note: "images with just their tags",
    },
    {
      name: "wrong",
      value: finePercent(found.hamming_loss),
      note: "of all pairs of image and tag",
    },
  ]);
}

/** The bars of the tags that images have; of many those with the most mistakes. */
async function barsPart(name: string, { per_tag: all }: TagsFigures, id: string): Promise<Html> {
  const worst = withMostMistakes(all, bars);
  if (worst.length === 0) return html`<p class="lead">No image has a tag.</p>`;
  const which = worst.length === all.length ? undefined : whichTags(worst.length, all.length);
  const tags = worst.map((tag) => {
    const { tag: name, images, precision, recall, f1 } = all[tag]!;
    return { tag: name, images, precision, recall, f1 };
  });
  return await chartFigure(() => tagScoresChart({ head: name, tags, which }), {
    id: `tags-${id}`,
  });
}

/** The tags that an image has, those first that are most often given wrongly or missed; by index. */
function withMostMistakes(all: readonly TagFigures[], limit: number): number[] {
  return [...all.keys()].filter((tag) => all[tag]!.images > 0)
    .sort((a, b) => mistakes(all[b]!) - mistakes(all[a]!)).slice(0, limit);
}

/** Which of a head's tags are shown, in words: a number of them that was asked for, or all that an image has. */
function whichTags(shown: number, all: number): string {
  return shown === bars || shown === curves
    ? `the ${whole(shown)} of ${counted(all, "tag")} with the most mistakes`
    : `the ${whole(shown)} of ${counted(all, "tag")} that an image has`;
}

/** Tags given wrongly and tags missed. */
function mistakes({ images, predicted, recall }: TagFigures): number {
  return images + predicted - 2 * Math.round(recall * images);
}

/** The curves of the tags with the most mistakes; a tag that no image has has none. */
async function curvesPart(
  answers: TagAnswers,
  { per_tag: all }: TagsFigures,
  temperature: number,
  id: string,
): Promise<Html> {
  const shown = withMostMistakes(all, curves);
  const few = shown.length === all.length ? "" : ` Shown: ${whichTags(shown.length, all.length)}.`;
  const labelled = answers.scores.tagImages(answers.index);
  const drawn = await Promise.all(
    shown.map((tag) => {
      const found = all[tag]!;
      return chartFigure(() =>
        precisionRecallChart({
          tag: found.tag,
          images: found.images,
          averagePrecision: found.average_precision!,
          points: thinnedCurve(precisionRecallCurve(labelled, tag, temperature), curvePoints),
          chosen: found.predicted === 0 ? undefined : {
            recall: found.recall,
            precision: found.precision,
            threshold: found.threshold,
          },
        }), { id: `curve-${id}-${tag}` });
    }),
  );
  return html`
    <p class="lead">A lower threshold finds more of a tag's images (recall), and of those that get
        the tag fewer have it (precision). The dot is what the tag's own threshold gives.${few}</p>
    <div class="multiples">${drawn}</div>
  `;
}

function insteadTable(answers: TagAnswers, position: number): Html {
  const { name, tags } = answers.head;
  const found = givenInstead(answers, pairs);
  if (found.length === 0) {
    return html`<p class="lead">No image misses a tag and has a wrong one.</p>`;
  }
  return html`<p class="lead">Images that have the first tag and were not given it, but were given the second
    one, which they do not have.</p>${
    table(
      `${name}: tags given in place of others`,
      [
        { title: "missing tag" },
        { title: "given instead" },
        { title: "images", number: true },
        { title: "images behind it", plain: true },
      ],
      found.map(({ missed, given, images }) => [
        tags[missed]!,
        tags[given]!,
        whole(images),
        imagesButton(
          "show",
          `Show the images that miss ${tags[missed]} and were given ${tags[given]}`,
          { head: position, missed, wrong: given, images },
        ),
      ]),
    )
  }`;
}

function tagTable(name: string, { per_tag: all }: TagsFigures, id: string, position: number): Html {
  const often = (tag: number) => all[tag]!.images + all[tag]!.predicted;
  const commonest = [...all.keys()].sort((a, b) => often(b) - often(a)).slice(0, MOST_ROWS);
  const few = commonest.length === all.length ? "" : html`
    <p class="lead">The ${whole(commonest.length)} commonest of ${whole(
      all.length,
    )} tags;
      <code>tags_….csv</code> beside the report has all.</p>
  `;
  const filter = all.length < 12 ? "" : html`<div class="controls"><label>Find a tag
    <input type="search" data-filters="scores-${id}" autocomplete="off"></label></div>`;
  const share = (value: number | null) => value === null ? "–" : percent(value);
  return html`${few}${filter}<div id="scores-${id}" class="sortable">${
    table(
      `${name}: scores of each tag; a heading sorts`,
      [
        { title: "tag" },
        { title: "average precision", number: true },
        { title: "F1", number: true },
        { title: "precision", number: true },
        { title: "recall", number: true },
        { title: "threshold", number: true },
        { title: "images", number: true },
        { title: "given to", number: true },
        { title: "wrong", number: true },
        { title: "missed", number: true },
      ],
      commonest.sort((a, b) => a - b).map((tag) => {
        const figures = all[tag]!;
        const { images, predicted } = figures;
        const right = Math.round(figures.recall * images);
        const button = (text: string, side: "missed" | "wrong", count: number) =>
          count === 0 ? "0" : imagesButton(
            whole(count),
            `${whole(count)}: show the images ${text} ${figures.tag}`,
            { head: position, [side]: tag, images: count },
          );
        return [
          figures.tag,
          share(figures.average_precision),
          images + predicted === 0 ? "–" : percent(figures.f1),
          predicted === 0 ? "–" : percent(figures.precision),
          images === 0 ? "–" : percent(figures.recall),
          figures.threshold.toFixed(2),
          whole(images),
          whole(predicted),
          button("wrongly given", "wrong", predicted - right),
          button("that miss", "missed", images - right),
        ];
      }),
    )
  }</div>`;
}

/** A button that opens the images that miss a tag, were wrongly given a tag, or both. */
function imagesButton(
  text: string,
  description: string,
  { head, missed, wrong, images }: {
    readonly head: number;
    readonly missed?: number | undefined;
    readonly wrong?: number | undefined;
    readonly images: number;
  },
): Html {
  // With one tag it is a number of the table of tags.
  const isCount = missed === undefined || wrong === undefined;
  return html`
    <button class="plain${isCount ? " count" : ""}" data-head="${head}" data-missed="${missed ??
      -1}"
      data-wrong="${wrong ?? -1}" data-images="${images}"
      aria-label="${description}">${text}</button>
  `;
}
