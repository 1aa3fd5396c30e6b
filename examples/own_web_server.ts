/**
 * A tagger behind a web server of your own: POST an image, get its labels.
 *
 *     deno run -RWESN examples/own_web_server.ts runs/shop 8000
 *     curl --data-binary @photo.jpg http://localhost:8000
 *
 * What is there ready-made, with batches, limits and a page, is `serveRun`.
 */
import { decodeImage, Tagger } from "../mod.ts"; // or by URL

const [run = "runs/example", port = "8000"] = Deno.args;

const tagger = await Tagger.load(await Deno.readFile(`${run}/best.safetensors`));
const tf = await tagger.tensors();
const { height, width } = tagger.input;

async function tag(bytes: Uint8Array): Promise<Record<string, string>> {
  const pixels = await decodeImage(bytes, tagger.input); // RGB [height, width, 3]
  const images = tf.tensor4d(pixels, [1, height, width, 3]);
  const probabilities = await tagger.predict(images); // by head: [1, classes]
  images.dispose();
  const labels: Record<string, string> = {};
  for (const head of tagger.heads) {
    const values = await probabilities[head.name]!.data();
    probabilities[head.name]!.dispose();
    // Of tags and numbers there is more to say than one label.
    if ("classes" in head) labels[head.name] = head.classes[values.indexOf(Math.max(...values))]!;
  }
  return labels;
}

Deno.serve({ hostname: "127.0.0.1", port: Number(port) }, async (request) => {
  if (request.method !== "POST") return new Response("POST an image", { status: 405 });
  try {
    return Response.json(await tag(new Uint8Array(await request.arrayBuffer())));
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 422 });
  }
});
