// deno-lint-ignore-file no-control-regex -- bytes as characters
/** Formats that are recognised and not read: what a file is, and what to do about it. */

/** The coding within, HEVC, is under patents for which a free program has no licence. */
const HEIC =
  "a HEIC image, which is not read; convert it to JPEG, with `sips -s format jpeg` on a Mac " +
  "or `heif-convert` or `magick` elsewhere";

/** What a camera wrote before it made a picture of it. */
export const CAMERA_RAW: string =
  "a camera's raw file, which is not read; develop it to JPEG or TIFF, with the camera's program, " +
  "`darktable-cli` or `dcraw_emu -T`";

/** The reason of an image of a format that any converter reads. */
function convert(name: string, converter = "`magick`"): string {
  return `${name}, which is not read; convert it to PNG or JPEG, with ${converter}`;
}

/** The reason of a file that is no image. Folders count such files by kind. */
function noImage(name: string, advice: string): string {
  return `not an image but ${name}; ${advice}`;
}

const SVG =
  "an SVG drawing, which has no pixels; export it as PNG, with `rsvg-convert` or `inkscape`";

const VIDEO = noImage("a video", "save frames of it, with `ffmpeg`");

/** Signatures, as patterns of a file's first bytes, each a character. */
const REFUSED: readonly [signature: RegExp, reason: string][] = [
  [/^.{4}ftyp(hei|hev|hej|mif1|msf1)/s, HEIC],
  [
    /^(\0\0\0\fjP {2}\r\n|\xffO\xffQ)/,
    convert("a JPEG 2000 image", "`magick` or `opj_decompress`"),
  ],
  [/^8BPS\0[\x01\x02]/, convert("a Photoshop file (PSD)", "Photoshop or `magick`")],
  [/^gimp xcf/, convert("a GIMP file (XCF)", "GIMP or `magick`")],
  [
    /^(II\*\0.{4}(CR|IIII)|.{4}ftypcrx |FUJIFILMCCD-RAW|IIR[OS]|MMOR|IIU\0|FOVb|\0MRM)/s,
    CAMERA_RAW,
  ],
  [/^II\xbc/, convert("a JPEG XR image")],
  [/^\0\0[\x01\x02]\0[\x01-\x40]\0.{3}\0/s, convert("an icon (ICO)")],
  [/^P[1-6]\s+(#[^\n]*\n\s*)*\d+\s+\d+\s/, convert("a PNM image")],
  [/^P7\s/, convert("a PAM image")],
  [/^DDS \x7c/, convert("a DDS image")],
  [/^v\/1\x01/, convert("an OpenEXR image")],
  [/^#\?R(ADIANC|GB)E/, convert("a Radiance image (HDR)")],
  [/^qoif/, convert("a QOI image")],
  [/^BPG\xfb/, convert("a BPG image", "`bpgdec`")],
  [/^icns/, convert("an icon (ICNS)")],
  [/^[\x8a\x8b][MJ]NG\r\n/, convert("an MNG or JNG image")],
  [/^(%!PS|\xc5\xd0\xd3\xc6)/, convert("a PostScript drawing (EPS)", "`gs` or `magick`")],
  [
    /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i,
    SVG,
  ],
  [
    /^version https:\/\/git-lfs/,
    noImage("a Git LFS pointer, which stands for one", "fetch it with: git lfs pull"),
  ],
  [/^%PDF-/, noImage("a PDF", "save its pages as images, with `pdftoppm -png`")],
  [/^(.{4}(ftyp|moov|mdat)|\x1aE\xdf\xa3|RIFF.{4}AVI |\0\0\x01[\xb3\xba])/s, VIDEO],
  [/^(PK\x03\x04|\x1f\x8b|Rar!|7z\xbc\xaf)/, noImage("an archive", "unpack it")],
];

/**
 * What a file of a format that is not read is, and what to do.
 *
 * @param start Its first bytes, each a character; the more there are, the more SVG drawings are recognised.
 * @returns The reason; undefined when its format is not recognised.
 */
export function refusalOf(start: string): string | undefined {
  return REFUSED.find(([signature]) => signature.test(start))?.[1];
}
