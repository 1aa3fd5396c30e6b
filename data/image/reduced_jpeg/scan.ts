/** Reads a scan: some coefficients of some components, block by block. */
import { openScan } from "./bit_reader.ts";
import {
  type ReadBlock,
  readFirstAc,
  readFirstDc,
  readSequential,
  refineAc,
  refineDc,
  type Scan,
  type ScanComponent,
} from "./block_readers.ts";
import type { Frame } from "./frame.ts";
import { type HuffmanTable, makeHuffmanTable } from "./huffman.ts";
import { NotPlain } from "./not_plain.ts";

/** The tables and settings from segments before a scan. */
export interface ScanSettings {
  /** DC tables from 0 on, AC tables from 16 on, as files number them. */
  readonly tables: Map<number, HuffmanTable>;
  /** Units between restarts, 0 for none. */
  restartInterval: number;
}

/**
 * Reads a scan's coefficients into the frame's components, unless none of them is needed.
 *
 * @param data The scan's data.
 * @param header The body of the segment before it.
 * @throws NotPlain When the data is cut short, damaged or of a rare kind.
 */
export function readScan(
  data: Uint8Array,
  header: Uint8Array,
  frame: Frame,
  settings: ScanSettings,
): void {
  const count = header[0]!;
  if (header.length !== 4 + 2 * count || count < 1 || count > frame.components.length) {
    throw new NotPlain("a damaged scan");
  }
  const [first = 0, last = 0, bits = 0] = header.subarray(1 + 2 * count);
  const [high, low] = [bits >> 4, bits & 15];
  const parts = Array.from({ length: count }, (_, index): ScanComponent => {
    const [id, numbers] = header.subarray(1 + 2 * index);
    const component = frame.components.find((component) => component.id === id);
    if (!component) throw new NotPlain("a scan of no component");
    const dc = settings.tables.get(numbers! >> 4);
    const ac = settings.tables.get(16 + (numbers! & 15));
    const needsDc = first === 0 && high === 0;
    const needsAc = last > 0;
    if ((needsDc && !(dc && isForDc(dc))) || (needsAc && !ac)) throw new NotPlain("no table");
    return { component, dc: dc ?? NO_TABLE, ac: ac ?? NO_TABLE };
  });
  if (new Set(parts.map(({ component }) => component)).size < count) {
    throw new NotPlain("a scan of a component twice");
  }
  if (!isSound(frame, { first, last, high, low }, count)) throw new NotPlain("a damaged scan");
  for (const { component } of parts) {
    component.lowestBits.fill(low, first, last + 1);
    if (first === 0) component.started = true;
  }
  if (parts.every(({ component }) => first >= component.coefficientCount)) {
    for (const { component } of parts) component.skipped = true;
    return;
  }
  const readBlock = !frame.progressive
    ? readSequential
    : first === 0
    ? (high === 0 ? readFirstDc : refineDc)
    : (high === 0 ? readFirstAc : refineAc);
  const scan = { first, last, low, emptyBlocks: 0 };
  try {
    readUnits(data, parts, readBlock, scan, frame, settings.restartInterval);
  } catch (error) {
    if (!(error instanceof NotPlain) || first === 0 || !frame.mayLackDetail) throw error;
    for (const { component } of parts) component.skipped = true;
  }
}

/** What a scan holds: coefficients from the first to the last, and their bits. */
interface Extent {
  readonly first: number;
  readonly last: number;
  /** The lowest bit of the scan before; 0 in the first one. */
  readonly high: number;
  readonly low: number;
}

/** Whether a frame may have such a scan (T.81, G.1.1.1 and table B.3). */
function isSound({ progressive }: Frame, { first, last, high, low }: Extent, count: number) {
  if (!progressive) return first === 0 && last === 63 && high === 0 && low === 0;
  const isBand = first === 0 ? last === 0 : last >= first && last < 64 && count === 1;
  return isBand && low <= 13 && (high === 0 || high === low + 1);
}

/** Whether a table's symbols are those of DC coefficients: their numbers of bits. */
function isForDc({ symbols }: HuffmanTable): boolean {
  return symbols.every((symbol) => symbol < 16);
}

/** The table in place of one that the file does not define. */
const NO_TABLE = makeHuffmanTable(new Uint8Array(16), new Uint8Array());

function readUnits(
  stuffed: Uint8Array,
  parts: readonly ScanComponent[],
  readBlock: ReadBlock,
  scan: Scan,
  frame: Frame,
  restartInterval: number,
): void {
  // The only component of a scan is stored block by block, without padding to whole units.
  const single = parts.length === 1 ? parts[0]!.component : undefined;
  const unitColumns = single?.ownColumns ?? frame.unitColumns;
  const units = unitColumns * (single?.ownRows ?? frame.unitRows);
  const perInterval = restartInterval || units;
  const intervals = Math.ceil(units / perInterval);
  const data = openScan(stuffed, intervals);
  if (data.bounds.length <= intervals) throw new NotPlain("cut short");

  let row = 0, column = 0;
  for (let interval = 0; interval < intervals; interval++) {
    data.position = data.bounds[interval]!;
    const end = data.bounds[interval + 1]!;
    scan.emptyBlocks = 0;
    for (const { component } of parts) component.predicted = 0;
    const count = Math.min(perInterval, units - interval * perInterval);
    for (let unit = 0; unit < count; unit++) {
      for (let index = 0; index < parts.length; index++) {
        const part = parts[index]!;
        const { columns, coefficientCount, across, down } = part.component;
        const [wide, high] = single ? [1, 1] : [across, down];
        for (let y = row * high; y < (row + 1) * high; y++) {
          for (let x = column * wide; x < (column + 1) * wide; x++) {
            readBlock(data, part, (y * columns + x) * coefficientCount, scan);
          }
        }
      }
      if (data.position > end) throw new NotPlain("cut short");
      if (++column === unitColumns) {
        column = 0;
        row++;
      }
    }
  }
}
