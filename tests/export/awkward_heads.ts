/**
 * Label columns and classes whose names mean something to a language, a file format or a program that
 * reads exports. Any text may be a column's name or a class's, and is nothing but that.
 */
import type { ClassHead, Head } from "../../data/heads.ts";

/** In no order that anything sorts them in. */
const columns = [
  // An object puts whole numbers first, smallest first, and has some properties from birth.
  ...["gender", "10", "1", "__proto__", "constructor", "toString"],
  ...["0", "-1", "01", "1.5", "hasOwnProperty", "valueOf", "length", "then"],
  // What the graphs themselves have.
  ...["images", "images_", "input", "pool", "features.0.0", "features.0.0.weight", "relu6.most"],
  ...["heads.gender.1", "heads.gender.1.weight", "logits_2", "logits_1", "probabilities_3"],
  // What names of values in graphs are made of.
  ...["a/b", "a:0", "a:1", "^a", "a_b", "a b", "A b", "heads", "__metadata__"],
  // What ends a text, or starts something else in one.
  ...[
    '"quoted"',
    "'",
    "back\\slash",
    "two\nlines",
    "tab\t",
    "\r",
    "\u0001\u001b[31m",
    "\0",
    "a\0b",
  ],
  ...["{}", "${a}", "%s", "$1", "<b>&amp;", "{{a}}", "#", ",", " "],
  // Other scripts, one of which can be written in two ways.
  ...["gr\u00f6\u00dfe", "gro\u0308\u00dfe", "性別", "👗", "\u202eright to left", "\u2028"],
  "long ".repeat(600),
];

/** So that a head whose values another has is noticed, most have a number of classes that others have. */
const counts = [2, 3, 5, 2, 113, 3, 1];

/** As many heads as there are awkward names, of 1 to 113 classes, which are called like the columns. */
export const awkwardHeads: readonly ClassHead[] = columns.map((name, index) => ({
  name,
  classes: Array.from(
    { length: counts[index % counts.length]! },
    (_, place) => columns[(index + place) % columns.length]! + (place < columns.length ? "" : "!"),
  ),
}));

/** The same names, as heads of three kinds in turn. */
export const awkwardMixedHeads: readonly Head[] = awkwardHeads.map(
  ({ name, classes }, index): Head => {
    if (index % 3 === 2) return { kind: "number", name, mean: index - 20, std: 1 + index / 4 };
    if (index % 3 === 0) return { name, classes };
    return { kind: "tags", name, tags: classes, separator: "|", noneLabel: classes[0] + " none" };
  },
);

/** Many columns, and one of many classes. */
export const manyHeads: readonly ClassHead[] = Array.from({ length: 200 }, (_, index) => ({
  name: `${index}`,
  classes: Array.from({ length: index === 7 ? 5000 : 1 + index % 3 }, (_, place) => `${place}`),
}));

/** What outputs are called that TensorFlow.js could not call like their heads. */
export const renamedByTensorFlow: ReadonlyMap<string, string> = new Map([
  ["__proto__", "__proto___"], // no property like others
]);

/** What outputs are called that ONNX or ONNX Runtime could not call like their heads. */
export const renamedByOnnx: ReadonlyMap<string, string> = new Map([
  ["__proto__", "__proto___"],
  ["images", "images__"], // the input has this name, and another head the next
  ["\0", "_"], // where C ends a text
  ["a\0b", "a_b_"],
]);
