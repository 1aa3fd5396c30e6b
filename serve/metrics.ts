/** Prometheus metrics of a server. */
import { Counter, type Family, Gauge, Histogram } from "./prometheus.ts";

/** The metrics of one server. */
export class Metrics {
  readonly #requests = new Counter<"path" | "status">(
    "facet_requests_total",
    "Requests by path and status.",
  );
  readonly #images = new Counter<"outcome">(
    "facet_images_total",
    "Images by what became of them.",
  );
  readonly #seconds = new Histogram(
    "facet_predict_seconds",
    "Seconds from a prediction's head to its answer, whatever that is.",
    [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30],
  );
  readonly #batches: Histogram;
  readonly #families: readonly Family[];

  /**
   * @param batch Number of images of a full batch.
   * @param queue Returns the number of images in progress.
   */
  constructor(batch: number, queue: () => number) {
    this.#batches = new Histogram(
      "facet_batch_images",
      "Images of each batch that the model computed; its count is that of the batches.",
      powersOfTwo(batch),
    );
    const waiting = new Gauge(
      "facet_queue_images",
      "Images that have come and are not answered.",
      queue,
    );
    this.#families = [this.#requests, this.#images, this.#batches, this.#seconds, waiting];
    for (const outcome of ["predicted", "unusable"]) this.#images.add({ outcome }, 0);
  }

  /** Counts an answered request. */
  countRequest(path: string, status: number): void {
    this.#requests.add({ path, status: String(status) }, 1);
  }

  /** Counts images of an answered request. */
  countImages(outcome: "predicted" | "unusable", images: number): void {
    this.#images.add({ outcome }, images);
  }

  /** Counts a computed batch. */
  countBatch(images: number): void {
    this.#batches.observe(images);
  }

  /** Counts the time of a prediction. */
  countSeconds(seconds: number): void {
    this.#seconds.observe(seconds);
  }

  /** All metrics in Prometheus' text format. */
  text(): string {
    return this.#families.map((family) => family.text()).join("\n");
  }
}

function powersOfTwo(most: number): number[] {
  const powers: number[] = [];
  for (let power = 1; power < most; power *= 2) powers.push(power);
  return [...powers, most];
}
