/**
 * A streaming reader of multipart forms. The body is parsed in slices with pauses for other tasks, so
 * that no body of any content blocks the server.
 */
import {
  ContentDisposition,
  getMultipartBoundary,
  HTTPException,
  MultipartParseError,
  MultipartParser,
} from "./deps.ts";

/** Bytes of a slice: hundredths of a second of parsing with the worst boundary. */
const sliceBytes = 1 << 16;

/** Maximum bytes of a part's headers, which hold the file name. */
const headBytes = 4 << 10;

/** Maximum length of a boundary in RFC 2046; longer ones take longer to search for. */
const boundaryLength = 70;

/** A part of a form. */
export interface FormPart {
  /** The name of the field. */
  readonly field: string;
  /** The file name; undefined for a field that is not a file. */
  readonly file: string | undefined;
  /** A copy of its bytes. */
  readonly bytes: Uint8Array;
}

/** Whether a `Content-Type` header is that of a form. */
export function isForm(contentType: string): boolean {
  return contentType.split(";", 1)[0]!.trim().toLowerCase() === "multipart/form-data";
}

/**
 * Reads a form.
 *
 * @param body The bytes of the body.
 * @param contentType The `Content-Type` header with the boundary.
 * @returns The parts, parsed lazily.
 * @throws {HTTPException} 400 when the body is not a valid form.
 */
export async function* formParts(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): AsyncGenerator<FormPart, void> {
  const parser = new MultipartParser(boundaryOf(contentType), {
    maxHeaderSize: headBytes,
    // The body is limited before, and the caller counts the parts.
    maxFileSize: body.length,
    maxTotalSize: body.length,
    maxParts: Infinity,
  });
  try {
    // Some clients send a line break before the first boundary.
    const start = body[0] === 13 && body[1] === 10 ? 2 : 0;
    for (let at = start; at < body.length && !isFinished(parser); at += sliceBytes) {
      for (const part of parser.write(body.subarray(at, at + sliceBytes))) {
        const { name, filename } = ContentDisposition.from(
          part.headers["content-disposition"] ?? "",
        );
        yield { field: name ?? "", file: filename, bytes: part.bytes };
        await yieldToTasks();
      }
      await yieldToTasks();
    }
    parser.finish();
  } catch (cause) {
    const why = cause instanceof MultipartParseError ? `: ${cause.message}` : "";
    const message = `the body is not the form that its type says${why}`;
    throw new HTTPException(400, { message, cause });
  }
}

/** Yields to pending tasks. */
async function yieldToTasks(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function boundaryOf(contentType: string): string {
  const boundary = getMultipartBoundary(contentType)?.trim() ?? "";
  if (boundary.length <= boundaryLength && /^[\x20-\x7e]+$/.test(boundary)) return boundary;
  const message = `the form's type must name a boundary of at most ${boundaryLength} characters`;
  throw new HTTPException(400, { message });
}

/** Whether the final boundary was parsed; the parser accepts no more bytes then. */
function isFinished(parser: MultipartParser): boolean {
  try {
    parser.finish();
    return true;
  } catch {
    return false;
  }
}
