/**
 * A form, part by part, for whoever may stop at any of them. A body of many megabytes is searched
 * slice by slice, and others get their turn in between, however it is made.
 */
import {
  ContentDisposition,
  getMultipartBoundary,
  HTTPException,
  MultipartParseError,
  MultipartParser,
} from "./deps.ts";

/** Bytes that are searched at one go: hundredths of a second for the most unfavourable boundary. */
const sliceBytes = 1 << 16;

/** Bytes of a part's head, the file's name in it. */
const headBytes = 4 << 10;

/** Characters of a boundary, as RFC 2046 has it: the search takes longer for longer ones. */
const boundaryLength = 70;

/** A part of a form. */
export interface FormPart {
  /** The name of the field. */
  readonly field: string;
  /** The name of the file; undefined for a field that is none. */
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
 * @param body Its bytes.
 * @param contentType The body's type, which names the boundary of its parts.
 * @returns Its parts, each of which is looked for when it is asked for.
 * @throws {HTTPException} 400 when it is no form.
 */
export async function* formParts(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): AsyncGenerator<FormPart, void> {
  const parser = new MultipartParser(boundaryOf(contentType), {
    maxHeaderSize: headBytes,
    // The body has a limit, and whoever asks counts the parts.
    maxFileSize: body.length,
    maxTotalSize: body.length,
    maxParts: Infinity,
  });
  try {
    // Some begin with the line break that ends the line before a boundary.
    const start = body[0] === 13 && body[1] === 10 ? 2 : 0;
    for (let at = start; at < body.length && !isFinished(parser); at += sliceBytes) {
      for (const part of parser.write(body.subarray(at, at + sliceBytes))) {
        const { name, filename } = ContentDisposition.from(
          part.headers["content-disposition"] ?? "",
        );
        yield { field: name ?? "", file: filename, bytes: part.bytes };
        await turnOfOthers();
      }
      await turnOfOthers();
    }
    parser.finish();
  } catch (cause) {
    const why = cause instanceof MultipartParseError ? `: ${cause.message}` : "";
    const message = `the body is not the form that its type says${why}`;
    throw new HTTPException(400, { message, cause });
  }
}

/** Lets everything happen that waits to. */
async function turnOfOthers(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function boundaryOf(contentType: string): string {
  const boundary = getMultipartBoundary(contentType)?.trim() ?? "";
  if (boundary.length <= boundaryLength && /^[\x20-\x7e]+$/.test(boundary)) return boundary;
  const message = `the form's type must name a boundary of at most ${boundaryLength} characters`;
  throw new HTTPException(400, { message });
}

/** Whether the last part has come; the parser takes nothing more then, and nothing more matters. */
function isFinished(parser: MultipartParser): boolean {
  try {
    parser.finish();
    return true;
  } catch {
    return false;
  }
}
