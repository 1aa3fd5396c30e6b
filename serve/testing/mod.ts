/** Test support: a trivial model, images for it, and a running server. */
import type { Decisions } from "../../data/decisions.ts";
import { encodeJpeg } from "../../data/mod.ts";
import { serveModel, type ServeOptions } from "../server.ts";
import type { ServedModel } from "../tagging.ts";

/** A model of two heads that distinguishes bright from dark images. */
export function brightness(
  logits: (bright: boolean) => Promise<Float32Array> = (bright) =>
    Promise.resolve(logitsOf(bright)),
): ServedModel {
  return {
    name: "brightness",
    heads: [
      { name: "tone", classes: ["dark", "bright"] },
      { name: "print", classes: ["none", "dots", "stripes"] },
    ],
    input: { width: 6, height: 8 },
    inference: {
      batch: 4,
      logits: async (images) =>
        await Promise.all(images.map((pixels) => logits(pixels[pixels.length >> 1]! > 127))),
    },
    device: "nothing",
  };
}

/** A model with a head of each kind that distinguishes bright from dark images. */
export function brightnessOfKinds(decisions?: Decisions): ServedModel {
  return {
    ...brightness((bright) =>
      Promise.resolve(
        bright ? Float32Array.of(-1, 1, -2, -1, 0.5, 2) : Float32Array.of(1, -1, 3, 1, -2, -2),
      )
    ),
    heads: [
      { name: "tone", classes: ["dark", "bright"] },
      { kind: "tags", name: "use", tags: ["indoors", "night", "__proto__"], separator: "|" },
      { kind: "number", name: "grey", mean: 127, std: 60 },
    ],
    decisions,
  };
}

/** The logits of a bright or a dark image. */
export function logitsOf(bright: boolean): Float32Array {
  return Float32Array.of(bright ? -1 : 1, bright ? 1 : -1, 2, 1, 0);
}

/** A JPEG of one grey value. */
export async function grey(value: number): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(6 * 8 * 3).fill(value);
  return new Uint8Array(await encodeJpeg(pixels, { width: 6, height: 8 }));
}

/** Serves a model while it is used; an internal error fails the test unless `onProblem` is given. */
export async function withServer(
  model: ServedModel,
  options: Partial<ServeOptions>,
  use: (url: string, close: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const problems: unknown[] = [];
  const server = await serveModel(model, {
    port: 0,
    threads: 1,
    onProblem: (error) => problems.push(error),
    ...options,
  });
  let closing: Promise<void> | undefined;
  const close = () => closing ??= server.close();
  try {
    await use(server.url, close);
  } finally {
    await close();
  }
  if (problems.length > 0) throw problems[0];
}

/** Posts one image. */
export function post(url: string, image: Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { "Content-Type": "image/jpeg" };
  return fetch(`${url}v1/predict`, { method: "POST", headers, body: image });
}

/** Sends raw text and returns the first chunk of the response. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(text));
  const answer = new Uint8Array(4096);
  const length = await connection.read(answer);
  return new TextDecoder().decode(answer.subarray(0, length ?? 0));
}
