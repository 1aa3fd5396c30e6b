/** Simulated trainings for tests of the page. */
import type { EpochMetrics, TrainHooks, TrainStart } from "../../../train/mod.ts";
import type { LiveData, LiveEvent } from "../live_event.ts";

const heads = [{ name: "colour", classes: ["Black", "Red"] }];
const size = { width: 6, height: 8 };
const bytes = size.width * size.height * 3;

/** The start of a run of two epochs of two steps, on grey images. */
export const testStart = {
  options: { epochs: 2, batchSize: 4 },
  data: {
    heads,
    training: { ...size, count: 8 },
    validation: {
      ...size,
      count: 3,
      pixels: new Uint8Array(3 * bytes).fill(128),
      rows: ["a", "b", "c"].map((id) => ({ id, labels: ["Red"] })),
    },
  },
  position: { trainedBatches: 0, epoch: 0, batch: 0 },
  epochs: [],
  secondsBefore: 0,
  batchesPerEpoch: 2,
  dispatches: 1,
} as unknown as TrainStart;

/** The metrics of an epoch. */
export function testEpoch(epoch: number): EpochMetrics {
  return {
    epoch,
    step: 2 * epoch,
    train_loss: 1 / epoch,
    val_loss: 2 / epoch,
    learning_rate: 0.1,
    seconds: 1,
    images_per_second: 8,
    train_head_loss: { colour: 1 / epoch },
    val_head_loss: { colour: 2 / epoch },
    accuracy: { colour: 1 / 3 },
    balanced_accuracy: { colour: 1 / 3 },
    best: true,
  };
}

/** Calls the hooks of one epoch. */
export function callEpochHooks(hooks: TrainHooks, epoch: number): void {
  for (const batch of [1, 2]) {
    const step = 2 * (epoch - 1) + batch;
    const loss = 1 / step;
    const headLosses = { colour: loss };
    hooks.onBatch?.({
      trainedBatches: step,
      epoch,
      batch,
      learningRate: 0.1,
      loss,
      headLosses,
      epochLoss: loss,
    });
  }
  hooks.onInputs?.({
    epoch,
    trainedBatches: 2 * epoch,
    ...size,
    count: 2,
    pixels: new Uint8Array(2 * bytes),
    labels: Int32Array.of(1, -1),
  });
  hooks.onValidation?.(3, 3);
  const mistake = {
    image: 1,
    head: "colour",
    label: "Red",
    suggestion: "Black",
    probability: 0.9,
    labelProbability: 0.1,
    loss: 2.3,
  };
  hooks.onMistakes?.({ epoch, heads: [[mistake]] });
  hooks.onEpoch?.(testEpoch(epoch));
}

/** Reads server-sent events; leaving the loop closes the connection. */
export async function* liveEvents(url: string): AsyncGenerator<LiveEvent, void, void> {
  const response = await fetch(new URL("events", url));
  let text = "";
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    const messages = (text + part).split("\n\n");
    text = messages.pop()!;
    for (const message of messages) {
      const [, event] = /^event: (.*)$/m.exec(message)!;
      const [, data] = /^data: (.*)$/m.exec(message)!;
      yield { event, data: JSON.parse(data!) } as LiveEvent;
    }
  }
}

/** Reads events up to the first one of a name, and disconnects. */
export async function eventsUntil(url: string, last: keyof LiveData): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  for await (const event of liveEvents(url)) {
    events.push(event);
    if (event.event === last) return events;
  }
  throw new Error(`there was no event ${last}`);
}

/** The data of the first event of a name. */
export function dataOf<E extends keyof LiveData>(
  events: readonly LiveEvent[],
  name: E,
): LiveData[E] {
  const found = events.find(({ event }) => event === name);
  if (found === undefined) throw new Error(`there was no event ${name}`);
  return found.data as LiveData[E];
}
export { type LiveEvent } from "../live_event.ts";
