import assert from "node:assert/strict";
import { figures, html, jsonElement, percent, table, whole } from "./html.ts";
import { renderPage } from "./page.ts";

Deno.test("what is put into a page is text, whatever it looks like", async () => {
  const name = `<img src=x onerror="alert('1')">`;
  const page = await renderPage({
    title: name,
    subtitle: name,
    summary: figures([{ value: name, name, note: name }]),
    sections: [{
      id: "one",
      title: name,
      body: html`${table(name, [{ title: name }], [[name], [7]])}${jsonElement("data", { name })}`,
    }],
    scripts: ["const end = '</script>';"],
  });
  assert.doesNotMatch(page, /<img/);
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.equal(page.match(/<\/script>/g)?.length, 2);
  const [, json] = page.match(/<script type="application\/json" id="data">(.*?)<\/script>/)!;
  assert.deepEqual(JSON.parse(json!), { name });
});

Deno.test("every section can be jumped to", async () => {
  const sections = ["one", "two"].map((id) => ({ id, title: id, body: html`<p>text</p>` }));
  const page = await renderPage({ title: "t", subtitle: "s", sections });
  for (const { id } of sections) {
    assert.match(page, new RegExp(`<a href="#${id}">`));
    assert.match(page, new RegExp(`<section id="${id}"`));
  }
});

Deno.test("what is only there for pictures comes after all text, so that the text is painted first", async () => {
  const page = await renderPage({
    ...{ title: "t", subtitle: "s", styles: [".own{}"], pictureStyle: ".sheet0{}" },
    sections: [{ id: "one", title: "one", body: html`<p>text</p>` }],
    scripts: ["const last = true;"],
  });
  const places = [".own{}", "</head>", "<p>text</p>", ".sheet0{}", "const last"];
  const found = places.map((part) => page.indexOf(part));
  assert.ok(found[0]! > 0);
  assert.deepEqual(found, found.toSorted((a, b) => a - b));
});

Deno.test("numbers are written as a reader likes them", () => {
  assert.equal(whole(10882), "10,882");
  assert.equal(percent(0.7534), "75.3\u00a0%");
  assert.equal(percent(0.7534, 0), "75\u00a0%");
});
