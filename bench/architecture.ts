/** The model that is measured: the recipe's, with as many classes as the Fashion Product Images have. */
import { type Architecture, mobileNetV2 } from "../model/mod.ts";

const classes = { gender: 5, articleType: 143, baseColour: 47 };

/** The model for an input size. */
export function benchArchitecture(size: { height: number; width: number }): Architecture {
  return mobileNetV2({
    heads: Object.entries(classes).map(([name, count]) => ({
      name,
      classes: Array.from({ length: count }, (_, index) => String(index)),
    })),
    inputHeight: size.height,
    inputWidth: size.width,
  });
}
