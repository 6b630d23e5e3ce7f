import type { FormatPiece } from "@/lib/ingest/number-sections";

/** Decimals a spreadsheet can show. */
const maxDecimals = 30;
/** From here on numbers have more digits than are kept of them. */
const tooBig = 1e21;

/**
 * A number from 0 up as the digits of a format section write it, with the section's own words around and between. No
 * digit in the section: its words alone. Rounds half up, as spreadsheets do, on the 15 digits they keep.
 */
export function writeDigits(magnitude: number, pieces: readonly FormatPiece[]): string {
  const exponent = pieces.findIndex(({ kind }) => kind === "exponent");
  if (exponent >= 0) return writeExponent(magnitude, pieces, exponent);
  const point = pieces.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? pieces : pieces.slice(0, point);
  const after = point < 0 ? [] : pieces.slice(point + 1);
  const lastDigit = whole.findLastIndex(({ kind }) => kind === "digit");
  const thousands = whole.slice(lastDigit + 1).filter(({ kind }) => kind === "comma").length;
  const grouped = whole.slice(0, Math.max(0, lastDigit)).some(({ kind }) => kind === "comma");
  const percents = pieces.filter(({ kind }) => kind === "percent").length;
  const decimals = Math.min(maxDecimals, after.filter(({ kind }) => kind === "digit").length);
  const scaled = shift(Number(magnitude.toPrecision(15)), 2 * percents - 3 * thousands);
  if (scaled >= tooBig) return String(scaled);
  const [digits = "0", fraction = ""] = round(scaled, decimals).split(".");
  return (
    writeWhole(digits === "0" ? "" : digits, whole, grouped) + writeFraction(fraction, after, point >= 0)
  );
}

/** Digits go to their places from the right; the first place takes all that are left. */
function writeWhole(digits: string, pieces: readonly FormatPiece[], grouped: boolean): string {
  const first = pieces.findIndex(({ kind }) => kind === "digit");
  let left = digits;
  let taken = 0;
  let written = "";
  const take = (digit: string) => {
    if (grouped && taken > 0 && taken % 3 === 0) written = `,${written}`;
    written = digit + written;
    taken += 1;
  };
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at]!;
    if (piece.kind !== "digit") {
      written = wordsOf(piece) + written;
      continue;
    }
    if (left !== "") take(left.at(-1)!);
    else if (piece.sign === "0") take("0");
    left = left.slice(0, -1);
    for (; at === first && left !== ""; left = left.slice(0, -1)) take(left.at(-1)!);
  }
  return written;
}

function writeFraction(fraction: string, pieces: readonly FormatPiece[], hasPoint: boolean): string {
  const places = pieces.flatMap((piece) => (piece.kind === "digit" ? [piece.sign] : []));
  let shown = fraction.length;
  while (shown > 0 && fraction[shown - 1] === "0" && places[shown - 1] !== "0") shown -= 1;
  let at = 0;
  const words = pieces.map((piece) => {
    if (piece.kind !== "digit") return wordsOf(piece);
    at += 1;
    return at <= shown ? (fraction[at - 1] ?? "") : "";
  });
  // A point that nothing follows is shown only where the format ends its digits with it.
  return (hasPoint && (shown > 0 || places.length === 0) ? "." : "") + words.join("");
}

function writeExponent(magnitude: number, pieces: readonly FormatPiece[], at: number): string {
  const before = pieces.slice(0, at);
  const point = before.findIndex(({ kind }) => kind === "point");
  const decimals = point < 0 ? 0 : before.slice(point).filter(({ kind }) => kind === "digit").length;
  const [mantissa = "0", power = "0"] = magnitude.toExponential(Math.min(maxDecimals, decimals)).split("e");
  const places = pieces.slice(at).filter(({ kind }) => kind === "digit").length;
  const mark = pieces[at];
  const sign = Number(power) < 0 ? "-" : mark?.kind === "exponent" && mark.plus ? "+" : "";
  const words = (some: readonly FormatPiece[]) => some.map(wordsOf).join("");
  const digits = String(Math.abs(Number(power))).padStart(places, "0");
  return `${words(before)}${mantissa}E${sign}${digits}${words(pieces.slice(at + 1))}`;
}

const wordsOf = (piece: FormatPiece): string =>
  piece.kind === "literal" ? piece.text : piece.kind === "percent" ? "%" : "";

/** Times ten to a power, on the decimal digits, so that 1.005 times 100 is 100.5. */
function shift(value: number, power: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + power}`);
}

function round(value: number, decimals: number): string {
  const rounded = shift(Math.round(shift(value, decimals)), -decimals);
  return (Number.isFinite(rounded) ? rounded : value).toFixed(decimals);
}
