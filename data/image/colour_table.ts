/** Palettes as numbers, so that a pixel is written at once. */

/** Red, green, blue and 255, as one number of an array over the bytes of a bitmap. */
export type Rgba = number;

/** Makes one number of a colour, in the order in which this machine stores numbers. */
export function rgba(red: number, green: number, blue: number): Rgba {
  return new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!;
}

/**
 * Makes a table of 256 colours. What the palette lacks is grey, by its index, as in Pillow.
 *
 * @param palette The colours, one after the other.
 * @param order The places of red, green and blue in a colour.
 * @param stride The bytes of a colour.
 */
export function colourTable(
  palette: Uint8Array,
  [red, green, blue]: readonly [number, number, number],
  stride: 3 | 4,
): Uint32Array<ArrayBuffer> {
  const given = Math.floor(palette.length / stride);
  return Uint32Array.from({ length: 256 }, (_, index) => {
    if (index >= given) return rgba(index, index, index);
    const at = index * stride;
    return rgba(palette[at + red]!, palette[at + green]!, palette[at + blue]!);
  });
}
