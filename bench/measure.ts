/**
 * Measures the entrants of one setting in turns, round by round, since a machine's speed drifts: what
 * slows one round slows everyone's. Who cannot take part, or fails on the way, gets a row that says
 * why, and the others go on.
 */
import type { Competitor, Kind, Measurement, Runner, Setting } from "./competitor.ts";

/** What a contestant achieved. */
export interface Figures {
  /** Median, least and most over the rounds, of one step, one batch's inference or one epoch. */
  readonly milliseconds: { readonly median: number; readonly least: number; readonly most: number };
  /** By the median. */
  readonly imagesPerSecond: number;
  /** Bytes on the device at most; undefined where that is not known. */
  readonly memory: number | undefined;
}

/** One row of the table: figures, or why there are none. */
export interface Result {
  readonly kind: Kind;
  readonly batch: number;
  readonly name: string;
  readonly outcome: Figures | { readonly reason: string };
}

/** Somebody's state between two turns. */
interface Turn {
  readonly name: string;
  contestant?: Runner;
  readonly measurements: Measurement[];
  reason?: string;
}

/**
 * Measures one kind at one setting.
 *
 * @param entrants Who wants to take part; those who know nothing of this kind are left out.
 * @param rounds Rounds that count; one more before them warms up pipelines, allocators and caches.
 * @param onProgress Told in a line what has just been measured or has failed.
 */
export async function measureInTurns(
  entrants: readonly Competitor[],
  kind: Kind,
  setting: Setting,
  rounds: number,
  onProgress: (text: string) => void = () => {},
): Promise<Result[]> {
  const turns: Turn[] = [];
  // Does something for someone who has not failed yet.
  const attempt = async (turn: Turn, work: () => Promise<void>) => {
    if (turn.reason !== undefined) return;
    try {
      await work();
    } catch (error) {
      turn.reason = (error as Error).message.split("\n")[0]!;
      onProgress(`${turn.name}: ${turn.reason}`);
    }
  };
  try {
    for (const { name, kinds } of entrants) {
      const open = kinds[kind];
      if (open === undefined) continue;
      const turn: Turn = { name, measurements: [] };
      turns.push(turn);
      await attempt(turn, async () => {
        turn.contestant = await open(setting);
      });
    }
    for (let round = 0; round <= rounds; round++) {
      for (const turn of turns) {
        await attempt(turn, async () => {
          const measured = await turn.contestant!.measure();
          if (round > 0) turn.measurements.push(measured);
          const what = round === 0 ? "warm-up" : `round ${round}`;
          const milliseconds = measured.milliseconds.toFixed(1);
          onProgress(`${kind} of ${setting.batch}, ${what}: ${turn.name} ${milliseconds} ms`);
        });
      }
    }
    return turns.map((turn) => ({
      kind,
      batch: setting.batch,
      name: turn.name,
      outcome: turn.reason === undefined ? figuresOf(turn) : { reason: turn.reason },
    }));
  } finally {
    for (const { contestant } of turns) await contestant?.close();
  }
}

function figuresOf({ contestant, measurements }: Turn): Figures {
  const times = measurements.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const middle = (times.length - 1) / 2;
  const median = (times[Math.floor(middle)]! + times[Math.ceil(middle)]!) / 2;
  return {
    milliseconds: { median, least: times[0]!, most: times.at(-1)! },
    imagesPerSecond: measurements[0]!.images / median * 1000,
    memory: contestant!.memory?.(),
  };
}
