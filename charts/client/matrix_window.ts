/**
 * The part of the confusion matrix that is seen: a square window onto its cells. It never shows more than
 * the matrix, and a cell is never larger than the largest size, unless the matrix is smaller than the
 * window.
 */

/** Pixels of the largest cell. */
const LARGEST = 64;

/** Pixels, from the window's upper left corner. */
export type WindowPoint = readonly [x: number, y: number];

/** Holds a value between two bounds. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A window onto a square matrix. */
export class MatrixWindow {
  /** Classes along each side. */
  readonly classes: number;
  #size = 0;
  #cell = 0;
  #left = 0;
  #top = 0;

  constructor(classes: number) {
    this.classes = classes;
  }

  /** Pixels along each side of the window. */
  get size(): number {
    return this.#size;
  }

  /** Pixels along each side of a cell. */
  get cell(): number {
    return this.#cell;
  }

  /** The first column that is seen, counted from 0; a part of it may be outside. */
  get left(): number {
    return this.#left;
  }

  /** The first row that is seen. */
  get top(): number {
    return this.#top;
  }

  /** Whether the whole matrix is seen. */
  get showsAll(): boolean {
    return this.#cell <= this.#smallest * 1.001;
  }

  /** Whether cells are as large as they become. */
  get isClosest(): boolean {
    return this.#cell >= LARGEST;
  }

  /** The size of a cell with which all of them are seen. */
  get #smallest(): number {
    return this.#size / this.classes;
  }

  /** Changes the window's size in pixels; cells grow and shrink with it, at first all are seen. */
  resize(size: number): void {
    this.#cell = this.#size === 0 ? 0 : this.#cell * size / this.#size;
    this.#size = size;
    this.#stayInside();
  }

  /** Makes cells larger by a factor; what lies at the point stays there. */
  zoom(factor: number, [x, y]: WindowPoint = [this.#size / 2, this.#size / 2]): void {
    const before = this.#cell;
    this.#cell = this.#clampedCell(before * factor);
    this.#left += x / before - x / this.#cell;
    this.#top += y / before - y / this.#cell;
    this.#stayInside();
  }

  /** Moves the window over the matrix by pixels. */
  pan(x: number, y: number): void {
    this.#left += x / this.#cell;
    this.#top += y / this.#cell;
    this.#stayInside();
  }

  /** Moves the window as little as is needed to show a cell. */
  reveal(row: number, column: number): void {
    const seen = this.#size / this.#cell;
    this.#left = clamp(this.#left, column + 1 - seen, column);
    this.#top = clamp(this.#top, row + 1 - seen, row);
    this.#stayInside();
  }

  /** Moves a cell to the window's middle, with cells so large that names can be read. */
  centre(row: number, column: number): void {
    this.#cell = this.#clampedCell(Math.max(this.#cell, Math.min(28, this.#size / 8)));
    const half = this.#size / this.#cell / 2;
    this.#left = column + 0.5 - half;
    this.#top = row + 0.5 - half;
    this.#stayInside();
  }

  /** Row and column of the cell at a point; undefined outside of the window. */
  cellAt([x, y]: WindowPoint): { readonly row: number; readonly column: number } | undefined {
    if (x < 0 || y < 0 || x >= this.#size || y >= this.#size) return undefined;
    return {
      row: Math.floor(this.#top + y / this.#cell),
      column: Math.floor(this.#left + x / this.#cell),
    };
  }

  /** The middle of a cell. */
  pointOf(row: number, column: number): WindowPoint {
    return [(column + 0.5 - this.#left) * this.#cell, (row + 0.5 - this.#top) * this.#cell];
  }

  #clampedCell(cell: number): number {
    return clamp(cell, this.#smallest, Math.max(LARGEST, this.#smallest));
  }

  #stayInside(): void {
    this.#cell = this.#clampedCell(this.#cell);
    const room = Math.max(0, this.classes - this.#size / this.#cell);
    this.#left = clamp(this.#left, 0, room);
    this.#top = clamp(this.#top, 0, room);
  }
}
