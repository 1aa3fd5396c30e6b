/** How often the inputs of a run's network are read back for display. */
import type { InputImages, InputListener } from "../trainer/input_images.ts";

/** Milliseconds between two of them. */
const interval = 5000;

/**
 * A listener that receives inputs now and then: at once, and then every few seconds at most.
 *
 * @param show Called with the inputs.
 */
export function shownInputs(show: (images: InputImages) => void): InputListener {
  let latest = -Infinity;
  return {
    due: () => {
      const now = performance.now();
      if (now - latest < interval) return false;
      latest = now;
      return true;
    },
    show,
  };
}
