/** What a server tells Prometheus. */
import { Counter, Gauge, Histogram, Registry } from "./deps.ts";

/** Counters of one server. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<"path" | "status">;
  readonly #images: Counter<"outcome">;
  readonly #batches: Histogram;
  readonly #seconds: Histogram;

  /**
   * @param batch Images of a full batch.
   * @param queue Says how many images wait now.
   */
  constructor(batch: number, queue: () => number) {
    const registers = [this.#registry];
    this.#requests = new Counter({
      name: "facet_requests_total",
      help: "Requests by path and status.",
      labelNames: ["path", "status"],
      registers,
    });
    this.#images = new Counter({
      name: "facet_images_total",
      help: "Images by what became of them.",
      labelNames: ["outcome"],
      registers,
    });
    this.#batches = new Histogram({
      name: "facet_batch_images",
      help: "Images of each batch that the model computed; its count is that of the batches.",
      buckets: powersOfTwo(batch),
      registers,
    });
    this.#seconds = new Histogram({
      name: "facet_predict_seconds",
      help: "Seconds from a prediction's head to its answer, whatever that is.",
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
      registers,
    });
    new Gauge({
      name: "facet_queue_images",
      help: "Images that have come and are not answered.",
      registers,
      collect() {
        this.set(queue());
      },
    });
    for (const outcome of ["predicted", "unusable"]) this.#images.inc({ outcome }, 0);
  }

  /** The media type of {@linkcode text}. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Counts a request that was answered. */
  countRequest(path: string, status: number): void {
    this.#requests.inc({ path, status: String(status) });
  }

  /** Counts images of an answered request. */
  countImages(outcome: "predicted" | "unusable", images: number): void {
    this.#images.inc({ outcome }, images);
  }

  /** Counts a batch that was computed. */
  countBatch(images: number): void {
    this.#batches.observe(images);
  }

  /** Counts the time of a prediction. */
  countSeconds(seconds: number): void {
    this.#seconds.observe(seconds);
  }

  /** Everything in Prometheus' text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

function powersOfTwo(most: number): number[] {
  const powers: number[] = [];
  for (let power = 1; power < most; power *= 2) powers.push(power);
  return [...powers, most];
}
