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
  if (header.length !== 4 + 2 * count || count > frame.components.length) {
    throw new NotPlain("a damaged scan");
  }
  const [first = 0, last = 0, bits = 0] = header.subarray(1 + 2 * count);
  const [high, low] = [bits >> 4, bits & 15];
  const parts = Array.from({ length: count }, (_, index): ScanComponent => {
    const [id, numbers] = header.subarray(1 + 2 * index);
    const component = frame.components.find((component) => component.id === id);
    if (!component) throw new NotPlain("a scan of no component");
    const dc = settings.tables.get(numbers! >> 4) ?? NO_TABLE;
    const ac = settings.tables.get(16 + (numbers! & 15)) ?? NO_TABLE;
    return { component, dc, ac };
  });
  if (parts.every(({ component }) => first >= component.coefficientCount)) return;
  if (last > 63 || last < first || low > 13) throw new NotPlain("a damaged scan");
  if (!frame.progressive && (first !== 0 || last !== 63 || bits !== 0)) {
    throw new NotPlain("a damaged scan");
  }
  if (first === 0) {
    for (const { component } of parts) component.started = true;
  } else if (count !== 1) {
    throw new NotPlain("a damaged scan");
  }
  const readBlock = !frame.progressive
    ? readSequential
    : first === 0
    ? (high === 0 ? readFirstDc : refineDc)
    : (high === 0 ? readFirstAc : refineAc);
  const scan = { first, last, low, emptyBlocks: 0 };
  readUnits(data, parts, readBlock, scan, frame, settings.restartInterval);
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
