/**
 * The products of the demo catalogue. A product is a list of parts in a frame of about -1 to 1 across and
 * -1.3 to 1.3 down. Men's cuts are straight and angular, women's are waisted and rounded: a difference of
 * shape that flips, rotations and changes of colour keep.
 */
import type { Point } from "./canvas.ts";
import { arc, band, ellipse, mirrored, rounded } from "./outlines.ts";

/** One filled outline of a product. */
export interface Part {
  readonly outline: readonly Point[];
  /** The product's own colour and pattern, or a fixed trim. */
  readonly fill: "fabric" | "shade" | "light" | "dark" | "metal";
}

/** The genders that products are made for. */
export const genders = ["Men", "Women"] as const;
/** One of {@linkcode genders}. */
export type Gender = (typeof genders)[number];

/** An article: its values in the catalogue's columns, and how it is drawn. */
export interface Article {
  readonly name: string;
  readonly masterCategory: string;
  readonly subCategory: string;
  readonly draw: (gender: Gender) => Part[];
}

const fabric = (outline: readonly Point[]): Part => ({ outline, fill: "fabric" });
const shade = (outline: readonly Point[]): Part => ({ outline, fill: "shade" });
const light = (outline: readonly Point[]): Part => ({ outline, fill: "light" });
const dark = (outline: readonly Point[]): Part => ({ outline, fill: "dark" });
const metal = (outline: readonly Point[]): Part => ({ outline, fill: "metal" });

const menTorso: Point[] = [[0.28, -1], [0.66, -0.9], [0.62, -0.3], [0.64, 1], [0, 1]];
const womenTorso: Point[] = [
  [0.3, -1],
  [0.55, -0.9],
  [0.5, -0.45],
  [0.32, 0.05],
  [0.5, 0.6],
  [0.72, 1],
  [0.3, 1.1],
  [0, 1.12],
];

function torso(gender: Gender): Part {
  return fabric(gender === "Men" ? mirrored(menTorso) : rounded(mirrored(womenTorso), 4));
}

function tshirt(gender: Gender): Part[] {
  const sleeve: Point[] = gender === "Men"
    ? [[0.6, -0.92], [1.12, -0.42], [0.92, -0.12], [0.58, -0.35]]
    : [[0.5, -0.92], [0.86, -0.6], [0.7, -0.38], [0.46, -0.55]];
  const neck = gender === "Men"
    ? ellipse([0, -1], 0.27, 0.14)
    : mirrored([[0.3, -1.02], [0.16, -0.66], [0, -0.58]]);
  return [fabric(sleeve), fabric(mirror(sleeve)), torso(gender), light(neck)];
}

function shirt(gender: Gender): Part[] {
  const sleeve: Point[] = gender === "Men"
    ? [[0.58, -0.92], [0.98, -0.3], [1.08, 0.7], [0.82, 0.74], [0.72, -0.1], [0.56, -0.4]]
    : [[0.48, -0.92], [0.8, -0.35], [0.98, 0.5], [0.74, 0.58], [0.6, -0.1], [0.44, -0.5]];
  const cuff: Point[] = gender === "Men"
    ? [[0.8, 0.62], [1.07, 0.58], [1.09, 0.8], [0.82, 0.84]]
    : [[0.7, 0.48], [0.95, 0.38], [1.02, 0.56], [0.77, 0.66]];
  const collar: Point[] = [[0, -0.72], [0.34, -0.86], [0.3, -1.12], [0.08, -1.04]];
  const buttons = [-0.45, -0.1, 0.25, 0.6].map((y) => light(ellipse([0, y], 0.06, 0.06)));
  return [
    fabric(sleeve),
    fabric(mirror(sleeve)),
    torso(gender),
    shade(cuff),
    shade(mirror(cuff)),
    shade(band([[0, -0.8], [0, 1]], 0.1)),
    light(collar),
    light(mirror(collar)),
    ...buttons,
  ];
}

function trousers(gender: Gender): Part[] {
  const leg: Point[] = gender === "Men"
    ? [[0, -1.15], [0.52, -1.15], [0.66, 1.2], [0.16, 1.2], [0.02, -0.35]]
    : [[0, -1.15], [0.38, -1.15], [0.52, -0.6], [0.3, 0.25], [0.68, 1.2], [0.04, 1.22], [
      0.08,
      0.2,
    ], [0.02, -0.35]];
  const waist = gender === "Men" ? 0.53 : 0.4;
  return [
    fabric(leg),
    fabric(mirror(leg)),
    shade([[-waist, -1.18], [waist, -1.18], [waist, -1], [-waist, -1]]),
    light(ellipse([0, -1.09], 0.07, 0.07)),
  ];
}

