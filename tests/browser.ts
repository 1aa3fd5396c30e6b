/**
 * Pages in a real browser, for tests: Chromium without a window, where the machine has one. Whatever a
 * page complains of fails the test, and so does what keeps people from reading it.
 */
import assert from "node:assert/strict";
import { axe, type Page, puppeteer } from "./deps.ts";

/** Where Debian and others put it; `CHROMIUM` says otherwise. */
const places = [
  Deno.env.get("CHROMIUM"),
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].filter((path) => path !== undefined);

const chromium = places.find((path) => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
});

/** Whether tests in a browser have to be ignored. */
export const noBrowser = chromium === undefined;

/** Milliseconds after which a page that does not come has failed; a busy machine takes long. */
const patience = 600_000;

/** How a page is opened. */
export interface View {
  /** Light by default. */
  readonly scheme?: "light" | "dark";
  /** Of the window, in pixels; 1200 by default. */
  readonly width?: number;
  /** Whether a page that asks the network for anything fails; true by default. */
  readonly offline?: boolean;
  /** Whether there is a camera, which shows a test picture; false by default. */
  readonly camera?: boolean;
  /** Whether there is WebGPU, on an adapter in software; false by default. */
  readonly webgpu?: boolean;
}

/**
 * Opens a page, does something with it and closes it.
 *
 * @param url A file's or a server's.
 * @param use What to do.
 */
export async function withPage(
  url: string,
  use: (page: Page) => Promise<void>,
  { scheme = "light", width = 1200, offline = true, camera = false, webgpu = false }: View = {},
): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: chromium!,
    timeout: patience,
    protocolTimeout: patience,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
      // WebGL in software, which the browser would complain of if nobody asked for it.
      "--enable-unsafe-swiftshader",
      ...(webgpu ? ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"] : []),
      ...(camera ? ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"] : []),
    ],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const requested = request.url();
      if (offline && !/^(file|data|blob|about):/.test(requested)) {
        complaints.push(`asks for ${requested}`);
      }
    });
    if (!webgpu) await page.evaluateOnNewDocument("delete Navigator.prototype.gpu");
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(url);
    await use(page);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
}

/**
 * Presses a button or ticks a box, by the keyboard: charts that come to life move what a pointer aims at.
 *
 * @param selector What finds it.
 */
export async function press(page: Page, selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press("Space");
}

/**
 * Fails where a page breaks a rule of the Web Content Accessibility Guidelines 2.1 AA, or a practice that
 * goes with them, which a program can judge: contrasts, names, roles, keyboard.
 */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
  }).then(({ violations }) => violations.map(({ id, help, nodes }) =>
    id + ": " + help + " " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" ")
  ))`);
  assert.deepEqual(found, []);
}
