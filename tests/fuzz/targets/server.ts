/** A server's requests, damaged in their heads, forms and images: it answers or hangs up, and goes on. */
import assert from "node:assert/strict";
import { UserError } from "../../../data/errors.ts";
import { serveModel } from "../../../serve/mod.ts";
import { brightness, grey, post } from "../../../serve/testing/mod.ts";
import type { Target } from "../fuzz.ts";

/** A server on a port of its own. */
export async function serverTarget(): Promise<Target> {
  const problems: unknown[] = [];
  const server = await serveModel(brightness(), {
    port: 0,
    threads: 1,
    limits: { bodyTime: 200 },
    onProblem: (error) => problems.push(error),
  });
  const { hostname, port, host } = new URL(server.url);
  const image = await grey(250);
  const check = async () => {
    const response = await post(server.url, image);
    const body = await response.json();
    assert.equal(body.images?.[0].facets.tone.label, "bright", JSON.stringify(body));
  };
  return {
    name: "HTTP",
    corpus: [
      request(host, "POST /v1/predict", "image/jpeg", image),
      request(host, "POST /v1/predict?top=2", "multipart/form-data; boundary=xyz", form(image)),
      request(host, "GET /openapi.json", "text/plain", new Uint8Array()),
    ],
    read: async (bytes) => {
      const status = await send(hostname, Number(port), bytes);
      if (problems.length > 0) throw problems.pop();
      // A refusal that says why, or a connection that was closed.
      if (status === undefined || status >= 400) {
        assert.ok(status === undefined || status < 500 || status === 503, `status ${status}`);
        throw new UserError(`status ${status}`);
      }
    },
    check,
    close: () => server.close(),
  };
}

function request(host: string, line: string, type: string, body: Uint8Array): Uint8Array {
  const head = `${line} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${type}\r\n` +
    `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  return new Uint8Array([...new TextEncoder().encode(head), ...body]);
}

function form(image: Uint8Array): Uint8Array {
  const text = (words: string) => new TextEncoder().encode(words);
  const part = (name: string) =>
    text(
      `--xyz\r\nContent-Disposition: form-data; name="image"; filename="${name}"\r\n` +
        "Content-Type: image/jpeg\r\n\r\n",
    );
  const [a, b] = [part("a.jpg"), part("b.jpg")];
  return new Uint8Array([...a, ...image, ...text("\r\n"), ...b, ...image, ...text("\r\n--xyz--")]);
}

/** Sends bytes, and no more; the status that they are answered with, if they are. */
async function send(hostname: string, port: number, bytes: Uint8Array) {
  using connection = await Deno.connect({ hostname, port });
  let answer = "";
  try {
    for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    await connection.closeWrite();
    const decoder = new TextDecoder();
    const buffer = new Uint8Array(4096);
    for (let read; (read = await connection.read(buffer)) !== null;) {
      answer += decoder.decode(buffer.subarray(0, read), { stream: true });
    }
  } catch {
    // It hung up, which is an answer to what is no request.
  }
  const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
  return status === undefined ? undefined : Number(status);
}
