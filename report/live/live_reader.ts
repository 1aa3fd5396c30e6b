/** Keeps count of what a reader has been told, so that each event tells what is new. */
import type { Growth, LiveData, LiveEvent, StepPoint } from "./live_event.ts";
import type { LiveState } from "./live_state.ts";

/**
 * Begins to read for one reader.
 *
 * @param state The training's.
 * @returns What the reader has not been told yet: everything so far at the first call.
 */
export function readerOf(state: LiveState): () => LiveEvent[] {
  const told = new Map<string, unknown>();
  let epochs = 0;
  let points = 0;
  let thinned = 0;
  const news = <E extends keyof LiveData>(
    event: E,
    data: LiveData[E] | undefined,
  ): LiveEvent[] => {
    if (data === undefined || told.get(event) === data) return [];
    told.set(event, data);
    return [{ event, data } as LiveEvent];
  };
  const grown = (): LiveEvent[] => {
    const events: LiveEvent[] = [];
    if (state.epochs.length > epochs) {
      events.push({ event: "epochs", data: growth(state.epochs, epochs) });
      epochs = state.epochs.length;
    }
    if (told.get("last step") !== state.curve.points.at(-1)) {
      // The last point may have changed since.
      const from = thinned === state.curve.thinned ? Math.max(0, points - 1) : 0;
      events.push({ event: "steps", data: growth(state.curve.points.map(rounded), from) });
      told.set("last step", state.curve.points.at(-1));
      points = state.curve.points.length;
      thinned = state.curve.thinned;
    }
    return events;
  };
  return () => [
    ...news("run", state.facts),
    ...grown(),
    ...news("progress", state.progress),
    ...news("mistakes", state.mistakes),
    ...news("inputs", state.inputs),
    ...news("end", state.end),
  ];
}

function growth<T>(items: readonly T[], from: number): Growth<T> {
  return { from, items: items.slice(from) };
}

function rounded([step, loss, smoothed, rate]: StepPoint): StepPoint {
  const short = (value: number) => Number(value.toPrecision(5));
  return [step, short(loss), short(smoothed), short(rate)];
}
