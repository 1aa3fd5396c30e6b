/** Other projects import facet by URL: whatever a module loads by itself must come along. */
import assert from "node:assert/strict";

const root = new URL("../", import.meta.url);

/** A program far from facet's files: it computes on the CPU engine and decodes an image. */
const program = (url: string) => `
import { CpuEngine } from "${url}kernels/mod.ts";
import { whole } from "${url}kernels/program.ts";
import { copy } from "${url}kernels/copy/copy.ts";
import { packImages } from "${url}data/mod.ts";
const engine = await CpuEngine.open();
const [input, output] = ["a", "b"].map((label) => whole(engine.allocate(label, 16)));
engine.write(input, Float32Array.of(1, 2, 3, 4));
const call = copy({ input, output, length: 4, lanes: engine.lanes });
engine.run(await engine.compile("copy", [call]));
console.log(new Float32Array(await engine.read(output)).slice(0, 4).join());
engine.destroy();
const [image] = Deno.args;
const rows = [{ line: 2, id: "1", image, labels: [] }];
const set = await packImages(rows, [], { width: 6, height: 8, cacheFolder: false });
console.log(set.count, set.pixels.length);
`;

/** Serves the repository as a file host would. */
function serve(): Deno.HttpServer<Deno.NetAddr> {
  const options = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
  return Deno.serve(options, async (request) => {
    const path = new URL(request.url).pathname.slice(1);
    const type = path.endsWith(".ts") ? "application/typescript" : "text/plain; charset=utf-8";
    try {
      const body = await Deno.readFile(new URL(path, root));
      return new Response(body, { headers: { "content-type": type } });
    } catch {
      return new Response("not found", { status: 404 });
    }
  });
}

Deno.test("imported over HTTP, the CPU engine computes and images decode", async () => {
  const server = serve();
  const folder = await Deno.makeTempDir();
  try {
    const image = new URL("data/testdata/cmyk.jpg", root).pathname;
    await Deno.writeTextFile(
      `${folder}/main.ts`,
      program(`http://127.0.0.1:${server.addr.port}/`),
    );
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-lock", "--quiet", "main.ts", image],
      cwd: folder,
    }).output();
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    assert.equal(code, 0, text(stderr));
    assert.equal(text(stdout), "1,2,3,4\n1 144\n");
  } finally {
    await server.shutdown();
    await Deno.remove(folder, { recursive: true });
  }
});
