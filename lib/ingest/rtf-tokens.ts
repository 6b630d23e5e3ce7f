/** What RTF is made of. `word` is a control word or symbol without its backslash, `number` what stands behind it. */
export type RtfToken =
  | { readonly type: "open" | "close" }
  | { readonly type: "word"; readonly word: string; readonly number: number | null }
  /** Bytes of text: a run of them written as themselves, or one as \'hh. */
  | { readonly type: "text"; readonly bytes: Uint8Array };

const backslash = 0x5c;
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** What ends a run of text: braces, a backslash, and what is no text at all. */
const isMark = (byte: number): boolean =>
  byte === 0x7b || byte === 0x7d || byte === backslash || byte === 0x0a || byte === 0x0d || byte === 0;

/** Cuts RTF into its tokens, in order. Binary data (\bin) is passed over; line ends are no text. Never throws. */
export function* cutRtf(bytes: Uint8Array): Generator<RtfToken, void> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === 0x7b || byte === 0x7d) {
      yield { type: byte === 0x7b ? "open" : "close" };
      at += 1;
    } else if (byte === backslash) {
      const { token, next } = readControl(bytes, at + 1);
      at = next;
      if (token.type === "word" && token.word === "bin") at += Math.max(0, token.number ?? 0);
      else yield token;
    } else {
      const start = at;
      while (at < bytes.length && !isMark(bytes[at]!)) at += 1;
      if (at > start) yield { type: "text", bytes: bytes.subarray(start, at) };
      else at += 1;
    }
  }
}

function readControl(bytes: Uint8Array, start: number): { token: RtfToken; next: number } {
  const first = bytes[start];
  if (first === undefined) return { token: { type: "close" }, next: start };
  if (first === 0x27) {
    const byte = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    return {
      token: { type: "text", bytes: Uint8Array.of(Number.isNaN(byte) ? 0x3f : byte) },
      next: start + 3,
    };
  }
  if (!isLetter(first)) {
    return { token: { type: "word", word: String.fromCharCode(first), number: null }, next: start + 1 };
  }
  let at = start;
  // Longer ones than any program writes are no control words.
  while (isLetter(bytes[at]) && at - start < 32) at += 1;
  const word = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at]) && at - digits < 11) at += 1;
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10);
  if (Number.isNaN(number)) at = digits;
  // One blank ends a control word and belongs to it.
  if (bytes[at] === 0x20) at += 1;
  return { token: { type: "word", word, number: Number.isNaN(number) ? null : number }, next: at };
}
