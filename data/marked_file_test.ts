import assert from "node:assert/strict";
import { join } from "node:path";
import { writeMarked } from "./marked_file.ts";
import { inFolder } from "./testing/mod.ts";

Deno.test("a page knows itself wherever it is, and is the user's once it is changed", () =>
  inFolder(async (folder) => {
    const [page, copy] = [join(folder, "report.html"), join(folder, "copy.html")];
    const write = (path: string, text = "<p>größer</p>") =>
      writeMarked(path, text, { kind: "inspection" });
    await write(page);
    await write(page, "<p>anders</p>");
    await Deno.copyFile(page, copy);
    await write(copy, "");
    await write(copy);
    const text = await Deno.readTextFile(page);
    assert.match(
      text,
      /^<p>anders<\/p>\n<!-- written by facet, inspection, sha256 [0-9a-f]{64} -->\n$/,
    );
    const refused = async (content: string) => {
      await Deno.writeTextFile(page, content);
      await assert.rejects(write(page), {
        name: "UserError",
        message: /did not write it or it was/,
      });
      assert.equal(await Deno.readTextFile(page), content);
    };
    await refused(text.replace("anders", "Anders"));
    await refused(`${text}\n`);
    await refused(text.replace("inspection", "curve"));
    await refused("somebody else's report\n");
    await refused("");
    await Deno.writeTextFile(page, text);
    await write(page);
  }));
