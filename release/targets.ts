/** The machines that facet is released for, by the names that `deno compile` has for them. */

/** Linux with glibc, macOS and Windows. */
export const targets = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "aarch64-apple-darwin",
  "x86_64-pc-windows-msvc",
] as const;

/** One of {@linkcode targets}. */
export type Target = typeof targets[number];
