/** The inspection report: the data of a catalogue before training. */
import {
  type ChartHead,
  coOccurrenceChart,
  imageSizesChart,
  liveAssets,
  shortName,
  shownNumber,
} from "../../charts/mod.ts";
import { type HeadInspection, type Inspection, isTagsHead, outputNames } from "../../data/mod.ts";
import script from "../built/inspection.js" with { type: "text" };
import { chartFigure } from "../page/chart.ts";
import { counted, figures, type Html, html, table, whole } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import { renderPage } from "../page/page.ts";
import { sheetRules, tileRule } from "../thumbnails/tiles.ts";
import { classesSection, extremes } from "./classes_section.ts";
import { duplicatesSection } from "./duplicates_section.ts";
import { gallerySection } from "./gallery_section.ts";
import style from "./inspection.css" with { type: "text" };
import { InspectionPictures } from "./inspection_pictures.ts";
import { noticesSection } from "./notices_section.ts";
import { shownInspection, shownLabels } from "./shown_inspection.ts";
import { unusableSection } from "./unusable_section.ts";

/**
 * Renders the report.
 *
 * @param name The catalogue's name.
 * @param result The inspection.
 * @returns The text of a self-contained HTML file, smaller than ten megabytes for any input.
 */
export async function inspectionPage(name: string, result: Inspection): Promise<string> {
  const inspection = shownInspection(result);
  const { duplicates, unusable } = inspection;
  // A column without labels has no classes to show.
  const heads = inspection.heads.filter(({ head, numbers }) =>
    numbers ? numbers.count > 0 : outputNames(head).length > 0
  );
  const areClasses = heads.every(({ head, numbers }) => !isTagsHead(head) && !numbers);
  const pictures = new InspectionPictures(inspection);
  const gallery = gallerySection(heads, pictures);
  const duplicateGroups = duplicatesSection(
    duplicates.map((group) => shownGroup(group, inspection, pictures)),
    inspection.heads.map(({ head }) => head.name),
  );
  const together = await togetherSection(inspection);
  const [live, atlas] = [await liveAssets(), await pictures.read()];
  return await renderPage({
    title: `What is in ${shortName(name)}?`,
    subtitle: `${counted(inspection.total, "row")}, ${
      counted(inspection.rows.length, "usable image")
    }`,
    summary: summary(inspection),
    sections: [
      ...noticesSection(inspection),
      {
        id: "classes",
        title: areClasses ? "Classes" : "Labels",
        body: await classesSection(heads),
      },
      { id: "gallery", title: "What they look like", body: gallery },
      { id: "duplicates", title: "Duplicates", body: duplicateGroups },
      ...(together === undefined ? [] : [{
        id: "together",
        title: "What occurs together",
        body: together,
      }]),
      { id: "images", title: "Images", body: await imagesSection(inspection) },
      { id: "unusable", title: "Unusable rows", body: unusableSection(unusable) },
    ],
    styles: [live.style, style, tileRule(atlas.layout)],
    pictureStyle: sheetRules(atlas),
    scripts: [live.script, script],
  });
}

/** The headline figures. */
function summary({ rows, heads, unusable, duplicates, sides }: Inspection): Html {
  const doubled = duplicates.reduce((sum, group) => sum + group.rows.length, 0);
  const conflicts = duplicates.filter(({ conflicts }) => conflicts.length > 0).length;
  const groups = counted(duplicates.length, "group");
  return figures([
    {
      name: "usable images",
      value: whole(rows.length),
      note: sides?.map(({ name, rows }) => `${whole(rows.length)} ${name}`).join(", "),
    },
    {
      name: "unusable rows",
      value: whole(unusable.length),
      note: unusable.length === 0 ? "nothing is lost" : "left out, with reasons",
    },
    ...headFigures(heads),
    {
      name: "images with a double",
      value: whole(doubled),
      note: doubled === 0 ? "none" : `in ${groups}; in ${whole(conflicts)} labels disagree`,
    },
  ]);
}

