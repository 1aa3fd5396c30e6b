import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { ImageFinder } from "./image_finder.ts";
import { inFolder } from "./testing/mod.ts";

/** What each name is found to be, relative to the folder, among files that exist. */
async function found(
  files: readonly string[],
  names: readonly string[],
  pattern = "images/{}.jpg",
) {
  let result: { files: string[]; notes: string[]; warnings: string[] } | undefined;
  await inFolder(async (folder) => {
    for (const file of files) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), "");
    }
    const finder = new ImageFinder(folder, pattern);
    const shown = (text: string) => text.replaceAll(`${folder}/`, "");
    result = {
      files: names.map((name) => finder.find(name.replaceAll("FOLDER", folder)))
        .map(({ image, problem }) => problem ?? shown(image)),
      notes: finder.notes().map(shown),
      warnings: finder.warnings().map(shown),
    };
  });
  return result!;
}

Deno.test("a name whose file exists is that file, and nothing is told", async () => {
  const { files, notes, warnings } = await found(["images/1.jpg", "images/01.jpg", "1.jpg"], ["1"]);
  assert.deepEqual([files, notes, warnings], [["images/1.jpg"], [], []]);
});

for (
  const [what, name, file, how] of [
    ["its extension", "7.jpg", "images/7.jpg", "with the extension"],
    ["its extension in another case", "7.JPG", "images/7.jpg", "in another case"],
    ["no extension, of a file of another", "7", "images/7.png", "with another extension"],
    ["another extension", "7.jpeg", "images/7.png", "with another extension"],
    ["the case of its folder wrong", "7", "Images/7.jpg", "in a folder of another spelling"],
    ["its folder", "images/7.jpg", "images/7.jpg", "as paths from the table's folder"],
    ["backslashes", "images\\7.jpg", "images/7.jpg", "with \\ for /"],
    ["a dot and a slash", "./images/7.jpg", "images/7.jpg", "as paths from the table's folder"],
    [
      "%20 for a blank",
      "red%20hat%C3%A9",
      "images/red hat\u00e9.jpg",
      "with %20 and the like decoded",
    ],
    ["two dots", "images/../other/7.jpg", "other/7.jpg", "as paths from the table's folder"],
    ["a fraction", "7.0", "images/7.jpg", "without .0"],
    ["lost zeros", "7", "images/007.jpg", "with other zeros before the number"],
    ["composed letters", "\u00fc", "images/u\u0308.jpg", "with letters encoded another way"],
    ["decomposed letters", "u\u0308", "images/\u00fc.jpg", "with letters encoded another way"],
    ["an absolute path", "FOLDER/images/7.jpg", "images/7.jpg", "as absolute paths"],
    ["a file address", "file://FOLDER/a%20b/7.jpg", "a b/7.jpg", "as file:// addresses"],
    ["a path of Windows", "C:\\me\\images\\7.jpg", "images/7.jpg", "a path of another place"],
    ["a path of another machine", "/kaggle/in/images/7.jpg", "images/7.jpg", "of another place"],
  ] as const
) {
  Deno.test(`a name with ${what} finds its file, and that is told`, async () => {
    const { files, notes } = await found([file, "x/other.jpg"], [name, name]);
    assert.deepEqual(files, [file, file]);
    assert.equal(notes.length, 1);
    assert.ok(notes[0]!.includes("2 ") && notes[0]!.includes(how), notes.join());
  });
}

Deno.test("a name that fits several files is told, never guessed", async () => {
  const { files } = await found(["images/7.png", "images/7.webp", "images/A.jpg", "images/a.JPG"], [
    "7",
    "A.JPG",
  ]);
  assert.match(files[0]!, /fits several files: "images\/7.png", "images\/7.webp"/);
  assert.match(files[1]!, /fits several files: "images\/A.jpg", "images\/a.JPG"/);
});

Deno.test("paths out of the folder need a file, and names never hold a zero byte", async () => {
  const { files } = await found(["images/1.jpg"], ["/etc/none.jpg", "../none", "a\0b", "none"]);
  assert.deepEqual(files, [
    "the image's name is an absolute path",
    "the image's name leads out of the folder (..)",
    "the image's name holds a zero byte",
    "images/none.jpg",
  ]);
});

