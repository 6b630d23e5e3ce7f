/** One piece of a number format: what is written as it stands, or a sign that means something. */
export type FormatPiece =
  | { readonly kind: "literal"; readonly text: string }
  /** `0` is always shown, `#` and `?` only when the number has a digit there. */
  | { readonly kind: "digit"; readonly sign: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "slash" | "general" | "text" | "halfDay" }
  | { readonly kind: "exponent"; readonly plus: boolean }
  /** One letter of y, m, d, h, s, in lower case. */
  | { readonly kind: "date"; readonly letter: string }
  /** Time that runs past a day: `[h]`. */
  | { readonly kind: "elapsed"; readonly letter: string };

export interface FormatSection {
  readonly pieces: readonly FormatPiece[];
  /** `[>=100]`: which numbers it is for. */
  readonly condition: { readonly compare: string; readonly than: number } | null;
}

const tokens =
  /"(?<quoted>[^"]*)"?|\\(?<escaped>[\s\S])|_[\s\S]|\*[\s\S]|\[(?<bracket>[^\]]*)\]|General|E[+-]|AM\/PM|A\/P|[\s\S]/giu;

/** Longer formats no spreadsheet program writes. UTF-16 units. */
const maxLength = 1_000;

/** The sections of a number format as ECMA-376 part 1, 18.8.31, has them: at least one; "" and over-long ones are General. */
export function readNumberSections(format: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let pieces: FormatPiece[] = [];
  let condition: FormatSection["condition"] = null;
  const code = format === "" || format.length > maxLength ? "General" : format;
  for (const { 0: token, groups = {} } of code.matchAll(tokens)) {
    if (token === ";") {
      sections.push({ pieces, condition });
      [pieces, condition] = [[], null];
      continue;
    }
    const { quoted, escaped, bracket } = groups;
    const told = bracket === undefined ? null : /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(bracket);
    if (told) condition = { compare: told[1] ?? "", than: Number(told[2]) };
    const piece =
      bracket === undefined ? pieceOf(token, quoted ?? escaped) : told ? null : pieceOfBracket(bracket);
    if (piece) pieces.push(piece);
  }
  sections.push({ pieces, condition });
  return sections;
}

const signs: Readonly<Record<string, FormatPiece>> = {
  "0": { kind: "digit", sign: "0" },
  "#": { kind: "digit", sign: "#" },
  "?": { kind: "digit", sign: "?" },
  ".": { kind: "point" },
  ",": { kind: "comma" },
  "%": { kind: "percent" },
  "/": { kind: "slash" },
  "@": { kind: "text" },
  "E+": { kind: "exponent", plus: true },
  "E-": { kind: "exponent", plus: false },
  "AM/PM": { kind: "halfDay" },
  "A/P": { kind: "halfDay" },
  GENERAL: { kind: "general" },
};

function pieceOf(token: string, literal: string | undefined): FormatPiece | null {
  if (literal !== undefined) return { kind: "literal", text: literal };
  // Room for a sign, and a sign that fills the column.
  if (token.length > 1 && token.startsWith("_")) return { kind: "literal", text: " " };
  if (token.length > 1 && token.startsWith("*")) return null;
  const upper = token.toUpperCase();
  if (Object.hasOwn(signs, upper)) return signs[upper] ?? null;
  if (/^[ymdhs]$/i.test(token)) return { kind: "date", letter: token.toLowerCase() };
  return { kind: "literal", text: token };
}

/** `[$€-407]` is a currency and a language, `[h]` a time; colours and what else stands there is no text. */
function pieceOfBracket(inside: string): FormatPiece | null {
  if (inside.startsWith("$")) return { kind: "literal", text: inside.slice(1).replace(/-[^-]*$/, "") };
  const elapsed = /^(h+|m+|s+)$/i.exec(inside)?.[1];
  return elapsed === undefined ? null : { kind: "elapsed", letter: elapsed.charAt(0).toLowerCase() };
}
