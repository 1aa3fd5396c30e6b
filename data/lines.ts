/** Reads lines from a stream of text. */

/**
 * Splits a stream into lines, with one piece of it and an unfinished line in memory.
 *
 * @param stream UTF-8; a byte order mark is removed.
 * @returns Lines without their ends, LF or CR LF; no empty line after the last one.
 */
export async function* readLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield withoutReturn(line);
  }
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
