/**
 * The cells of label columns: rows keep them as text, and here they are read as what their head makes of them.
 * An empty cell is an unknown label of any kind. Web standards only.
 */
import { type Head, isNumberHead, isTagsHead, type NumberHead, type TagsHead } from "./heads.ts";
import { shortened } from "./quote_name.ts";

/** How a tags head's cells are written. */
export type TagsFormat = Pick<TagsHead, "separator" | "noneLabel">;

/**
 * The tags of a cell, each once, without the spaces around them. A list as programs print it, such as
 * `['home', 'sports']`, is read without its brackets and quotes.
 *
 * @param cell The cell.
 * @param format What separates tags, and the word for none.
 * @returns Undefined where the cell is empty or only separators, which says nothing; no tag at all for the word
 * for none and for `[]`.
 *
 * @example
 * ```ts
 * import { cellTags } from "./label_cells.ts";
 *
 * const format = { separator: "|", noneLabel: "none" };
 * if (cellTags("home | sports||home", format)?.join() !== "home,sports") throw new Error("two tags");
 * if (cellTags("none", format)?.length !== 0) throw new Error("no tag");
 * if (cellTags("", format) !== undefined) throw new Error("unknown");
 * ```
 */
export function cellTags(cell: string, { separator, noneLabel }: TagsFormat): string[] | undefined {
  if (cell === "") return undefined;
  if (cell === noneLabel) return [];
  const [, list] = printedList.exec(cell) ?? [];
  const parts = (list ?? cell).split(separator).map((tag) => tag.trim());
  const tags = new Set(list === undefined ? parts : parts.map((part) => unquoted(part)));
  tags.delete("");
  if (list?.trim() === "") return [];
  return tags.size === 0 ? undefined : [...tags];
}

/** A list as Python, JSON and others print it. */
const printedList = /^\[(.*)\]$/s;

/** Whether a cell is a list as programs print it. */
export function isPrintedList(cell: string): boolean {
  return printedList.test(cell);
}

