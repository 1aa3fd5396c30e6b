/** How often a run shows what its network sees. */
import type { InputListener, StepInputs } from "../trainer/input_images.ts";

/** Milliseconds from one showing to the next. */
const pause = 5000;

/**
 * Shows inputs now and then: at once, and later whenever enough time has gone by.
 *
 * @param show Whom to show them.
 */
export function shownInputs(show: (inputs: StepInputs) => void): InputListener {
  let latest = -Infinity;
  return {
    due: () => {
      const now = performance.now();
      if (now - latest < pause) return false;
      latest = now;
      return true;
    },
    show,
  };
}
