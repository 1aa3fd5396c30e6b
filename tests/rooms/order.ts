/**
 * Which room stands on which: the one place that says so. A room imports from those on lower floors only,
 * never from one on its own floor or above. Tests may import upwards: they stand on everything.
 */
export const floors: readonly (readonly string[])[] = [
  ["bench", "examples", "release", "tests"],
  ["cli"],
  ["doctor", "export", "predict", "review", "serve"],
  ["report"],
  ["train"],
  ["eval", "model"],
  ["kernels"],
  ["data"],
  ["charts", "threads"],
];
