/** From a request's body to the image files in it. */
import { HTTPException } from "./deps.ts";
import { formParts, isForm } from "./form.ts";

/** An image file as it was sent. */
export interface SentImage {
  /** The file's name as the sender says; "image" for a body that is one image. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the images came as. */
export interface SentImages {
  readonly images: readonly SentImage[];
  /** Whether they came as a form, in which each image succeeds or fails by itself. */
  readonly form: boolean;
}

/**
 * Finds the images in a body: the files of a form, else the body as it is, whatever its type. Of what kind
 * an image is, its bytes tell.
 *
 * @param bytes The body.
 * @param contentType Its type, as the sender says.
 * @param most Images at most; nothing is looked at beyond the first one that is too many.
 * @throws {HTTPException} 400 for a form that is none or holds something else, 413 for too many images.
 */
export async function findImages(
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
