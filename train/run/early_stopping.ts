/**
 * Early stopping: when validations no longer find a better model, the learning rate falls to its end over a few
 * more epochs, and then the run ends. What was learned at a high rate is worth little before the rate has fallen,
 * so stopping at once would lose what the schedule's end brings. The fall is that of a warm-up, stable and decay
 * schedule (Hägele et al. 2024, https://arxiv.org/abs/2405.18392). Counts epochs alone, so that a resumed run
 * decides the same.
 */
import type { ResolvedOptions } from "../options.ts";
import type { Progress } from "./checkpoint.ts";

/** The last epochs of a run that ends early, over which the learning rate falls. */
export interface Cooldown {
  /** The patience that began it: with more, the run leaves it. */
  readonly patience: number;
  /** Epochs that were finished when it began. */
  readonly from: number;
  /** Its epochs. */
  readonly epochs: number;
}

/** The cooldown's share of the epochs before it: the paper finds 10 to 20 % enough. */
const cooldownShare = 0.2;

/** What early stopping depends on. */
type StoppingOptions = Pick<ResolvedOptions, "epochs" | "schedule" | "patience">;

/** What is kept of it in a checkpoint. */
type StoppingProgress = Pick<Progress, "validationsSinceBest" | "cooldown">;

/**
 * When a run stops because it no longer gets better.
 *
 * @example
 * ```ts
 * import { EarlyStopping } from "./early_stopping.ts";
 *
 * const options = { epochs: 100, schedule: "cosine", patience: 2 } as const;
 * const stopping = new EarlyStopping(options);
 * stopping.add(true, 8);
 * stopping.add(false, 9);
 * stopping.add(false, 10);
 * if (stopping.cooldown?.epochs !== 2) throw new Error("a fifth of 10 epochs");
 * if (stopping.hasEnded(11) || !stopping.hasEnded(12)) throw new Error("after two epochs more");
 * ```
 */
export class EarlyStopping {
  readonly #options: StoppingOptions;
  #validationsSinceBest: number;
  #cooldown: Cooldown | undefined;

  /**
   * @param options The run's options.
   * @param progress Where a resumed run is.
   */
  constructor(options: StoppingOptions, progress: Partial<StoppingProgress> = {}) {
    this.#options = options;
    this.#validationsSinceBest = progress.validationsSinceBest ?? 0;
    this.#cooldown = activeCooldown(options, progress.cooldown);
  }

  /** The cooldown that the run is in. */
  get cooldown(): Cooldown | undefined {
    return this.#cooldown;
  }

  /** What a checkpoint keeps. */
  get progress(): StoppingProgress {
    return { validationsSinceBest: this.#validationsSinceBest, cooldown: this.#cooldown };
  }

  /**
   * Adds a validation.
   *
   * @param better Whether the model is the best so far.
   * @param epoch Epochs finished.
   */
  add(better: boolean, epoch: number): void {
    const { patience = Infinity, schedule, epochs } = this.#options;
    if (better) this.#validationsSinceBest = 0;
    // In a cooldown nobody waits for a better model: with more patience the run goes on from where it began.
    else if (!this.#cooldown) this.#validationsSinceBest++;
    if (this.#cooldown || this.#validationsSinceBest < patience) return;
    // A constant rate has no end to come to. Time and epochs may end a run at the same moment.
    if (schedule === "constant" || epoch >= epochs || !Number.isInteger(epoch)) return;
    const length = Math.min(Math.ceil(cooldownShare * epoch), epochs - epoch);
    this.#cooldown = { patience, from: epoch, epochs: length };
  }

  /** Whether a run with so many finished epochs is at its end. */
  hasEnded(epoch: number): boolean {
    return endedByPatience(this.#options, epoch, this.progress);
  }
}

/**
 * Whether patience has ended a run.
 *
 * @param options Its options.
 * @param epoch Epochs finished.
 * @param progress What its checkpoint keeps.
 */
export function endedByPatience(
  options: Pick<ResolvedOptions, "patience">,
  epoch: number,
  { validationsSinceBest, cooldown }: StoppingProgress,
): boolean {
  const active = activeCooldown(options, cooldown);
  if (active) return epoch >= active.from + active.epochs;
  return validationsSinceBest >= (options.patience ?? Infinity);
}

/** The cooldown of a run, unless it has got more patience since it began. */
function activeCooldown(
  { patience = Infinity }: Pick<ResolvedOptions, "patience">,
  cooldown: Cooldown | undefined,
): Cooldown | undefined {
  return cooldown && cooldown.patience >= patience ? cooldown : undefined;
}

/** What people are told when a run begins to end early. */
export function cooldownNote({ patience, epochs }: Cooldown): string {
  const validations = patience === 1 ? "a validation" : `${patience} validations`;
  const time = epochs === 1 ? "epoch" : `${epochs} epochs`;
  return `no better model in ${validations}: the learning rate falls to its end over the next ${time}`;
}
