import assert from "node:assert/strict";
import { HTTPException } from "./deps.ts";
import { formParts } from "./form.ts";
import { imagesOfBody, type SentImages } from "./request_images.ts";

const type = "multipart/form-data; boundary=edge";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const head = (name: string) =>
  `Content-Disposition: form-data; name="image"; filename="${name}"\r\n\r\n`;

/** A form of files. */
function formOf(files: readonly (readonly [string, string])[], end = "\r\n--edge--\r\n") {
  return bytesOf(files.map(([name, text]) => `\r\n--edge\r\n${head(name)}${text}`).join("") + end);
}

/** Why a form is refused. */
async function refusal(body: Uint8Array<ArrayBuffer>, contentType = type, most = 64) {
  let found: SentImages | undefined;
  try {
    found = await imagesOfBody(body, contentType, most);
  } catch (error) {
    assert.ok(error instanceof HTTPException, String(error));
    return `${error.status} ${error.message}`;
  }
  assert.fail(`${found.images.length} images`);
}

Deno.test("a form's files come whole, wherever their ends lie", async () => {
  // The search goes by slices of 65536 bytes; the second file's beginning moves over an edge of one.
  for (let length = 65536 - 200; length < 65536 + 20; length += 3) {
    const files = [["one", "\r\n--edg".padStart(length, "x")], ["two", "\r\n--\r"]] as const;
    const { images, form } = await imagesOfBody(formOf(files), type, 2);
    assert.ok(form);
    const found = images.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    assert.ok(JSON.stringify(found) === JSON.stringify(files), `${length}`);
  }
});

Deno.test("a form is what browsers make, and what stands before and behind does not matter", async () => {
  const form = new FormData();
  const files = ["a b;c.jpg", "ü😀.png", "", "../x"].map((name) => new File([name], name));
  for (const file of files) form.append("füld", file);
  const request = new Response(form);
  const made = request.headers.get("Content-Type")!;
  const body = await request.bytes();
  for (const tail of ["", "\r\n", "\r\nanything at all\r\n".repeat(9000)]) {
    const whole = new Uint8Array([13, 10, ...body, ...bytesOf(tail)]);
    const { images } = await imagesOfBody(whole, made, 64);
    assert.deepEqual(images.map(({ name }) => name), files.map(({ name }) => name));
    assert.deepEqual(
      images.map(({ bytes }) => new TextDecoder().decode(bytes)),
      files.map(({ name }) => name),
    );
  }
});

Deno.test("nothing of a form is looked at beyond what refuses it", async () => {
  // What comes then is no form: it would be refused for that if it were looked at.
  const broken = "\r\n--edge\r\n" + "x".repeat(100_000);
  const files = Array.from({ length: 64 }, (_, index) => [`${index}`, ""] as const);
  assert.match(await refusal(formOf(files, broken)), /^400 .*not the form/);
  files.push(["64", ""]);
  assert.equal(await refusal(formOf(files, broken)), "413 more than 64 images; send them in turns");

  const empty = bytesOf(
    "--edge\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n".repeat(480_000),
  );
  assert.equal(await refusal(empty), '400 the field "a" is not a file');
  assert.match(await refusal(bytesOf("--edge\r\n\r\n\r\n".repeat(480_000))), /^400 /);
  assert.match(await refusal(formOf(Array(480_000).fill(["", ""]))), /^413 /);
});

Deno.test("parts are found when they are asked for, and not before", async () => {
  const files = Array.from({ length: 9 }, (_, index) => [`${index}`, ""] as const);
  const parts = formParts(formOf(files, "\r\n--edge\r\nbroken"), type);
  for (const [name] of files.slice(0, 8)) assert.equal((await parts.next()).value!.file, name);
  await parts.return();
});

/** Calls back for everything that happens while work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let working = true;
  const count = () => {
    turns++;
    if (working) setImmediate(count);
  };
  setImmediate(count);
  await work.finally(() => working = false);
  return turns;
}

Deno.test("others get their turn while a form is searched, however it is made", async () => {
  const megabytes = 4;
  const slices = megabytes * 16;
  const same = "a".repeat(70); // found nowhere, and nearly everywhere
  const contentType = `multipart/form-data; boundary=${same}`;
  const content = same.repeat((megabytes << 20) / 70);
  const one = bytesOf(`--${same}\r\n${head("one")}${content}\r\n--${same}--`);
  assert.ok(await turnsDuring(imagesOfBody(one, contentType, 1)) >= slices);
  // Each head takes long to read: others' turn comes after each.
  const slow = `Content-Disposition: form-data; filename="a"${';a="'.repeat(900)}\r\n\r\n`;
  const many = bytesOf(`\r\n--edge\r\n${slow}x`.repeat(40) + "\r\n--edge--");
  assert.ok(await turnsDuring(imagesOfBody(many, type, 40)) >= 40);
});

Deno.test("what is no form, or names no boundary, is refused", async () => {
  const whole = formOf([["a", "b"]]);
  assert.equal((await imagesOfBody(whole, 'Multipart/Form-Data ;BOUNDARY="edge"', 1)).form, true);
  for (
    const boundary of [
      "",
      "; boundary=",
      "; boundary=ü",
      `; boundary=${"a".repeat(71)}`,
      "; bound=a",
    ]
  ) {
    assert.match(await refusal(whole, `multipart/form-data${boundary}`), /^400 .* a boundary of/);
  }
  const disposition = "Content-Disposition: form-data; filename=";
  for (
    const text of [
      ...["", "x", "\r\n", "--edge", "--edge--", "--edge\r\n", "--other\r\n\r\n\r\n--other--"],
      ...[`--edge\r\n${disposition}a\r\n\r\nunfinished`, "x--edge--"],
      `--edge\r\n${disposition}${"a".repeat(5000)}\r\n\r\n\r\n--edge--`,
      `--edge\r\n${"A: b\r\n".repeat(1000)}\r\n\r\n--edge--`,
    ]
  ) {
    assert.match(
      await refusal(bytesOf(text)),
      /^400 the (body is not the form|form holds no)/,
      text,
    );
  }
  const garbled = bytesOf(`--edge\r\n${disposition}?\r\n\r\nx\r\n--edge--`);
  garbled[garbled.indexOf(63)] = 0xff; // not UTF-8
  assert.match(await refusal(garbled), /^400 /);
});
