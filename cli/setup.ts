/**
 * Sees to it that there is a WebGPU adapter. macOS and Windows bring one. On Linux without a GPU
 * driver, Mesa's software Vulkan is one: installed where we may, else named as the one command to
 * run.
 */
import { UserError } from "../data/errors.ts";
import { note } from "./output.ts";

/** The command that installs Mesa's software Vulkan, by package manager. */
const installers: readonly (readonly [string, string])[] = [
  ["apt-get", "apt-get install -y mesa-vulkan-drivers"],
  ["dnf", "dnf install -y mesa-vulkan-drivers"],
  ["pacman", "pacman -S --noconfirm vulkan-swrast"],
  ["apk", "apk add mesa-vulkan-swrast"],
  ["zypper", "zypper install -y libvulkan_lvp"],
];

/** Set in the process that is started after an installation, so that it happens once. */
const installedMark = "FACET_DRIVER_INSTALLED";

/**
 * Makes sure that an adapter can be found, installing a software one as root on Linux with apt.
 * After an installation the command goes on in a new process, since a process keeps the drivers it
 * started with; this one then exits with the same status.
 *
 * @throws UserError When there is none; it names the one command to run.
 */
export async function ensureAdapter(): Promise<void> {
  await silenceMesa();
  if (await navigator.gpu?.requestAdapter()) return;
  const advice = await driverAdvice();
  const mayInstall = Deno.build.os === "linux" && Deno.uid() === 0 &&
    await isInstalled("apt-get") && Deno.env.get(installedMark) === undefined;
  if (!mayInstall) throw new UserError(`no WebGPU adapter was found. ${advice}`);
  note(
    "No GPU driver was found: installing Mesa's software Vulkan (mesa-vulkan-drivers) with apt.",
  );
  await apt("update", "-qq");
  await apt("install", "-y", "-qq", "--no-install-recommends", "mesa-vulkan-drivers");
  note("Installed.");
  Deno.exit(await runAgain());
}

/** What a user can do where there is no adapter. */
export async function driverAdvice(): Promise<string> {
  if (Deno.build.os !== "linux") return "Update the graphics driver.";
  const sudo = Deno.uid() === 0 ? "" : "sudo ";
  for (const [program, command] of installers) {
    if (await isInstalled(program)) {
      return `With a GPU, install its Vulkan driver; without one, run: ${sudo}${command}`;
    }
  }
  return "With a GPU, install its Vulkan driver; without one, install Mesa's software Vulkan.";
}

/** Names a folder for run-time files where none is named: Mesa would complain on stderr. */
export async function silenceMesa(): Promise<void> {
  if (Deno.build.os !== "linux" || Deno.env.get("XDG_RUNTIME_DIR")) return;
  const folder = `/tmp/facet-${Deno.uid()}`;
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  Deno.env.set("XDG_RUNTIME_DIR", folder);
}

async function isInstalled(program: string): Promise<boolean> {
  const folders = (Deno.env.get("PATH") ?? "").split(":").filter(Boolean);
  for (const folder of folders) {
    try {
      if ((await Deno.stat(`${folder}/${program}`)).isFile) return true;
    } catch {
      // Not in this folder.
    }
  }
  return false;
}

async function apt(...args: string[]): Promise<void> {
  const { code } = await new Deno.Command("apt-get", {
    args,
    env: { DEBIAN_FRONTEND: "noninteractive" },
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).output();
  if (code !== 0) {
    throw new UserError(
      `apt-get ${args.join(" ")} failed with status ${code}; install mesa-vulkan-drivers by hand`,
    );
  }
}

/** Runs the same command line in a new process. */
async function runAgain(): Promise<number> {
  const program = Deno.build.standalone ? [] : ["run", "-A", Deno.mainModule];
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: [...program, ...Deno.args],
    env: { [installedMark]: "1" },
  }).spawn().status;
  return code;
}
