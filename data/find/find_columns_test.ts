import assert from "node:assert/strict";
import { found, kinds, table } from "./testing/find_in_folder.ts";

Deno.test("the default layout is left as it is, and so is what the user names", async () => {
  const usual = ["Men,Shirt,Blue", "Women,Shoe,Red", "Men,Shoe,Blue", "Women,Shirt,Red"];
  const rows = ["id,gender,articleType,baseColour", ...usual.map((row, id) => `${id + 1},${row}`)];
  assert.deepEqual(await found(rows, ["images/1.jpg"]), {});
  const named = { imageColumn: "id", imagePattern: "images/{}.jpg", labels: ["kind"] };
  assert.deepEqual(await found(table("file_name", ["1.jpg"]), ["1.jpg"], named), {});
});

Deno.test("columns between which nothing decides stop with the options to choose from", async () => {
  const rows = ["front,back,kind", "1.jpg,2.jpg,hat", "3.jpg,4.jpg,shoe"];
  const files = ["1.jpg", "2.jpg", "3.jpg", "4.jpg"];
  await assert.rejects(found(rows, files), {
    name: "UserError",
    message: /choose:\n {2}--image-column "front".*\n {2}--image-column "back"/,
  });
  assert.equal((await found(rows, files, { imageColumn: "back" })).imagePattern, "{}");
  const labels = ["id,a,b", "1,x,p", "2,x,q", "3,y,p", "4,y,q"];
  await assert.rejects(found(labels, ["images/1.jpg"]), {
    name: "UserError",
    message: /choose:\n {2}--labels "a"\n {2}--labels "b"\n {2}--labels "a,b"/,
  });
});

Deno.test("a column of a usual name is the labels even where no value repeats, others are asked about", async () => {
  const files = ["images/1.jpg", "images/2.jpg"];
  assert.deepEqual((await found(["id,Label,x", "1,hat,p", "2,shoe,q"], files)).labels, ["Label"]);
  await assert.rejects(found(["id,material", "1,wool", "2,silk"], files), {
    name: "UserError",
    message: 'no column looks like labels; choose:\n  --labels "material"',
  });
  await assert.rejects(
    found(["id,price", "1,5.90", "2,7"], files),
    /choose:\n {2}--numbers "price"$/,
  );
});

Deno.test("a column with a comma or a quote in its name is proposed as the option takes it", async () => {
  const rows = ['id,"Colour, main"', "1,red", "2,red", "3,blue", "4,blue"];
  const { note } = await found(rows, ["images/1.jpg"]);
  assert.match(note!, /--labels '"Colour, main"'$/);
});

Deno.test("a table wins over folders that could be labels, and that is said", async () => {
  const files = ["Shirts/1.jpg", "Shirts/2.jpg", "Shoes/3.jpg", "Shoes/4.jpg"];
  const { note, labels } = await found(table("file", files), files);
  assert.deepEqual(labels, ["kind"]);
  assert.match(
    note!,
    /; shop\.csv says the labels; without it the folders would \(Shirts, Shoes\)$/,
  );
});

Deno.test("a column of lists beside the labels is named, with the options that learn it, too", async () => {
  const rows = [
    "photo,kind,colours",
    ...kinds.map((kind, row) => `${row}.jpg,${kind},"[""red"", ""c${row}""]"`),
  ];
  const { labels, note } = await found(rows, ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]);
  assert.deepEqual(labels, ["kind"]);
  assert.match(
    note!,
    /--labels "kind"; "colours" holds lists: --labels "kind" --tags "colours" --separator "," learns its tags, too$/,
  );
});