function bag(gender: Gender): Part[] {
  if (gender === "Men") {
    return [
      dark(band([[-0.34, -0.45], [-0.34, -0.8], [0.34, -0.8], [0.34, -0.45]], 0.13)),
      fabric([[-0.95, -0.5], [0.95, -0.5], [0.95, 0.8], [-0.95, 0.8]]),
      shade([[-0.95, -0.5], [0.95, -0.5], [0.95, 0.05], [-0.95, 0.05]]),
      metal([[-0.5, -0.06], [-0.28, -0.06], [-0.28, 0.2], [-0.5, 0.2]]),
      metal([[0.28, -0.06], [0.5, -0.06], [0.5, 0.2], [0.28, 0.2]]),
    ];
  }
  return [
    dark(band(arc([0, -0.05], 0.5, 1.1, 0.5, 1), 0.11)),
    fabric(rounded(mirrored([[0.45, -0.12], [0.72, 0.1], [0.95, 0.72], [0.6, 1.02], [0, 1.06]]))),
    shade(band(arc([0, -0.12], 0.55, 0.5, 0, 0.5), 0.1)),
    metal(ellipse([0, 0.42], 0.13, 0.13)),
  ];
}

function shoe(gender: Gender): Part[] {
  if (gender === "Men") {
    const upper = rounded([[-1, -0.25], [-0.55, -0.42], [-0.3, -0.35], [0.15, 0.02], [0.85, 0.15], [
      1.02,
      0.5,
    ], [-1, 0.52]]);
    const laces = [0, 1, 2].map((step) =>
      light(
        band(
          [[-0.3 + step * 0.2, -0.02 + step * 0.08], [-0.1 + step * 0.2, -0.2 + step * 0.1]],
          0.08,
        ),
      )
    );
    return [
      fabric(upper),
      ...laces,
      light([[-1.08, 0.45], [1.1, 0.45], [1.1, 0.7], [-1.08, 0.7]]),
      dark([[-1.08, 0.68], [1.1, 0.68], [1.08, 0.78], [-1.06, 0.78]]),
    ];
  }
  return [
    dark([[-0.95, 0], [-0.7, -0.02], [-0.74, 1], [-0.86, 1]]),
    fabric(rounded([
      [-1, -0.45],
      [-0.78, -0.5],
      [-0.45, -0.02],
      [0.2, 0.45],
      [0.75, 0.62],
      [
        1.02,
        0.95,
      ],
      [0.25, 0.96],
      [-0.35, 0.5],
      [-0.85, 0.15],
    ])),
    shade(ellipse([0.28, 0.56], 0.14, 0.1)),
    dark(band([[0.2, 0.97], [1.04, 0.97]], 0.08)),
  ];
}

function watch(gender: Gender): Part[] {
  if (gender === "Men") {
    return [
      fabric([[-0.38, -1.25], [0.38, -1.25], [0.38, 1.25], [-0.38, 1.25]]),
      metal([[-0.68, -0.62], [0.68, -0.62], [0.68, 0.62], [-0.68, 0.62]]),
      light([[-0.5, -0.45], [0.5, -0.45], [0.5, 0.45], [-0.5, 0.45]]),
      dark(band([[0, 0], [0, -0.34]], 0.09)),
      dark(band([[0, 0], [0.26, 0.12]], 0.09)),
    ];
  }
  return [
    fabric([[-0.16, -1.25], [0.16, -1.25], [0.16, 1.25], [-0.16, 1.25]]),
    metal(ellipse([0, 0], 0.52, 0.52)),
    light(ellipse([0, 0], 0.38, 0.38)),
    dark(band([[0, 0], [0, -0.28]], 0.08)),
    dark(band([[0, 0], [0.2, 0.1]], 0.08)),
  ];
}

function mirror(outline: readonly Point[]): Point[] {
  return outline.map(([x, y]): Point => [-x, y]);
}

/** All articles of the catalogue. */
export const articles: readonly Article[] = [
  { name: "Casual Shoes", masterCategory: "Footwear", subCategory: "Shoes", draw: shoe },
  { name: "Handbags", masterCategory: "Accessories", subCategory: "Bags", draw: bag },
  { name: "Shirts", masterCategory: "Apparel", subCategory: "Topwear", draw: shirt },
  { name: "Trousers", masterCategory: "Apparel", subCategory: "Bottomwear", draw: trousers },
  { name: "Tshirts", masterCategory: "Apparel", subCategory: "Topwear", draw: tshirt },
  { name: "Watches", masterCategory: "Accessories", subCategory: "Watches", draw: watch },
];
