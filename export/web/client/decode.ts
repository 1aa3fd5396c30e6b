/** Decodes images as the browser does. */

/** Pixels of the largest image that is decoded as it is; some browsers draw no more on a canvas. */
const mostPixels = 16_000_000;

/**
 * Decodes an image: upright, on white, its colours as they are stored.
 *
 * @throws {DOMException} If the browser cannot read it.
 */
export async function decodeImage(file: File): Promise<ImageData> {
  const bitmap = await createImageBitmap(file, {
    imageOrientation: "from-image",
    colorSpaceConversion: "none",
  });
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(bitmap.width * scale));
  canvas.height = Math.max(1, Math.floor(bitmap.height * scale));
  const { width, height } = canvas;
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true })!;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
