/** A stretch of a file: both bounds belong to it, as HTTP counts. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range a `Range` header asks for, cut to the file. Null: the whole file is to be sent, because there is no
 * header, it asks for several ranges, or it cannot be read. "unsatisfiable": nothing of it is in the file.
 */
export function readByteRange(header: string | null, size: number): ByteRange | null | "unsatisfiable" {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (asked === null || (asked[1] === "" && asked[2] === "")) return null;
  const [from, to] = [asked[1] ?? "", asked[2] ?? ""];
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return start >= size || start > end ? "unsatisfiable" : { start, end };
}