for (
  const [name, file, how, pattern] of [
    ["2", "more/2.jpg", "in another folder", "more/{}.jpg"],
    ["2", "more/2.png", "in another folder and with another extension", "more/{}.png"],
    ["2", "images/2.jpg.jpg", "with the extension twice", "images/{}.jpg.jpg"],
    ["2.jpg.jpg", "images/2.jpg", "with the extension twice", undefined],
    ["a b", "images/a%20b.jpg", "with letters written as %20 or the like", undefined],
    ["2", "images/2 .jpg", "with blanks around the name", "images/{} .jpg"],
    ["2", "images/2.jpg ", "with blanks around the name", "images/{}.jpg "],
    ["a b", "images/a_b.jpg", "with other signs between words", undefined],
    ["ABC", "more/abc.jpg", "in another folder and in another case", undefined],
    ["2", "more/2.JPG", "in another folder and with the extension in another case", "more/{}.JPG"],
    ["2", "more/002.jpg", "in another folder and with other zeros around the number", undefined],
    ["x\\2", "more/2.jpg", "in another folder and with / for \\", undefined],
    [
      "\u00fc",
      "more/u\u0308.jpg",
      "in another folder and with letters encoded another way",
      undefined,
    ],
  ] as const
) {
  Deno.test(`that "${name}" has no file is told with ${file}: one ${how}`, async () => {
    const { files, warnings } = await found([file, "images/other.jpg"], [name]);
    assert.notEqual(files[0], file);
    const advice = pattern === undefined
      ? "change the names in the table, or those of the files"
      : `--image-pattern "${pattern}" looks there`;
    assert.deepEqual(warnings, [
      `no such file for 1 name, but there is one ${how}: ${
        JSON.stringify(name)
      } (${file}); ${advice}`,
    ]);
  });
}

Deno.test("names without a file are told by kind, each with how many there are and three of them", async () => {
  const files = ["1", "2", "3", "4"].map((name) => `images/${name}.jpg.jpg`);
  const names = ["1", "2", "3", "4", "5", "nothing like it"];
  const { warnings } = await found([...files, "more/5.jpg"], names);
  assert.equal(warnings.length, 2);
  assert.match(
    warnings[0]!,
    /^no such file for 4 names, .* such as "1" \(.*"2" \(.*"3" \(images\/3\.jpg\.jpg\); --image-p/,
  );
  assert.match(warnings[1]!, /^no such file for 1 name, .*"5" \(more\/5\.jpg\)/);
});

Deno.test("a web address is told as one", async () => {
  const { files } = await found(["images/1.jpg"], ["https://example.com/1.png"]);
  assert.match(files[0]!, /web address: download/);
});

Deno.test("a cell that holds the image itself says so", async () => {
  const { files } = await found(["images/1.jpg"], ["A".repeat(300), "data:image/png;base64,AA"]);
  for (const reason of files) assert.match(reason, /base64.*write the images as files/);
});

Deno.test("** stands for any folders below, for names that are there once, spelled as everywhere", async () => {
  const files = ["a/1.jpg", "a/b/002.jpg", "c/3.PNG", "d/4.jpg", "e/4.jpg", ".trash/1.jpg"];
  const read = await found(files, ["1", "2", "3", "4", "5"], "**/{}.jpg");
  assert.deepEqual(read.files, [
    "a/1.jpg",
    "a/b/002.jpg",
    "c/3.PNG",
    'the image\'s name fits several files: "d/4.jpg", "e/4.jpg"',
    "**/5.jpg",
  ]);
  assert.match(read.notes.join(), /1 with other zeros .* 1 with another extension /);
});

Deno.test("a name with a percent sign whose file exists is that file, and what leaves its folder is not decoded", async () => {
  const { files, notes } = await found(
    ["images/a%20b.jpg", "images/a b.jpg", "secret.jpg"],
    ["a%20b", "%2e%2e/secret", "x%2F..%2Fa b", "100%"],
  );
  assert.deepEqual(files, [
    "images/a%20b.jpg",
    "images/%2e%2e/secret.jpg",
    "images/x%2F..%2Fa b.jpg",
    "images/100%.jpg",
  ]);
  assert.deepEqual(notes, []);
});
