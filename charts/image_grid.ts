/** Images with captions, in rows. */

/** A line under an image. */
export interface Caption {
  readonly text: string;
  /** Whether a prediction is right; left out where nothing is judged. Shown by a sign and a colour. */
  readonly right?: boolean;
}

/** One image of a grid. */
export interface Tile {
  /** A PNG or JPEG as a `data:` URI. */
  readonly image: string;
  /** Its size in pixels; it is drawn in this shape. */
  readonly width: number;
  readonly height: number;
  /** About four at most. */
  readonly captions: readonly Caption[];
}

/** How a grid is laid out. */
export interface ImageGrid {
  readonly title: string;
  readonly subtitle?: string;
  readonly tiles: readonly Tile[];
  /** Tiles in a row, 5 by default. */
  readonly columns?: number;
}

/** Draws a grid of captioned images as a self-contained SVG. */
export function imageGrid(_: ImageGrid): string {
  throw new Error("not yet");
}
