/** Reading a file of lines that may end in the middle of one. */

/** A record and its size in the file. */
export interface FileRecord {
  /** Its line end included. */
  readonly text: string;
  readonly byteLength: number;
}

const newline = 10;
const quote = 34;

/**
 * The whole records of a file from its present position on; what follows the last one is left out.
 * Memory does not grow with the file.
 *
 * @param file An open file.
 * @param quoted Whether line ends between double quotes are part of a record, as in CSV.
 */
export async function* readRecords(
  file: Pick<Deno.FsFile, "read">,
  quoted: boolean,
): AsyncGenerator<FileRecord> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const chunk = new Uint8Array(1 << 20);
  let rest = new Uint8Array();
  for (let read; (read = await file.read(chunk)) !== null;) {
    const bytes = new Uint8Array(rest.length + read);
    bytes.set(rest);
    bytes.set(chunk.subarray(0, read), rest.length);
    let start = 0;
    for (let at = -1; (at = bytes.indexOf(newline, at + 1)) >= 0;) {
      const record = bytes.subarray(start, at + 1);
      if (quoted && isOpen(record)) continue;
      yield { text: decoder.decode(record), byteLength: record.length };
      start = at + 1;
    }
    rest = bytes.slice(start);
  }
}

/** Whether a quote was opened and not closed; one doubled inside a field opens and closes. */
function isOpen(record: Uint8Array): boolean {
  let open = false;
  for (let at = -1; (at = record.indexOf(quote, at + 1)) >= 0;) open = !open;
  return open;
}
