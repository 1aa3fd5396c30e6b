/** The checksum of TensorBoard's event files: CRC-32C (Castagnoli), masked as TensorFlow masks it. */

/** The remainder of every byte, for the polynomial 0x1EDC6F41 with its bits reversed. [256] */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
  }
  return remainder;
});

/**
 * The masked checksum of some bytes. The mask keeps a checksum that lies among the bytes of another
 * one from looking like its own.
 *
 * @returns An unsigned 32-bit integer.
 *
 * @example
 * ```ts
 * import { maskedCrc32c } from "./crc32c.ts";
 *
 * // The check value of CRC-32C, 0xe3069283, rotated right by 15 bits and moved by a constant.
 * const crc = maskedCrc32c(new TextEncoder().encode("123456789"));
 * if (crc !== (0x2507c60d + 0xa282ead8) % 2 ** 32) throw new Error("another checksum");
 * ```
 */
export function maskedCrc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = remainders[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  crc = ~crc;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
