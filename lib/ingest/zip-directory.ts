/** What a zip archive's table of contents says of one entry. It may lie. */
export interface ZipEntry {
  /** As stored: UTF-8, or in whatever the writing program used. */
  readonly name: Uint8Array;
  readonly isEncrypted: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Of the entry's own header, from the archive's beginning. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
/** The end of the table may be followed by a comment of this many bytes. */
const longestComment = 0xffff;

/**
 * The entries of a zip archive in the order of its table of contents (APPNOTE 6.3, 4.3.12 and 4.3.16); null when the
 * bytes are no whole archive, or one larger than 4 GB. More than `most` entries are not read. `base`: where the bytes
 * begin in the archive, of which they are the rest.
 */
export function readZipDirectory(bytes: Uint8Array, most: number, base = 0): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true) - base;
  if (at < 0) return null;
  while (entries.length < Math.min(count, most)) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    if (at + 46 + nameLength > end) return null;
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the table of contents begins, by the last bytes of an archive; null where they tell none. */
export function findZipDirectory(tail: Uint8Array): number | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  return end === null ? null : view.getUint32(end + 16, true);
}

/** Bytes at an archive's end in which the mark of its end stands. */
export const zipTail = 22 + longestComment;

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

/** The packed bytes of an entry; null when its header is not where the table says, or the archive ends before it. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== headerMark) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}
