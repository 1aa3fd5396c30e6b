/** Text as lines. */

/**
 * Splits a stream into lines, in memory for one piece of it and the line that it ends in.
 *
 * @param stream UTF-8; a byte order mark is left out.
 * @returns Lines without their ends, LF or CR LF; nothing after the last one.
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
