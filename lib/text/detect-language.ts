import { francAll } from "franc";
import { isoCodes, tagOfIsoCode } from "@/lib/text/languages";

/** Letters a text needs before its language is told, where several languages share its script; and where none does. */
const leastLetters = 60;
const leastOwnScript = 12;
/** Words are looked at in pieces of this many units, spread over the text: a foreign abstract does not decide. */
const pieceLength = 300;
const mostPieces = 15;

/** Addresses, tags, link targets and numbers say nothing of the language. */
const noise =
  /https?:\/\/\S+|www\.\S+|(?<!\S)\S{1,100}@\S+|<[^<>\n]{1,200}>|\]\([^()\n]*\)|[\p{N}\p{S}#*_|\\[\](){}]+/gu;

/** Written in Sindhi only, among the languages of the Arabic script told apart here. */
const sindhi = /[ٻڄڃڏڌڀٺٿڦڪڳڱڻ]/g;

/**
 * The BCP 47 tag of the language most of a text is written in, by the trigrams of pieces spread over it; "" for a text
 * that is too short or whose pieces agree on no language. Dialects count as their language (`prs` is `fa`).
 */
export function detectLanguage(text: string): string {
  const votes = new Map<string, number>();
  const pieces = takePieces(text);
  for (const piece of pieces) {
    const tag = languageOfPiece(piece);
    if (tag !== "") votes.set(tag, (votes.get(tag) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > pieces.length ? best[0] : "";
}

/** Pieces of about equal length without noise, the last one whole; evenly spread where there are more than are needed. */
function takePieces(text: string): string[] {
  const room = 6 * mostPieces * pieceLength;
  const samples =
    text.length <= room
      ? [text]
      : Array.from({ length: mostPieces }, (_, index) => {
          const start = Math.floor((index * (text.length - 2 * pieceLength)) / (mostPieces - 1));
          return text.slice(start, start + 2 * pieceLength);
        });
  const pieces = samples.flatMap((sample) => {
    const words = sample.replace(noise, " ").replace(/\s+/g, " ").trim();
    const count = Math.max(1, Math.floor(words.length / pieceLength));
    const length = Math.ceil(words.length / count);
    return Array.from({ length: count }, (_, index) => words.slice(index * length, (index + 1) * length));
  });
  if (pieces.length <= mostPieces) return pieces;
  return Array.from(
    { length: mostPieces },
    (_, index) => pieces[Math.floor((index * pieces.length) / mostPieces)] ?? "",
  );
}

function languageOfPiece(piece: string): string {
  const letters = piece.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  if (letters < leastOwnScript) return "";
  const signs = piece.match(sindhi)?.length ?? 0;
  if (signs >= 0.02 * letters && letters >= leastLetters) return "sd";
  const found = francAll(piece, { only: [...isoCodes, "prs"] });
  const code = found[0]?.[0] ?? "und";
  if (found.length > 1 && letters < leastLetters) return "";
  return code === "prs" ? "fa" : tagOfIsoCode(code);
}
