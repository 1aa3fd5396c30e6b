/** Other projects import facet by URL: whatever a module loads by itself must come along. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { deno } from "./facet.ts";

const root = new URL("../", import.meta.url);

/** The rooms that can be imported, as publish.json exports them. */
const rooms = Object.keys(
  JSON.parse(await Deno.readTextFile(new URL("publish.json", root))).exports,
).filter((name) => name !== ".").map((name) => name.slice(2));

/** A project of one file, far from facet's: it draws a catalogue, trains on it and predicts. */
const program = (url: string) => `
import { encodeJpeg } from "${url}data/mod.ts";
import { decodeImage, Tagger, train } from "${url}mod.ts";

await Deno.mkdir("shop/images", { recursive: true });
let noise = 1;
const next = () => (noise = noise * 48271 % 0x7fffffff) / 0x7fffffff; // the same in every run
const rows = ["id,tone"];
for (let id = 1; id <= 240; id++) {
  const dark = id % 2 === 0;
  const pixels = Uint8Array.from({ length: 48 * 64 * 3 }, () => (dark ? 0 : 160) + next() * 90);
  await Deno.writeFile(\`shop/images/\${id}.jpg\`, await encodeJpeg(pixels, { width: 48, height: 64 }));
  rows.push(\`\${id},\${dark ? "dark" : "light"}\`);
}
await Deno.writeTextFile("shop/styles.csv", rows.join("\\n"));

const size = { inputWidth: 48, inputHeight: 64, widthMultiplier: 0.25 };
const { ending } = await train({
  ...size,
  data: "shop",
  labels: ["tone"],
  out: "run",
  epochs: 8,
  augment: "none",
  batchSize: 8,
  autotune: false,
});

const tagger = await Tagger.load(await Deno.readFile("run/best.safetensors"));
const tf = await tagger.tensors();
const head = tagger.heads[0]!;
const classes = "classes" in head ? head.classes : [];
const said = [];
for (const id of [1, 2]) {
  const bytes = await Deno.readFile(\`shop/images/\${id}.jpg\`);
  const pixels = await decodeImage(bytes, { width: 48, height: 64 });
  const { tone } = await tagger.predict(tf.tensor4d(pixels, [1, 64, 48, 3])); // [1, 2]
  said.push(classes[(await tone!.data())[0]! > 0.5 ? 0 : 1]);
}
console.log(ending, ...said);
tagger.destroy();
`;

/** A project that takes each room by itself: whatever the whole has is one of theirs. */
const importRooms = (url: string) => `
import * as whole from "${url}mod.ts";
${rooms.map((room, index) => `import * as room${index} from "${url}${room}/mod.ts";`).join("\n")}
const rooms = { ${rooms.map((room, index) => `"${room}": room${index}`).join(", ")} };
for (const [name, room] of Object.entries(rooms)) {
  console.log(name, Object.keys(room).length > 0);
}
const held = Object.values(rooms).flatMap((room) => Object.entries(room));
const foreign = Object.entries(whole)
  .filter(([key, value]) => !held.some(([name, other]) => name === key && other === value));
console.log("whole", Object.keys(whole).length, foreign.map(([key]) => key));
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

/** Runs a project that has nothing but this file; facet may not be read from the disk. */
async function runProject(project: (url: string) => string): Promise<string> {
  const server = serve();
  const folder = await Deno.makeTempDir();
  try {
    const host = `127.0.0.1:${server.addr.port}`;
    await Deno.writeTextFile(`${folder}/main.ts`, project(`http://${host}/`));
    const { out } = await deno(
      folder,
      ...["run", "--check", "--no-lock", "--quiet", "--no-prompt", `--allow-import=${host}`],
      ...["--allow-write", "--allow-env", "--allow-sys", "--allow-ffi", "--allow-read"],
      ...[`--deny-read=${fileURLToPath(root)}`, "main.ts"],
    );
    return out;
  } finally {
    await server.shutdown();
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a project without any configuration imports facet by URL, trains and predicts", async () => {
  assert.equal(await runProject(program), "epochs light dark\n");
});

Deno.test("each room can be imported by URL, alone or with the others", async () => {
  assert.ok(rooms.length >= 10, rooms.join());
  const lines = (await runProject(importRooms)).trimEnd().split("\n");
  assert.match(lines.pop()!, /^whole \d\d \[\]$/);
  assert.deepEqual(lines, rooms.map((room) => `${room} true`));
});
