import { drawnPaintOf, underlineOf } from "@/lib/codebook/paint";
import { codersByCode } from "@/lib/coding/coders-by-code";
import type { PrintedPassage } from "@/lib/coding/print-model";
import { countOf } from "@/lib/shared/count-of";
import { escapeXml } from "../xml-text";
import type { CodedDocument, CodedFrame } from "./coded-document";
import { codedStyle } from "./coded-style";
import { type LaidBlock, type LaidPiece, layOutCoded } from "./lay-out-coded";

/** What the parts of a page need to name codes and coders. */
interface Names {
  readonly document: CodedDocument;
  readonly classOf: (codeId: string) => string;
  readonly nameCode: (codeId: string) => string;
  readonly nameCoder: (coderId: string) => string;
}

/**
 * A document with its codings as one HTML page that needs nothing else and runs nothing: passages painted and underlined,
 * numbered where they begin and end, their codes, coders and memos in the margin beside them, codes explained before. In
 * black and white numbers, lines and names say all that colours do. Hidden ranges are left out.
 */
export function writeCodedHtml(document: CodedDocument, frame: CodedFrame): string {
  const used = new Set(document.passages.flatMap(({ codings }) => codings.map(({ codeId }) => codeId)));
  const codes = frame.codes.filter(({ id }) => used.has(id));
  const classes = new Map(codes.map(({ id }, at) => [id, `c${at}`]));
  const codeNames = new Map(frame.codes.map(({ id, name }) => [id, name]));
  const coderNames = new Map(frame.coders.map(({ id, name }) => [id, name]));
  const names: Names = {
    document,
    classOf: (id) => classes.get(id) ?? "",
    nameCode: (id) => codeNames.get(id) ?? "",
    nameCoder: (id) => coderNames.get(id) ?? "",
  };
  const { title, authors, year, language } = document;
  return `<!doctype html>
<html lang="${escapeXml(language || "und")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>
${codedStyle}${codes.map(({ id, color }) => styleOf(names.classOf(id), color)).join("")}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeXml(title)}</h1>
<p>${escapeXml([authors, year].filter(Boolean).join(", "))}</p>
</header>
${writeLegend(document, frame, codes, names)}
<main>
${gatherLists(layOutCoded(document), names)}
</main>
</body>
</html>
`;
}

const styleOf = (name: string, color: string): string =>
  `.${name} { --paint: ${drawnPaintOf(color, "light")}; --line: ${underlineOf(color, "light")}; }\n`;

function writeLegend(
  { passages }: CodedDocument,
  frame: CodedFrame,
  codes: CodedFrame["codes"],
  { classOf }: Names,
): string {
  const codings = passages.flatMap((passage) => passage.codings);
  const coders = frame.coders.filter(({ id }) => codings.some(({ layerId }) => layerId === id));
  if (codes.length === 0)
    return `<section class="legend"><p>Nothing is coded in this document.</p></section>`;
  const counts = new Map<string, number>();
  for (const { codeId } of codings) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  const lines = codes.map(
    ({ id, path, definition }) =>
      `<li class="${classOf(id)}">${escapeXml(path)} (${counts.get(id)})${definition === "" ? "" : `<small>${escapeXml(definition)}</small>`}</li>`,
  );
  return `<section class="legend">
<h2>Codes</h2>
<ul>
${lines.join("\n")}
</ul>
<p>${countOf(coders.length, "coder")}: ${escapeXml(coders.map(({ name }) => name).join(", "))}. A number stands where a passage begins and where it ends, and before its codes in the margin.</p>
</section>`;
}

/** List items that follow one another stand in one list. */
function gatherLists(blocks: readonly LaidBlock[], names: Names): string {
  const isItem = (block: LaidBlock | undefined) => block?.kind === "listItem";
  return blocks
    .map((block, at) => {
      const before = isItem(block) && !isItem(blocks[at - 1]) ? "<ul>\n" : "";
      const after = isItem(block) && !isItem(blocks[at + 1]) ? "\n</ul>" : "";
      return `${before}${writeBlock(block, names)}${after}`;
    })
    .join("\n");
}

