/**
 * The worker that decodes: takes a batch of paths, gives back one block of pixels and, for each image
 * that cannot be used, the reason. Whatever else goes wrong ends the worker with an error.
 */
import { decodeImage, type InputOptions } from "./decode.ts";
import { ImageError } from "./image/bitmap.ts";

/** A batch to decode. */
export interface DecodeRequest {
  readonly paths: readonly string[];
  readonly options: InputOptions;
}

/** What became of a batch. */
export interface DecodeReply {
  /** [paths, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By position in the batch. */
  readonly reasons: readonly (string | undefined)[];
}

/** Begins the reason when a file is there but could not be read this time. */
export const UNREADABLE = "cannot be read";

/** The part of a worker's global scope that is used; the window's types lack it. */
interface Scope {
  onmessage: (event: MessageEvent<DecodeRequest>) => Promise<void>;
  postMessage(reply: DecodeReply, transfer: Transferable[]): void;
}

const scope = self as unknown as Scope;

scope.onmessage = async ({ data: { paths, options } }) => {
  const length = options.height * options.width * 3;
  const pixels = new Uint8Array(paths.length * length);
  const reasons: (string | undefined)[] = [];
  for (const [position, path] of paths.entries()) {
    try {
      pixels.set(await decodeImage(read(path), options), position * length);
      reasons.push(undefined);
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      reasons.push(error.message);
    }
  }
  scope.postMessage({ pixels, reasons }, [pixels.buffer]);
};

function read(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new ImageError("no such file");
    throw new ImageError(`${UNREADABLE}: ${(error as Error).message}`);
  }
}