/** Number of classes of each head, or their range for many heads. */
function headFigures(heads: Inspection["heads"]) {
  if (heads.length > MOST_SIDE_BY_SIDE) {
    const named = heads.filter(({ numbers }) => !numbers);
    const [least, most] = extremes(named.map(({ head }) => outputNames(head).length));
    return [{
      name: "label columns",
      value: whole(heads.length),
      note: named.length === heads.length
        ? `of ${whole(least)} to ${whole(most)} classes`
        : counted(heads.length - named.length, "column of numbers", "columns of numbers"),
    }];
  }
  return heads.map((inspected) => {
    const { head, counts, numbers } = inspected;
    if (numbers) return numberFigure(head.name, numbers);
    const names = outputNames(head);
    const [least, most] = extremes(counts);
    return {
      name: `${head.name} ${isTagsHead(head) ? "tags" : "classes"}`,
      value: whole(names.length),
      note: names.length === 0
        ? "no image has this label"
        : `${counted(most, "image")} in the largest, ${whole(least)} in the smallest`,
    };
  });
}

function numberFigure(name: string, { count, quantiles }: NonNullable<HeadInspection["numbers"]>) {
  const at = (wanted: number) =>
    shownNumber(quantiles.find(({ share }) => share === wanted)!.value);
  return {
    name: `${name}, median`,
    value: count === 0 ? "none" : at(0.5),
    note: count === 0 ? "no image has this label" : `from ${at(0)} to ${at(1)}`,
  };
}

/** Maximum number of heads whose pairs are drawn. */
const mostPaired = 5;

/** Co-occurrence counts of the classes of two heads; undefined for a single head. */
async function togetherSection({ heads, coOccurrences }: Inspection): Promise<Html | undefined> {
  const filled = [...heads.keys()].filter((head) => outputNames(heads[head]!.head).length > 0);
  const paired = filled.slice(0, mostPaired);
  const pairs = coOccurrences.filter((pair) => pair.heads.every((head) => paired.includes(head)));
  if (pairs.length === 0) return undefined;
  const charts = pairs.map((pair, index) => {
    const { heads: [first, second] } = pair;
    const [a, b] = [first, second].map((index) => {
      const { head } = heads[index]!;
      return { name: head.name, classes: outputNames(head) };
    }) as [ChartHead, ChartHead];
    // The larger head goes down the page, where there is more room.
    const upright = a.classes.length >= b.classes.length;
    const chart = () =>
      coOccurrenceChart({
        rows: upright ? a : b,
        columns: upright ? b : a,
        counts: upright ? pair.counts : transposed(pair.counts, a.classes.length, b.classes.length),
        areTagsOfOne: first === second,
      });
    return chartFigure(chart, { id: `together-${index}` });
  });
  return html`
    <p class="lead">Images by the ${filled.some((head) => isTagsHead(heads[head]!.head))
      ? "classes and tags of two heads, and by the tags of one"
      : "classes of two heads"}. A class that occurs with one other only lets a
      model guess the one from the other.${paired.length === filled.length
        ? ""
        : ` Of ${whole(filled.length)} columns the first ${
          whole(paired.length)
        } are shown, each with each.`}</p>
    ${await Promise.all(charts)}
  `;
}

function transposed(counts: ArrayLike<number>, rows: number, columns: number): Uint32Array {
  const turned = new Uint32Array(rows * columns); // [columns, rows]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = counts[row * columns + column]!;
    }
  }
  return turned;
}

/** Sizes and formats of the image files. */
async function imagesSection({ images, width, height, files }: Inspection): Promise<Html> {
  const { sizes, formats, bytes } = images;
  const kilobytes = (value: number) => `${(value / 1024).toFixed(1)} KB`;
  const facts = [
    ...Object.entries(formats).filter(([, count]) => count > 0)
      .map(([format, count]) => [format.toUpperCase(), whole(count)]),
    ["smallest file", kilobytes(bytes.min)],
    ["median file", kilobytes(bytes.median)],
    ["largest file", kilobytes(bytes.max)],
    ["as the network sees them", `${width} × ${height} pixels`],
  ];
  const lead = files === undefined ? "" : html`<p class="lead">${files.sentence}.</p>`;
  return html`${lead}${await chartFigure(() => imageSizesChart(sizes), { id: "image-sizes" })}${
    table("Files", [{ title: "files" }, { title: "value", number: true, plain: true }], facts)
  }`;
}

function shownGroup(
  { kind, conflicts, rows }: Inspection["duplicates"][number],
  inspection: Inspection,
  pictures: InspectionPictures,
) {
  return {
    kind,
    conflicts,
    images: rows.map((row) => ({
      id: shortName(inspection.rows[row]!.id),
      picture: () => pictures.row(row),
      labels: shownLabels(inspection, row),
    })),
  };
}
