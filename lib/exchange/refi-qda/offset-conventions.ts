/** What a program counts one position for. */
type OffsetUnit = "codePoint" | "utf16" | "utf8";

/**
 * How a file's positions count its texts. A byte order mark is never counted, but among bytes. `lineEnd`: CR LF counts as the two
 * characters it is, or as one. Lone CR and LF always count as one.
 */
export interface OffsetConvention {
  readonly unit: OffsetUnit;
  readonly lineEnd: "asStored" | "asOne";
}

/** Those that programs are known to follow in REFI-QDA; the standard's own first. Bytes of UTF-8 are Taguette's alone. */
export const offsetConventions: readonly OffsetConvention[] = [
  { unit: "codePoint", lineEnd: "asStored" },
  { unit: "utf16", lineEnd: "asStored" },
  { unit: "codePoint", lineEnd: "asOne" },
  { unit: "utf16", lineEnd: "asOne" },
];

const unitNames: Readonly<Record<OffsetUnit, string>> = {
  codePoint: "whole characters",
  utf16: "UTF-16 units",
  utf8: "bytes of UTF-8",
};

/** How a convention is called on screen. */
export const nameConvention = ({ unit, lineEnd }: OffsetConvention): string =>
  unit === "utf8"
    ? unitNames.utf8
    : `${unitNames[unit]}, line ends of Windows as ${lineEnd === "asOne" ? "one" : "two"}`;

/** Half-open in canonical text, UTF-16 units. */
export interface CanonicalRange {
  readonly start: number;
  readonly end: number;
  /** False where an edge stood inside a character and was moved out of it. */
  readonly whole: boolean;
}

/** A range in a file's counting as one in canonical text; null where it is empty, turned round or outside the text. */
export type OffsetReader = (start: number, end: number) => CanonicalRange | null;

/**
 * Prepares to read positions of one text. `stored`: the text as its file holds it once decoded, with its line ends, with
 * or without a byte order mark; canonical is what `canonicalText` makes of it. An edge inside a character, or between CR and
 * LF counted as two, is moved outwards.
 */
export function createOffsetReader(stored: string, { unit, lineEnd }: OffsetConvention): OffsetReader {
  const marked = stored.startsWith("\ufeff");
  const read = createReader(marked ? stored.slice(1) : stored, { unit, lineEnd });
  if (!marked || unit !== "utf8") return read;
  return (start, end) => (start < 0 ? null : read(Math.max(0, start - markBytes), end - markBytes));
}

/** Of a byte order mark in UTF-8. */
const markBytes = 3;

function createReader(text: string, { unit, lineEnd }: OffsetConvention): OffsetReader {
  if (isPlain(text, unit)) return readPlain(text.length);
  const most = unit === "utf8" ? 3 * text.length : text.length;
  const offsets = new Uint32Array(most + 1);
  let position = 0;
  let canonical = 0;
  const step = (counted: number, units: number) => {
    for (let within = 0; within < counted; within += 1) {
      offsets[position] = canonical;
      position += 1;
    }
    canonical += units;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      step(lineEnd === "asOne" ? 1 : 2, 1);
      at += 1;
    } else if (isPair(text, at)) {
      step({ codePoint: 1, utf16: 2, utf8: 4 }[unit], 2);
      at += 1;
    } else step(unit === "utf8" ? bytesOf(text.charCodeAt(at)) : 1, 1);
  }
  offsets[position] = canonical;
  const last = position;
  const isInside = (at: number): boolean => at > 0 && at < last && offsets[at] === offsets[at - 1];
  return (start, end) => {
    if (start < 0 || end > last || start >= end) return null;
    let after = end;
    while (isInside(after)) after += 1;
    return { start: offsets[start]!, end: offsets[after]!, whole: !isInside(start) && !isInside(end) };
  };
}

/** Where all countings give the same. */
const isPlain = (text: string, unit: OffsetUnit): boolean =>
  !text.includes("\r\n") && !(unit === "utf8" ? /[^\0-\x7f]/ : /[\ud800-\udbff][\udc00-\udfff]/).test(text);

/** Bytes of a code unit that is no part of a pair; half a pair alone is written as U+FFFD, which has three, too. */
const bytesOf = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);

const readPlain =
  (length: number): OffsetReader =>
  (start, end) =>
    start < 0 || end > length || start >= end ? null : { start, end, whole: true };

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
