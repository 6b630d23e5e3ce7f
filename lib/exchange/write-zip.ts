import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file in an archive; its bytes are asked for when its turn has come. */
export interface ZipEntry {
  /** With "/" between folders. */
  readonly name: string;
  /** False for what is compressed already. */
  readonly compress: boolean;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Bytes that are compressed in one go: others are served in between. */
const pieceBytes = 256 * 1024;

/**
 * A ZIP archive of the entries in their order, in pieces, none before it is asked for; holds one piece at a time, so that
 * an archive may be larger than the memory. Names and sizes follow the data (general purpose bit 3), as they are not known before.
 * `at`: when its files were changed, as they say; now where absent.
 */
export async function* writeZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at?: Date,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const { name, compress, bytes } of entries) {
    const file = compress ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    if (at !== undefined) file.mtime = at;
    zip.add(file);
    for await (const piece of bytes)
      for (let at = 0; at < piece.length; at += pieceBytes) {
        file.push(piece.subarray(at, at + pieceBytes));
        yield* take();
      }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
