/**
 * The archive that torch.save writes since version 1.6: a zip whose entries lie uncompressed, the
 * pickle in NAME/data.pkl and each storage in NAME/data/KEY. Only those are unpacked, and only when
 * the archive says nothing of them that torch would not: what is unpacked is never longer than the
 * file.
 */
import { UserError } from "../../data/errors.ts";
import { unzipSync } from "../deps.ts";

/** What an archive holds. */
export interface TorchArchive {
  readonly pickle: Uint8Array;
  readonly storages: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** More than models have; each takes a moment to look at. */
const mostEntries = 100_000;

/**
 * Unpacks an archive.
 *
 * @param bytes The whole file.
 * @param refuse Throws a UserError, with the reason.
 */
export function readTorchArchive(
  bytes: Uint8Array,
  refuse: (reason: string) => never,
): TorchArchive {
  const sizes = new Map<string, number>();
  let entries = 0;
  let total = 0;
  const unpacked = unpack(bytes, ({ name, size, originalSize, compression }) => {
    if (++entries > mostEntries) refuse(`it has more than ${mostEntries} entries`);
    const [, path] = /^[^/]*\/(.*)$/s.exec(name) ?? [];
    if (path === undefined) return false;
    if (path === "constants.pkl" || path.startsWith("code/")) {
      refuse(
        "it is a TorchScript program, which is not run here; save its weights by " +
          "torch.save(torch.jit.load(path).state_dict(), path)",
      );
    }
    if (path !== "data.pkl" && path !== "byteorder" && !path.startsWith("data/")) return false;
    // torch compresses and encrypts nothing; either would show in the sizes.
    if (compression !== 0 || size !== originalSize) {
      refuse(`its entry ${shown(name)} is compressed or encrypted, as torch.save leaves none`);
    }
    if (sizes.has(path)) refuse(`its entry ${shown(name)} stands twice in it`);
    sizes.set(path, size);
    total += size;
    if (!(size >= 0 && total <= bytes.length)) {
      refuse(`its entry ${shown(name)} would end beyond the file's ${bytes.length} bytes`);
    }
    return true;
  }, refuse);

  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, content] of Object.entries(unpacked)) {
    const path = name.slice(name.indexOf("/") + 1);
    if (content.length !== sizes.get(path)) refuse(`its entry ${shown(name)} is cut off`);
    contents.set(path, content as Uint8Array<ArrayBuffer>);
  }
  const byteOrder = new TextDecoder().decode(contents.get("byteorder") ?? new Uint8Array());
  if (byteOrder !== "" && byteOrder !== "little") {
    refuse(`its byte order is ${shown(byteOrder)}; only little is read`);
  }
  const pickle = contents.get("data.pkl");
  if (!pickle) return refuse("it is a zip archive, but none of torch.save: it has no data.pkl");
  const storages = new Map(
    [...contents].filter(([path]) => path.startsWith("data/"))
      .map(([path, content]) => [path.slice("data/".length), content]),
  );
  return { pickle, storages };
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>["filter"]>;

function unpack(bytes: Uint8Array, filter: Filter, refuse: (reason: string) => never) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UserError) throw error;
    return refuse(`its archive is cut off or damaged (${(error as Error).message})`);
  }
}

function shown(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}...` : name);
}
