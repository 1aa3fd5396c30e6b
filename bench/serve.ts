/**
 * Throughput and latency of a server: many clients at once, each of which sends its next request as soon as
 * it has the answer. Server and clients share the machine's cores. The model is the benchmark's with random
 * weights; small images are drawn, photos are generated (photo.ts).
 *
 *     deno run -A bench/serve.ts [--clients 64] [--seconds 10] [--device auto] [--json]
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { count } from "../cli/options.ts";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { encodeWeights, initialWeights } from "../model/mod.ts";
import { benchArchitecture } from "./architecture.ts";
import { makePhotos } from "./photo.ts";
import { printMeasurements } from "./print_measurements.ts";

/** The request that each client repeats. */
interface Load {
  readonly name: string;
  readonly clients: number;
  /** Images per request. */
  readonly images: number;
  readonly request: () => RequestInit;
}

interface Measurement {
  readonly name: string;
  readonly clients: number;
  readonly requests: number;
  readonly failed: number;
  readonly imagesPerSecond: number;
  /** Milliseconds from the request to the whole answer. */
  readonly p50: number;
  readonly p99: number;
}

async function measure(url: string, load: Load, seconds: number): Promise<Measurement> {
  const request = async () => {
    const response = await fetch(`${url}v1/predict`, { method: "POST", ...load.request() });
    await response.bytes();
    return response.ok;
  };
  await Promise.all(Array.from({ length: load.clients }, request)); // to warm up
  const times: number[] = [];
  let failed = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: load.clients }, async () => {
    while (performance.now() - started < seconds * 1000) {
      const sent = performance.now();
      if (await request()) times.push(performance.now() - sent);
      else failed++;
    }
  }));
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return {
    name: load.name,
    clients: load.clients,
    requests: times.length,
    failed,
    imagesPerSecond: times.length * load.images / took,
    p50: at(0.5),
    p99: at(0.99),
  };
}

/** Starts a server in a process of its own, and waits until it answers. */
async function startServer(model: string, device: string) {
  const process = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "-A", fileURLToPath(new URL("../main.ts", import.meta.url))],
      ...["serve", model, "--port", "0", "--device", device],
    ],
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let output = "";
  for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) {
    output += text;
    const url = / at (http\S+\/)\n/.exec(output)?.[1];
    if (url !== undefined) return { process, url };
  }
  throw new Error(`nothing is served: ${output}`);
}

function oneOf(files: readonly Uint8Array<ArrayBuffer>[]): () => RequestInit {
  let next = 0;
  const headers = { "Content-Type": "image/jpeg" };
  return () => ({ headers, body: files[next++ % files.length]! });
}

function formOf(files: readonly Uint8Array<ArrayBuffer>[]): () => RequestInit {
  return () => {
    const body = new FormData();
    for (const [index, file] of files.entries()) body.append("image", new File([file], `${index}`));
    return { body };
  };
}

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "64" },
    seconds: { type: "string", default: "10" },
    device: { type: "string", default: "auto" },
    json: { type: "boolean", default: false },
  },
});
const clients = count("--clients", values.clients);
const folder = await Deno.makeTempDir();
const measurements: Measurement[] = [];
try {
  await drawCatalogue({ folder, count: 64 });
  const names = Array.from(Deno.readDirSync(join(folder, "images")), ({ name }) => name);
  const small = await Promise.all(names.map((name) => Deno.readFile(join(folder, "images", name))));
  const photo = new Uint8Array((await makePhotos()).baseline);
  const architecture = benchArchitecture({ height: 80, width: 60 });
  const weights = initialWeights(architecture, 1);
  const model = join(folder, "model.safetensors");
  await Deno.writeFile(model, encodeWeights({ architecture, weights, steps: 0 }));
  const { process, url } = await startServer(model, values.device);
  const forms = Math.ceil(clients / 8);
  const sixteen = formOf(small.slice(0, 16));
  const loads: Load[] = [
    { name: "60x80 JPEG", clients: 1, images: 1, request: oneOf(small) },
    { name: "60x80 JPEG", clients, images: 1, request: oneOf(small) },
    { name: "16 of 60x80 JPEG in a form", clients: forms, images: 16, request: sixteen },
    { name: "4000x3000 JPEG", clients, images: 1, request: oneOf([photo]) },
  ];
  try {
    for (const load of loads) {
      measurements.push(await measure(url, load, count("--seconds", values.seconds)));
    }
  } finally {
    process.kill("SIGTERM");
    await process.status;
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}

printMeasurements(
  values.json,
  measurements,
  ["a request", "clients", "requests", "failed", "images/s", "p50, ms", "p99, ms"],
  (row) => [
    row.name,
    ...[row.clients, row.requests, row.failed].map(String),
    row.imagesPerSecond.toFixed(row.imagesPerSecond < 100 ? 1 : 0),
    ...[row.p50, row.p99].map((time) => time.toFixed(time < 100 ? 1 : 0)),
  ],
);