function writeBlock({ kind, level, places, wordless, pieces, rows }: LaidBlock, names: Names): string {
  const aside = wordless.map((passage) => writeNote(passage, names)).join("");
  if (rows !== null) {
    // Beside a cell there is no margin: the notes of a table stand beside its beginning.
    const begun = rows.flat().flatMap((cell) => cell.pieces.flatMap(listBegun));
    const notes = begun.map((passage) => writeNote(passage, names)).join("");
    const body = rows.map((row) => {
      const cells = row.map(({ header, rows: down, columns, pieces: inside }) => {
        const tag = header ? "th" : "td";
        return `<${tag}${span("rowspan", down)}${span("colspan", columns)} dir="auto">${writePieces(inside, names, false)}</${tag}>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    return `<div class="table">${writePlaces(places)}${aside}${notes}<table><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
  }
  const content = `${aside}${writePieces(pieces, names, true)}`;
  if (kind === "heading")
    return `<h${Math.min(6, level + 1)} dir="auto">${content}</h${Math.min(6, level + 1)}>`;
  if (kind === "listItem") return `<li class="depth${level}" dir="auto">${content}</li>`;
  return `<p${kind === "paragraph" ? "" : ` class="${kind}"`} dir="auto">${content}</p>`;
}

const span = (name: string, size: number): string => (size > 1 ? ` ${name}="${size}"` : "");

const listBegun = ({ opens }: LaidPiece): PrintedPassage[] =>
  opens.filter(({ first }) => first).map(({ passage }) => passage);

const writePieces = (pieces: readonly LaidPiece[], names: Names, beside: boolean): string =>
  pieces.map((piece) => writePiece(piece, names, beside)).join("");

function writePiece(piece: LaidPiece, names: Names, beside: boolean): string {
  const { text, places, parts, opens, closes } = piece;
  const place = writePlaces(places);
  const notes = beside
    ? listBegun(piece)
        .map((passage) => writeNote(passage, names))
        .join("")
    : "";
  const begin = opens.map(({ passage }) => `<sup>${passage.number}</sup>`).join("");
  const end = closes.length > 0 ? `<sub>${closes.map(({ passage }) => passage.number).join(" ")}</sub>` : "";
  const innermost = parts[parts.length - 1]?.passage.codings[0];
  if (innermost === undefined) return `${place}${escapeXml(text)}`;
  const several = parts.length > 1 ? " several" : "";
  return `${place}${notes}${begin}<mark class="${names.classOf(innermost.codeId)}${several}">${escapeXml(text)}</mark>${end}`;
}

const writePlaces = (places: readonly string[]): string =>
  places.map((each) => `<span class="place">${escapeXml(each)}</span>`).join("");

/** What is coded on a passage, by whom, and what is written on it. */
function writeNote({ id, number, region, codings }: PrintedPassage, names: Names): string {
  const { document, classOf, nameCode, nameCoder } = names;
  const weights = new Map(codings.map(({ codeId, layerId, weight }) => [`${codeId} ${layerId}`, weight]));
  const lines = [...codersByCode(codings)].map(([codeId, coders]) => {
    const said = coders.map((coder) => {
      const weight = weights.get(`${codeId} ${coder}`);
      return `${nameCoder(coder)}${typeof weight !== "number" ? "" : ` (${weight})`}`;
    });
    return `<span class="coded ${classOf(codeId)}"><b>${escapeXml(nameCode(codeId))}</b> ${escapeXml(said.join(", "))}</span>`;
  });
  const memos = (document.memos.get(id) ?? []).map(({ title, text, author }) => {
    const head = [title, author].filter(Boolean).join(", ");
    return `<span class="memo">${escapeXml(`${head === "" ? "Memo" : head}: ${text}`)}</span>`;
  });
  const of = region === null ? "" : " (region of the page)";
  return `<span class="note"><span class="number">${number}${of}</span>${lines.join("")}${memos.join("")}</span>`;
}
