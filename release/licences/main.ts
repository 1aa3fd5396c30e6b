/**
 * `deno task licences`: writes what has to be passed on with the packages in executables, in report
 * pages and in exported pages. With `--check` it writes nothing and fails when what is kept is not what
 * the packages say.
 */
import { fileURLToPath } from "node:url";
import { noticesOf } from "./notices.ts";
import { licensedPackages } from "./packages.ts";

const root = new URL("../../", import.meta.url);

/** What stands above the packages of an executable. */
const preface = `Third-party software in facet

facet itself is under the MIT licence; see LICENSE. Its executables also hold Deno's runtime, which is
under the MIT licence (https://github.com/denoland/deno) and holds V8 (BSD-3-Clause), wgpu (MIT or
Apache-2.0) and other libraries, whose notices are kept there.

The CPU engine's module holds parts of AssemblyScript's standard library (Apache-2.0,
https://github.com/AssemblyScript/assemblyscript). Six of the packages below hold libraries that were compiled to WebAssembly: @jsquash/jpeg holds mozjpeg
(IJG, BSD-3-Clause and Zlib; this software is based in part on the work of the Independent JPEG Group),
@jsquash/png holds the Rust crate png (MIT or Apache-2.0), @jsquash/webp holds libwebp (BSD-3-Clause),
@jsquash/avif holds libavif and libaom (BSD-2-Clause), @jsquash/jxl holds libjxl (BSD-3-Clause),
@resvg/resvg-wasm holds resvg (MPL-2.0;
its source is at https://github.com/yisibl/resvg-js and https://github.com/linebender/resvg).
`;

const line = "=".repeat(80);

/** Each file, and the modules whose packages it is about. */
const files: readonly { path: string; entries: readonly URL[]; preface?: string }[] = [
  {
    path: "THIRD_PARTY_LICENSES.txt",
    entries: [new URL("main.ts", root), new URL("export/web/client/fallback.ts", root)],
    preface: `${preface}\n${line}\n\n`,
  },
  { path: "charts/live/vega_notices.txt", entries: [new URL("npm:vega@6.4.0")] },
  {
    path: "export/web/built/fallback_notices.txt",
    entries: [new URL("export/web/client/fallback.ts", root)],
  },
];

if (import.meta.main) {
  for (const { path, entries, preface = "" } of files) {
    const text = preface + noticesOf(await licensedPackages(entries));
    const file = fileURLToPath(new URL(path, root));
    if (!Deno.args.includes("--check")) {
      await Deno.writeTextFile(file, text);
      console.log(`${path}: ${(text.length / 1000).toFixed(0)} kB`);
    } else if (await Deno.readTextFile(file) !== text) {
      console.error(`error: ${path} is not what the packages say: run`);
      console.error("  deno task licences");
      Deno.exit(1);
    }
  }
}
