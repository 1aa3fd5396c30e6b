/** Tracks what has been sent to a reader, so that each event holds only changes. */
import type { Growth, LiveData, LiveEvent, StepPoint } from "./live_event.ts";
import type { LiveState } from "./live_state.ts";

/**
 * Creates the event source of one reader.
 *
 * @param state The state of the training.
 * @returns A function that returns the events since its last call; its first call returns the whole state.
 */
export function eventSource(state: LiveState): () => LiveEvent[] {
  const sent = new Map<string, unknown>();
  let epochs = 0;
  let points = 0;
  let thinned = 0;
  const changed = <E extends keyof LiveData>(
    event: E,
    data: LiveData[E] | undefined,
  ): LiveEvent[] => {
    if (data === undefined || sent.get(event) === data) return [];
    sent.set(event, data);
    return [{ event, data } as LiveEvent];
  };
  const grown = (): LiveEvent[] => {
    const events: LiveEvent[] = [];
    if (state.epochs.length > epochs) {
      events.push({ event: "epochs", data: growth(state.epochs, epochs) });
      epochs = state.epochs.length;
    }
    if (sent.get("last step") !== state.curve.points.at(-1)) {
      // The last point may have changed since.
      const from = thinned === state.curve.thinned ? Math.max(0, points - 1) : 0;
      events.push({ event: "steps", data: growth(state.curve.points.map(rounded), from) });
      sent.set("last step", state.curve.points.at(-1));
      points = state.curve.points.length;
      thinned = state.curve.thinned;
    }
    return events;
  };
  return () => [
    ...changed("run", state.facts),
    ...grown(),
    ...changed("progress", state.progress),
    ...changed("mistakes", state.mistakes),
    ...changed("inputs", state.inputs),
    ...changed("end", state.end),
  ];
}

function growth<T>(items: readonly T[], from: number): Growth<T> {
  return { from, items: items.slice(from) };
}

function rounded([step, loss, smoothed, rate]: StepPoint): StepPoint {
  const short = (value: number) => Number(value.toPrecision(5));
  return [step, short(loss), short(smoothed), short(rate)];
}
