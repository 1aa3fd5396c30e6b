/** What is used of yauzl, which has no types of its own. */

/** A file or folder in a zip. */
export interface ZipEntry {
  readonly fileNameRaw: Uint8Array;
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[];
  readonly generalPurposeBitFlag: number;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly crc32: number;
  readonly versionMadeBy: number;
  readonly externalFileAttributes: number;
  isEncrypted(): boolean;
}

/** An open zip. */
export interface ZipFile {
  readonly entryCount: number;
  eachEntry(): AsyncIterable<ZipEntry>;
  openReadStreamPromise(entry: ZipEntry): Promise<AsyncIterable<Uint8Array>>;
  close(): void;
}

declare const yauzl: {
  openPromise(
    path: string,
    options: { autoClose: boolean; decodeStrings: boolean; validateEntrySizes: boolean },
  ): Promise<ZipFile>;
  getFileNameLowLevel(
    generalPurposeBitFlag: number,
    fileNameBuffer: Uint8Array,
    extraFields: ZipEntry["extraFields"],
    strictFileNames: boolean,
  ): string;
};
export default yauzl;
