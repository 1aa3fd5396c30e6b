/** From a request's body to the image files in it. */
import { HTTPException } from "./deps.ts";

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

const imageTypes = ["image/jpeg", "image/png"];
const formType = "multipart/form-data";

/**
 * What kind of body a type announces.
 *
 * @param contentType A `Content-Type` header.
 * @throws {HTTPException} 415 when it is neither an image nor a form.
 */
export function bodyKind(contentType: string | undefined): "image" | "form" {
  const [type = ""] = (contentType ?? "").toLowerCase().split(/\s*;/);
  if (imageTypes.includes(type)) return "image";
  if (type === formType) return "form";
  throw new HTTPException(415, {
    message: `the body must be ${imageTypes.join(", ")} or ${formType}, not ${
      type === "" ? "without a type" : `"${type}"`
    }`,
  });
}

/**
 * Finds the images in a body.
 *
 * @param bytes The body.
 * @param contentType Its type, one that {@linkcode bodyKind} knows.
 * @param most Images at most.
 * @throws {HTTPException} 400 when it is no form or holds something else, 413 for too many images.
 */
export async function findImages(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  most: number,
): Promise<SentImages> {
  if (bodyKind(contentType) === "image") return { images: [{ name: "image", bytes }], form: false };
  const files: File[] = [];
  for (const [field, value] of await parseForm(bytes, contentType)) {
    if (typeof value === "string") {
      throw new HTTPException(400, { message: `the field "${field}" is not a file` });
    }
    files.push(value);
  }
  if (files.length === 0) throw new HTTPException(400, { message: "the form holds no image" });
  if (files.length > most) {
    throw new HTTPException(413, { message: `${files.length} images; ${most} at most at once` });
  }
  const images = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
  );
  return { images, form: true };
}

async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  } catch (error) {
    throw new HTTPException(400, {
      message: "the body is not the form that its type says",
      cause: error,
    });
  }
}
