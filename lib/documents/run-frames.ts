/** Pages whose runs are fetched together: their addresses are the same wherever one comes from. */
export const pagesAtOnce = 8;

/**
 * The runs of several pages, one after another, each behind its length in bytes (four, the lowest first). Of pages in
 * a row: the receiver knows which.
 */
export function packFrames(pages: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pages.reduce((sum, page) => sum + 4 + page.length, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const page of pages) {
    view.setUint32(at, page.length, true);
    out.set(page, at + 4);
    at += 4 + page.length;
  }
  return out;
}

/** What `packFrames` packed. Throws RangeError for bytes cut short. */
export function unpackFrames(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) throw new RangeError("The pages' runs are cut short.");
    pages.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return pages;
}