/** A text without the quotes around it. */
function unquoted(text: string): string {
  const [, , inner] = /^(['"])(.*)\1$/s.exec(text) ?? [];
  return inner?.trim() ?? text;
}

/**
 * Writes tags as a cell that {@linkcode cellTags} reads again.
 *
 * @param tags The tags; without any, the format must have a word for none.
 * @param format What separates tags, and the word for none.
 */
export function tagsCell(
  tags: Iterable<string>,
  { separator, noneLabel = "" }: TagsFormat,
): string {
  return [...tags].join(separator) || noneLabel;
}

/** The largest number that can be learned: models compute in 32 bits. */
const largestNumber = 3.4e38;

/** The number of a cell; undefined where it is empty, not a finite number, or too large to compute with. */
export function cellNumber(cell: string): number | undefined {
  const number = cell.trim() === "" ? NaN : Number(cell);
  return Math.abs(number) <= largestNumber ? number : undefined;
}

/** A cell as its head reads it: empty where it says nothing, such as a cell of separators only. */
export function normalCell(head: Head, cell: string): string {
  return isTagsHead(head) && cellTags(cell, head) === undefined ? "" : cell;
}

/** Why a cell is no label of its head; undefined where it is one, or empty. */
export function cellProblem(head: Head, cell: string): string | undefined {
  if (cell === "") return undefined;
  if (isNumberHead(head)) {
    if (cellNumber(cell) !== undefined) return undefined;
    const advice = saysUnknown(cell) ? `; --missing "${cell}" makes such cells unknown` : "";
    const infinite = Math.abs(Number(cell)) === Infinity || /^[+-]?inf(inity)?$/i.test(cell);
    const wrong = infinite
      ? "not a finite number"
      : Number.isNaN(Number(cell))
      ? "no number"
      : `too large: numbers of at most ${largestNumber} can be learned`;
    return `${head.name}: "${shortened(cell, 40)}" is ${wrong}${advice}`;
  }
  if (!isTagsHead(head) || head.noneLabel === undefined) return undefined;
  const tags = cellTags(cell, head) ?? [];
  return tags.includes(head.noneLabel)
    ? `${head.name}: "${shortened(cell, 40)}" has "${head.noneLabel}" beside other tags`
    : undefined;
}

/** The names of a cell's classes or tags; none of a number and where the label is unknown. */
export function cellNames(head: Head, cell: string): readonly string[] {
  if (cell === "" || isNumberHead(head)) return [];
  return isTagsHead(head) ? cellTags(cell, head) ?? [] : [cell];
}

const unknownWords =
  /^(<?n\/?a>?|n\.a\.|#n\/a|#(value|ref|null|num|name|div\/0)[!?]|nan|[<([]?(null|none|nil|nan|unknown|missing|blank|empty)[>)\]]?|[-–—]+|_+|\?+|undefined|unspecified|to be (defined|determined)|tbd|(not|no) (available|applicable|specified|known|set|value|data|label)|\.+|…)$/i;

/** What people write in other languages. */
const unknownElsewhere = new Set([
  ...["unbekannt", "keine angabe", "ohne angabe", "k.a.", "k. a.", "onbekend", "n.v.t."],
  ...["inconnu", "inconnue", "non renseigné", "non spécifié", "desconocido", "desconocida"],
  ...["sin datos", "sin especificar", "desconhecido", "desconhecida", "não informado"],
  ...["sconosciuto", "sconosciuta", "non specificato", "okänd", "ukendt", "ukjent", "tuntematon"],
  ...["nieznany", "nieznana", "brak danych", "neznámý", "ismeretlen", "bilinmiyor"],
  ...["неизвестно", "неизвестный", "нет данных", "не указан", "не указано", "невідомо"],
  ...[
    "未知",
    "不明",
    "未定",
    "不详",
    "未設定",
    "未入力",
    "알 수 없음",
    "미정",
    "غير معروف",
    "לא ידוע",
  ],
]);

/** Whether a cell or tag is a word that people and programs write for an unknown value. */
export function saysUnknown(text: string): boolean {
  return unknownWords.test(text) || unknownElsewhere.has(text.normalize("NFC").toLowerCase());
}

/** Two numbers contradict each other where they are further apart, in standard deviations of their column. */
const tolerance = 0.01;

/**
 * The labels among cells that contradict each other: of cells with the same class, the same set of tags, or
 * numbers that differ by at most a hundredth of the column's standard deviation, only the first; none that is empty.
 *
 * @param head The cells' head.
 * @param cells Cells of one image.
 * @returns More than one where they contradict each other.
 */
export function distinctLabels(head: Head, cells: Iterable<string>): string[] {
  if (isNumberHead(head)) return distinctNumbers(head, cells);
  const first = new Map<string, string>();
  for (const cell of cells) {
    const key = isTagsHead(head) ? tagsKey(cell, head) : cell;
    if (key !== "" && !first.has(key)) first.set(key, cell);
  }
  return [...first.values()];
}

/** Whether two cells hold the same label; two empty ones do. */
export function sameLabel(head: Head, one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [normalCell(head, one), normalCell(head, other)];
  if (a === "" || b === "") return a === b;
  if (!isNumberHead(head)) return distinctLabels(head, [a, b]).length < 2;
  return cellNumber(a) === cellNumber(b) && cellNumber(a) !== undefined;
}

function distinctNumbers({ std }: NumberHead, cells: Iterable<string>): string[] {
  const found: { cell: string; number: number }[] = [];
  for (const cell of cells) {
    const number = cellNumber(cell);
    if (number === undefined) continue;
    const near = (other: number) => Math.abs(number - other) <= tolerance * std;
    if (!found.some((other) => near(other.number))) found.push({ cell, number });
  }
  return found.map(({ cell }) => cell);
}

/** The same text for the same set of tags; "" where it is unknown. */
function tagsKey(cell: string, format: TagsFormat): string {
  const tags = cellTags(cell, format);
  return tags === undefined ? "" : JSON.stringify(tags.sort());
}
