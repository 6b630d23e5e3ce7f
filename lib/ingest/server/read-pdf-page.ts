import { canonicalText } from "@/lib/ingest/canonical-text";
import { pageTooLarge } from "@/lib/ingest/ingest-failure";
import { drawLine, finishLine, joinRaised, type DrawnLine } from "@/lib/ingest/pdf-line";
import type { Glyph } from "@/lib/ingest/pdf-page";
import type { PdfTag } from "@/lib/ingest/pdf-tags";
import { toPageSpace, type PageView } from "@/lib/ingest/pdf-space";
import type { PageQuality } from "@/lib/ingest/pdf-warnings";
import { readPdfTags, type TagOf } from "./read-pdf-tags";
import { readRules } from "./read-pdf-rules";
import { pageLabel, type PdfFile } from "./pdfium";

/** A hyphen at a line's end comes as U+FFFE or U+0002 and swallows the line end after it. */
const swallowed = new Set([0xfffe, 0x02]);
/** Weights from here on are bold; fonts that do not tell theirs give less than 1. */
const boldWeight = 600;
/** Names of bold fonts, also TeX's, which tell no weight. */
const boldName = /bold|black|heavy|demi|cmbx|cmssbx|sfbx|-bd|,bd/i;
/** Bytes of a font's name that are read. */
const nameBytes = 96;
/** Characters a page must have before it counts as text. */
const minLetters = 20;
/** A picture that covers this share of the page is what the page shows. */
const mainPicture = 0.25;
/** PDFium's numbers for kinds of page objects. */
const kinds = { image: 3, form: 5 };
/** How many objects of a page are looked at for a picture. */
const maxObjects = 200;

/** Points: the largest page of PDF 1.7 (annex C), 200 inches. Past it no program shows a page whole. */
const maxSide = 14_400;

/** The text and geometry of one page; a page that cannot be loaded is empty and has no size. Throws TOO_LARGE. */
export function readPdfPage(file: PdfFile, index: number): PageQuality {
  const { pdfium } = file;
  const page = pdfium.FPDF_LoadPage(file.document, index);
  const label = pageLabel(file, index);
  if (page === 0) return { label, width: 0, height: 0, lines: [], letters: 0, unmapped: 0, picture: false };
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  if (!(width <= maxSide && height <= maxSide)) throw pageTooLarge(index + 1, width, height, maxSide);
  const textPage = pdfium.FPDFText_LoadPage(page);
  const view = viewOf(file, page);
  const drawn =
    textPage === 0
      ? { lines: [], letters: 0, unmapped: 0 }
      : drawLines(file, textPage, view, readPdfTags(file, page));
  const read = {
    label,
    width,
    height,
    lines: joinRaised(drawn.lines).map(finishLine),
    letters: drawn.letters,
    unmapped: drawn.unmapped,
    rules: readRules(file, page, view),
    picture: drawn.letters < minLetters && showsPicture(file, page, view, drawn.letters),
  };
  if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
  pdfium.FPDF_ClosePage(page);
  return read;
}

/** How a page that is loaded is seen. */
export function viewOf({ pdfium, runtime, calls }: PdfFile, page: number): PageView {
  const rect = calls.malloc(16);
  pdfium.FPDF_GetPageBoundingBox(page, rect);
  const [left = 0, top = 0, right = 0, bottom = 0] = runtime.HEAPF32.subarray(rect >> 2, (rect >> 2) + 4);
  calls.free(rect);
  return { left, right, top, bottom, turns: pdfium.FPDFPage_GetRotation(page) };
}

