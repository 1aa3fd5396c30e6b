import assert from "node:assert/strict";
import { makePng } from "../data/testing/mod.ts";
import { Ajv } from "../tests/deps.ts";
import { brightness, brightnessOfKinds, grey, withServer } from "./testing/mod.ts";

/** A dark picture with one bright pixel: the one by which the model judges, where it is of the model's size. */
function oneBright(width: number, height: number, x: number, y: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from(
    { length: height },
    (_, row) =>
      Array.from({ length: width * 3 }, (_, at) => row === y && Math.floor(at / 3) === x ? 255 : 0),
  );
  return new Uint8Array(makePng(width, 8, 2, rows));
}

async function map(url: string, head: string, body: BodyInit) {
  const response = await fetch(`${url}v1/map?head=${encodeURIComponent(head)}`, {
    method: "POST",
    body,
  });
  return { status: response.status, body: await response.json() };
}

Deno.test("a map says of which parts an answer would lose by being hidden", async () => {
  await withServer(brightnessOfKinds(), {}, async (url) => {
    const image = oneBright(6, 8, 0, 4);
    const { status, body } = await map(url, "tone", image);
    assert.equal(status, 200, JSON.stringify(body));
    const { model, name, head, facet, map: found } = body;
    assert.deepEqual([model, name, head, facet.label], ["brightness", "image", "tone", "bright"]);
    assert.deepEqual([found.width, found.height, found.values.length], [6, 8, 48]);
    assert.deepEqual(found.area, { left: 0, top: 0, width: 1, height: 1 });
    // Bright has the logits -1 and 1, dark has 1 and -1.
    const loss = Math.log((1 + Math.exp(2)) / (1 + Math.exp(-2)));
    for (const [cell, value] of found.values.entries()) {
      const [x, y] = [cell % 6, Math.floor(cell / 6)];
      if (x === 0 && y === 4) assert.ok(Math.abs(value - loss) < 1e-4, `${value}`);
      else if (x > 1 || Math.abs(y - 4) > 1) assert.equal(value, 0, `${x}, ${y}`);
    }
    // The number of a bright image is two standard deviations above the mean, of a dark one two below.
    const number = await map(url, "grey", image);
    assert.equal(number.body.map.values[4 * 6], 4);

    // A picture that is twice as wide as high has as much white above and below.
    const wide = await map(url, "tone", oneBright(60, 20, 3, 3));
    assert.deepEqual(wide.body.map.area, { left: 0, top: -1.5, width: 1, height: 4 });
    const form = new FormData();
    form.append("any", new File([image], "photo.png"));
    assert.equal((await map(url, "use", form)).body.name, "photo.png");
  });
});

Deno.test("maps are what openapi.json says, for every head", async () => {
  await withServer(brightnessOfKinds(), {}, async (url) => {
    const description = await (await fetch(`${url}openapi.json`)).json();
    const { parameters, responses } = description.paths["/v1/map"].post;
    assert.deepEqual(parameters[0].schema.enum, ["tone", "use", "grey"]);
    const ajv = new Ajv({ strict: true, validateFormats: false });
    ajv.addKeyword("components");
    ajv.addSchema({ $id: "api", components: description.components }, "api");
    const { schema } = responses[200].content["application/json"];
    const validate = ajv.compile({ $ref: `api${schema.$ref}` });
    for (const head of ["tone", "use", "grey"]) {
      const { body } = await map(url, head, oneBright(6, 8, 0, 4)) as { body: { map: object } };
      assert.ok(validate(body), JSON.stringify([body, validate.errors]));
      Reflect.deleteProperty(body.map, "area");
      assert.ok(!validate(body));
    }
  });
});

Deno.test("a map that cannot be is refused with the status that says why", async () => {
  await withServer(brightness(), {}, async (url) => {
    const image = await grey(250);
    const both = new FormData();
    for (const name of ["a.jpg", "b.jpg"]) both.append("image", new File([image], name));
    for (
      const [head, body, status, error] of [
        ["colour", image, 400, /head must be the name of one: "tone", "print"/],
        ["", image, 400, /head must be/],
        ["tone", both, 400, /one image/],
        ["tone", new TextEncoder().encode("text"), 422, /the file holds text/],
      ] as const
    ) {
      const answer = await map(url, head, body);
      assert.equal(answer.status, status);
      assert.match(answer.body.error, error);
    }
    assert.equal((await fetch(`${url}v1/map`)).status, 405);
  });
  // As many copies as there are are counted at once, and given back.
  await withServer(brightness(), { limits: { imagesAtOnce: 49 } }, async (url) => {
    for (let turn = 0; turn < 3; turn++) {
      assert.equal((await map(url, "tone", await grey(250))).status, 200);
    }
    assert.match(await (await fetch(`${url}metrics`)).text(), /^facet_queue_images 0$/m);
  });
});
