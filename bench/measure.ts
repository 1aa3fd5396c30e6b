/**
 * Measures the competitors of one setting alternately, round by round, since the speed of a machine drifts:
 * what slows down a round slows down all of them. A competitor that cannot be set up, or fails later, gets
 * a row with the reason, and the others go on.
 */
import type { Competitor, Kind, Measurement, Runner, Setting } from "./competitor.ts";

/** The figures of a competitor. */
export interface Figures {
  /** Median, least and most over the rounds, of one step, one batch's inference or one epoch. */
  readonly milliseconds: { readonly median: number; readonly least: number; readonly most: number };
  /** By the median. */
  readonly imagesPerSecond: number;
  /** Bytes on the device at most; undefined where that is not known. */
  readonly memory: number | undefined;
}

/** The result of a competitor: its figures, or the reason why there are none. */
export interface Result {
  readonly kind: Kind;
  readonly batch: number;
  readonly name: string;
  readonly outcome: Figures | { readonly reason: string };
}

/** A competitor's state between two rounds. */
interface Entry {
  readonly name: string;
  runner?: Runner;
  readonly measurements: Measurement[];
  reason?: string;
}

/**
 * Measures one kind at one setting.
 *
 * @param competitors The competitors; those that do not support this kind are left out.
 * @param rounds Rounds that count; one more before them warms up pipelines, allocators and caches.
 * @param onProgress Called with a line about each measurement or failure.
 */
export async function measureInTurns(
  competitors: readonly Competitor[],
  kind: Kind,
  setting: Setting,
  rounds: number,
  onProgress: (text: string) => void = () => {},
): Promise<Result[]> {
  const entries: Entry[] = [];
  // Does work of a competitor that has not failed yet.
  const attempt = async (entry: Entry, work: () => Promise<void>) => {
    if (entry.reason !== undefined) return;
    try {
      await work();
    } catch (error) {
      entry.reason = (error as Error).message.split("\n")[0]!;
      onProgress(`${entry.name}: ${entry.reason}`);
    }
  };
  try {
    for (const { name, kinds } of competitors) {
      const open = kinds[kind];
      if (open === undefined) continue;
      const entry: Entry = { name, measurements: [] };
      entries.push(entry);
      await attempt(entry, async () => {
        entry.runner = await open(setting);
      });
    }
    for (let round = 0; round <= rounds; round++) {
      for (const entry of entries) {
        await attempt(entry, async () => {
          const measured = await entry.runner!.measure();
          if (round > 0) entry.measurements.push(measured);
          const what = round === 0 ? "warm-up" : `round ${round}`;
          const milliseconds = measured.milliseconds.toFixed(1);
          onProgress(`${kind} of ${setting.batch}, ${what}: ${entry.name} ${milliseconds} ms`);
        });
      }
    }
    return entries.map((entry) => ({
      kind,
      batch: setting.batch,
      name: entry.name,
      outcome: entry.reason === undefined ? figuresOf(entry) : { reason: entry.reason },
    }));
  } finally {
    for (const { runner } of entries) await runner?.close();
  }
}

function figuresOf({ runner, measurements }: Entry): Figures {
  const times = measurements.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const middle = (times.length - 1) / 2;
  const median = (times[Math.floor(middle)]! + times[Math.ceil(middle)]!) / 2;
  return {
    milliseconds: { median, least: times[0]!, most: times.at(-1)! },
    imagesPerSecond: measurements[0]!.images / median * 1000,
    memory: runner!.memory?.(),
  };
}