function drawLines(
  file: PdfFile,
  textPage: number,
  view: PageView,
  tagOf: TagOf | null,
): { lines: DrawnLine[]; letters: number; unmapped: number } {
  const { calls } = file;
  const memory = calls.malloc(32 + nameBytes);
  const glyphAt = glyphReader(file, textPage, view, tagOf, memory);
  const lines: DrawnLine[] = [];
  let glyphs: Glyph[] = [];
  const endLine = () => {
    const line = drawLine(glyphs);
    if (line) lines.push(line);
    glyphs = [];
  };
  let letters = 0;
  let unmapped = 0;
  const count = calls.FPDFText_CountChars(textPage);
  for (let at = 0; at < count; at += 1) {
    const code = calls.FPDFText_GetUnicode(textPage, at);
    if (code === 0x0d) continue;
    if (code === 0x0a) {
      endLine();
      continue;
    }
    const pair = isHigh(code) && isLow(calls.FPDFText_GetUnicode(textPage, at + 1));
    const text = pair
      ? String.fromCharCode(code, calls.FPDFText_GetUnicode(textPage, at + 1))
      : swallowed.has(code)
        ? "-"
        : textOf(code);
    glyphs.push(glyphAt(at, text));
    if (swallowed.has(code)) endLine();
    if (pair) at += 1;
    if (text === " " || text === "") continue;
    letters += 1;
    if (calls.FPDFText_HasUnicodeMapError(textPage, at) === 1) unmapped += 1;
  }
  endLine();
  calls.free(memory);
  return { lines, letters, unmapped };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const texts = new Map<number, string>();

/** A character in canonical form; a blank for any white space, "" for what canonical text leaves out. */
function textOf(code: number): string {
  const known = texts.get(code);
  if (known !== undefined) return known;
  const text = canonicalText(String.fromCodePoint(Math.min(code, 0x10ffff))).replace(/\s/, " ");
  texts.set(code, text);
  return text;
}

/**
 * Reads glyphs of one page; what the file says of its text in whole stretches is asked once for each. `memory`: 32 bytes and those of a name
 * to work in.
 */
function glyphReader(
  { runtime, calls }: PdfFile,
  textPage: number,
  view: PageView,
  tagOf: TagOf | null,
  memory: number,
): (at: number, text: string) => Glyph {
  const styles = new Map<number, { size: number; bold: boolean; tag?: PdfTag }>();
  const float = (place: number) => runtime.HEAPF32[(memory >> 2) + place] ?? 0;
  const fontName = (at: number) => {
    const bytes = calls.FPDFText_GetFontInfo(textPage, at, memory + 32, nameBytes, memory);
    return bytes > 1 && bytes <= nameBytes ? runtime.UTF8ToString(memory + 32, nameBytes) : "";
  };
  const readStyle = (at: number) => {
    const turned = calls.FPDFText_GetMatrix(textPage, at, memory) === 1;
    const scale = turned ? Math.hypot(float(2), float(3)) : 1;
    return {
      size: calls.FPDFText_GetFontSize(textPage, at) * (scale || 1),
      bold: calls.FPDFText_GetFontWeight(textPage, at) >= boldWeight || boldName.test(fontName(at)),
    };
  };
  return (at, text) => {
    const object = calls.FPDFText_GetTextObject(textPage, at);
    let style = styles.get(object);
    if (!style) {
      const tag = tagOf?.(object);
      style = { ...readStyle(at), ...(tag && { tag }) };
      styles.set(object, style);
    }
    const found = calls.FPDFText_GetLooseCharBox(textPage, at, memory) === 1;
    const box = found ? { left: float(0), top: float(1), right: float(2), bottom: float(3) } : null;
    const placed = box ? toPageSpace(view, box) : { left: 0, top: 0, right: 0, bottom: 0 };
    return { text, ...style, ...placed };
  };
}

/** Without letters any drawing counts; beside a few of them (a page number) one that covers much of the page. */
function showsPicture(
  { pdfium, runtime, calls }: PdfFile,
  page: number,
  view: PageView,
  letters: number,
): boolean {
  const count = pdfium.FPDFPage_CountObjects(page);
  if (letters === 0) return count > 0;
  const area = (view.right - view.left) * (view.top - view.bottom);
  const memory = calls.malloc(16);
  const float = (place: number) => runtime.HEAPF32[(memory >> 2) + place] ?? 0;
  let found = false;
  for (let index = 0; index < Math.min(count, maxObjects) && !found; index += 1) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    const kind = pdfium.FPDFPageObj_GetType(object);
    if (kind !== kinds.image && kind !== kinds.form) continue;
    pdfium.FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12);
    found = Math.abs((float(2) - float(0)) * (float(3) - float(1))) >= mainPicture * area;
  }
  calls.free(memory);
  return found;
}
