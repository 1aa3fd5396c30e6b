/** For tests: small TIFFs, entry by entry. */

/** The numbers of an entry by its tag. */
export type TiffEntries = Readonly<Record<number, readonly number[]>>;

/** A place in the file that {@linkcode makeTiff} fills in: where the pixels, or the second directory, start. */
export const PIXELS = -1, SECOND_DIRECTORY = -2;

/**
 * A TIFF, lowest byte first.
 *
 * @param entries Its first directory; all numbers have 32 bits.
 * @param pixels What stands behind the directories.
 * @param second A further directory, to which nothing leads but an entry of the first.
 */
export function makeTiff(
  entries: TiffEntries,
  pixels: readonly number[] = [],
  second: TiffEntries = {},
): Uint8Array {
  const directories = [entries, second];
  const sizes = directories.map((directory) =>
    Object.values(directory).reduce(
      (sum, { length }) => sum + 12 + (length > 1 ? 4 * length : 0),
      6,
    )
  );
  const starts = [8, 8 + sizes[0]!];
  const view = new DataView(new ArrayBuffer(8 + sizes[0]! + sizes[1]! + pixels.length));
  const places = { [PIXELS]: starts[1]! + sizes[1]!, [SECOND_DIRECTORY]: starts[1]! };
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  for (const [index, directory] of directories.entries()) {
    const all = Object.entries(directory);
    let at = starts[index]! + 2;
    let behind = at + 12 * all.length + 4;
    view.setUint16(starts[index]!, all.length, true);
    for (const [tag, values] of all) {
      view.setUint16(at, Number(tag), true);
      view.setUint16(at + 2, 4, true);
      view.setUint32(at + 4, values.length, true);
      const start = values.length > 1 ? behind : at + 8;
      if (values.length > 1) view.setUint32(at + 8, start, true);
      for (const [place, value] of values.entries()) {
        view.setUint32(start + 4 * place, places[value as -1] ?? value, true);
      }
      if (values.length > 1) behind += 4 * values.length;
      at += 12;
    }
  }
  const file = new Uint8Array(view.buffer);
  file.set(pixels, places[PIXELS]);
  return file;
}
