/** The image files of a request's body. */
import { HTTPException } from "./deps.ts";
import { formParts, isForm } from "./form.ts";

/** An image file of a request. */
export interface SentImage {
  /** The file name given by the client; "image" for a body that is one image. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The image files of a request. */
export interface SentImages {
  readonly images: readonly SentImage[];
  /** Whether they came as a form, whose images succeed or fail separately. */
  readonly form: boolean;
}

/**
 * Finds the images in a body: the files of a form, otherwise the whole body, whatever its type. Image
 * formats are detected from the bytes.
 *
 * @param bytes The body.
 * @param contentType The `Content-Type` header.
 * @param most Maximum number of images; parsing stops at the first one beyond it.
 * @throws {HTTPException} 400 for an invalid form or one with other fields, 413 for too many images.
 */
export async function imagesOfBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  most: number,
): Promise<SentImages> {
  if (!isForm(contentType)) return { images: [{ name: "image", bytes }], form: false };
  const images: SentImage[] = [];
  for await (const { field, file, bytes: content } of formParts(bytes, contentType)) {
    if (file === undefined) {
      throw new HTTPException(400, { message: `the field "${field}" is not a file` });
    }
    if (images.length === most) {
      throw new HTTPException(413, { message: `more than ${most} images; send them in turns` });
    }
    images.push({ name: file, bytes: content });
  }
  if (images.length === 0) throw new HTTPException(400, { message: "the form holds no image" });
  return { images, form: true };
}
