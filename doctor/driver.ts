/** Graphics drivers on Linux: what a user can install, and how Mesa's warning is avoided. */
import { privateFolder } from "./private_folder.ts";

/** The command that installs Mesa's drivers: AMD's, Intel's and the software one. */
const installers: readonly (readonly [string, string])[] = [
  ["apt-get", "apt-get install -y mesa-vulkan-drivers"],
  ["dnf", "dnf install -y mesa-vulkan-drivers"],
  ["pacman", "pacman -S --noconfirm vulkan-radeon vulkan-intel vulkan-swrast"],
  ["apk", "apk add mesa-vulkan-ati mesa-vulkan-intel mesa-vulkan-swrast"],
  ["zypper", "zypper install -y libvulkan_radeon libvulkan_intel libvulkan_lvp"],
];

/** What to do where no GPU is found. */
export async function driverAdvice(): Promise<string> {
  if (Deno.build.os !== "linux") return "If there is one, update its driver.";
  const sudo = Deno.uid() === 0 ? "" : "sudo ";
  for (const [program, command] of installers) {
    if (!await isInstalled(program)) continue;
    return `For an NVIDIA GPU, install NVIDIA's driver; for AMD and Intel, run: ${sudo}${command}`;
  }
  return "For an NVIDIA GPU, install NVIDIA's driver; for AMD and Intel, Mesa's Vulkan drivers.";
}

/** Sets a folder for run-time files where none is set: Mesa would warn on stderr. */
export async function silenceMesa(): Promise<void> {
  if (Deno.build.os !== "linux" || Deno.env.get("XDG_RUNTIME_DIR")) return;
  try {
    Deno.env.set("XDG_RUNTIME_DIR", await privateFolder(`/tmp/facet-${Deno.uid()}`));
  } catch {
    // No folder can be made: the warning does no harm.
  }
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
