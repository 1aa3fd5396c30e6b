import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import { ImageError } from "./bitmap.ts";
import { isImage } from "./is_image.ts";

/** What a file of each kind that is not read begins with, a character for each byte. */
const REFUSED: readonly [start: string, reason: RegExp][] = [
  ["\0\0\0\fjP  \r\n\x87\n", /^a JPEG 2000 image, which is not read; convert it/],
  ["\xffO\xffQ\0\x2f", /^a JPEG 2000 image/],
  ["8BPS\0\x01\0\0", /^a Photoshop file \(PSD\)/],
  ["gimp xcf v011", /^a GIMP file/],
  ["<svg xmlns='http://www.w3.org/2000/svg'>", /^an SVG drawing, which has no pixels; export it/],
  ["\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a > b --><!-- c -->\n<svg width='3'>", /^an SVG/],
  [`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN">\n<svg>`, /^an SVG/],
  ["II*\0\x10\0\0\0CR\x02\0", /^a camera's raw file, which is not read; develop it/],
  ["\0\0\0\x18ftypcrx \0\0\0\x01", /^a camera's raw file/],
  ["FUJIFILMCCD-RAW 0201", /^a camera's raw file/],
  ["IIRO\x08\0\0\0", /^a camera's raw file/],
  ["IIU\0\x18\0\0\0", /^a camera's raw file/],
  ["\0\0\0\x1cftypmsf1\0\0\0\0msf1hevc", /^a HEIC image/],
  ["\0\0\x01\0\x02\0\x10\x10\0\0\x01\0", /^an icon/],
  ["P6 # made by hand\n# twice\n 20 10\n255\n", /^a PNM image/],
  ["DDS \x7c\0\0\0", /^a DDS image/],
  ["v/1\x01\x02\0\0\0", /^an OpenEXR image/],
  ["#?RADIANCE\n", /^a Radiance image/],
  ["II\xbc\x01\x20\0", /^a JPEG XR image/],
  ["qoif\0\0\0\x01", /^a QOI image/],
  ["%!PS-Adobe-3.0 EPSF-3.0", /^a PostScript drawing/],
];

/** The same of files that are no images, which folders count by kind. */
const NO_IMAGES: readonly [start: string, reason: RegExp][] = [
  ["%PDF-1.7\n", /^not an image but a PDF; save its pages/],
  ["\0\0\0\x18ftypmp42\0\0\0\0", /^not an image but a video/],
  ["\0\0\0\x14ftypqt  \0\0\0\0", /^not an image but a video/],
  ["RIFF\0\0\0\0AVI LIST", /^not an image but a video/],
  ["PK\x03\x04\x14\0", /^not an image but an archive/],
  [
    "version https://git-lfs.github.com/spec/v1\noid",
    /^not an image but a Git LFS pointer.*git lfs pull$/,
  ],
  ["P6 shirts of 20 pounds", /^not an image: the file holds text/],
  ["<html><body><svg></svg>", /^not an image: the file holds text/],
  ["<!-- -->".repeat(120), /^not an image: the file holds text/],
  ["# ".repeat(500), /^not an image: the file holds text/],
];

const bytesOf = (start: string) => Uint8Array.from(start, (letter) => letter.charCodeAt(0));

Deno.test("what is not read is refused by the name of its format, with what to do", async () => {
  for (const [start, reason] of [...REFUSED, ...NO_IMAGES]) {
    await assert.rejects(decodeImage(bytesOf(start), { width: 8, height: 8 }), (error: Error) => {
      assert(error instanceof ImageError, `${error.stack}`);
      assert.match(error.message, reason, start);
      return true;
    });
  }
});

Deno.test("images of a format that is not read are images all the same", () => {
  for (const [start] of REFUSED) assert(isImage(bytesOf(start)), start);
  for (const [start] of NO_IMAGES) assert(!isImage(bytesOf(start)), start);
});
