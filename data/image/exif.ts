/**
 * The one EXIF field that changes what an image shows: its orientation. EXIF 2.32, section 4.6.4 A:
 * tag 0x0112 in the first directory of a TIFF structure.
 */

/**
 * Reads the orientation from a TIFF structure.
 *
 * @param tiff The EXIF data, from its byte order mark `II` or `MM` on.
 * @returns 1 to 8; 1 when there is none or the structure is damaged, as viewers take it.
 */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return 1;
    const little = order === 0x4949;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let entry = 0; entry < entries; entry++) {
      const offset = directory + 2 + entry * 12;
      if (view.getUint16(offset, little) !== 0x0112) continue;
      const value = view.getUint16(offset + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    // An offset beyond the end.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}
