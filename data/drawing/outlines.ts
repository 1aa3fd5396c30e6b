/** Outlines from few points: straight or rounded, mirrored about the vertical axis, ellipses. */
import type { Point } from "./canvas.ts";

/** A closed outline through points, rounded as a Catmull-Rom spline. */
export function rounded(points: readonly Point[], steps = 6): Point[] {
  const count = points.length;
  return points.flatMap((_, index) => {
    const [a, b, c, d] = [-1, 0, 1, 2].map((step) => points[(index + step + count) % count]!) as [
      Point,
      Point,
      Point,
      Point,
    ];
    return Array.from({ length: steps }, (_, step): Point => {
      const t = step / steps;
      return [spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)];
    });
  });
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return 0.5 *
    (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3);
}

/** A right half, from top to bottom, and its mirror image. */
export function mirrored(right: readonly Point[]): Point[] {
  return [...right, ...right.toReversed().map(([x, y]): Point => [-x, y])];
}

/** An ellipse about a centre. */
export function ellipse([x, y]: Point, radiusX: number, radiusY: number): Point[] {
  return Array.from({ length: 32 }, (_, index): Point => {
    const angle = index / 16 * Math.PI;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}

/** A band of a width along a path. */
export function band(path: readonly Point[], width: number): Point[] {
  const side = (sign: number) =>
    path.map(([x, y], index): Point => {
      const [x1, y1] = path[Math.max(0, index - 1)]!;
      const [x2, y2] = path[Math.min(path.length - 1, index + 1)]!;
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      return [x - sign * (y2 - y1) / length * width / 2, y + sign * (x2 - x1) / length * width / 2];
    });
  return [...side(1), ...side(-1).toReversed()];
}

/** Points along an arc of an ellipse, angles in turns, clockwise from the right. */
export function arc(
  [x, y]: Point,
  radiusX: number,
  radiusY: number,
  from: number,
  to: number,
): Point[] {
  return Array.from({ length: 17 }, (_, index): Point => {
    const angle = (from + (to - from) * index / 16) * 2 * Math.PI;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}
