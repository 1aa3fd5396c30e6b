/**
 * The archive of torch.save since version 1.6: a zip with uncompressed entries, the pickle in NAME/data.pkl
 * and each storage in NAME/data/KEY. Only those are read, each checked against its checksum.
 */
import { quoteName } from "../../data/quote_name.ts";
import { readZipDirectory, readZipEntry } from "./zip.ts";

/** The content of an archive. */
export interface TorchArchive {
  readonly pickle: Uint8Array;
  readonly storages: ReadonlyMap<string, Uint8Array>;
}

/** Most entries of an archive, more than models have. */
const mostEntries = 100_000;

/**
 * Opens an archive.
 *
 * @param bytes The whole file.
 * @param refuse Throws a UserError, with the reason.
 * @returns Views of the file's bytes.
 */
export function readTorchArchive(
  bytes: Uint8Array,
  refuse: (reason: string) => never,
): TorchArchive {
  const contents = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of readZipDirectory(bytes, mostEntries, refuse)) {
    const { name, size } = entry;
    const [, path] = /^[^/]*\/(.*)$/s.exec(name) ?? [];
    if (path === undefined) continue;
    if (path === "constants.pkl" || path.startsWith("code/")) {
      refuse(
        "it is a TorchScript program, which is not run here; save its weights by " +
          "torch.save(torch.jit.load(path).state_dict(), path)",
      );
    }
    if (path !== "data.pkl" && path !== "byteorder" && !path.startsWith("data/")) continue;
    if (contents.has(path)) refuse(`its entry ${quoteName(name)} occurs twice`);
    // Overlapping entries could otherwise take much more time than the file's length.
    total += size;
    if (!(total <= bytes.length)) {
      refuse(`its entry ${quoteName(name)} would end beyond the file's ${bytes.length} bytes`);
    }
    contents.set(path, readZipEntry(bytes, entry, refuse));
  }
  const byteOrder = new TextDecoder().decode(contents.get("byteorder") ?? new Uint8Array());
  if (byteOrder !== "" && byteOrder !== "little") {
    refuse(`its byte order is ${quoteName(byteOrder)}; only little is read`);
  }
  const pickle = contents.get("data.pkl");
  if (!pickle) return refuse("it is a zip archive, but none of torch.save: it has no data.pkl");
  const storages = new Map(
    [...contents].filter(([path]) => path.startsWith("data/"))
      .map(([path, content]) => [path.slice("data/".length), content]),
  );
  return { pickle, storages };
}
