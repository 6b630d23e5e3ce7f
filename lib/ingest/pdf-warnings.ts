import { listPages } from "@/lib/ingest/list-pages";
import { unreadableShare } from "@/lib/ingest/canonical-text";
import type { IngestWarning } from "@/lib/ingest/ingested";
import type { PdfPage } from "@/lib/ingest/pdf-page";

/** A page as far as it tells how well its text was read. */
export interface PageQuality extends PdfPage {
  /** Characters that are not blank, and those among them whose font does not tell the letter. */
  readonly letters: number;
  readonly unmapped: number;
  /** A picture, or drawing without letters: recognition may find text. */
  readonly picture: boolean;
}

/** Past this share of characters without a known letter a document's text is of no use, on the pages that pass it too. */
const maxUnreadable = 0.15;
/** A single page may hold formulas: there more than half must be unknown. */
const maxUnreadableOfPage = 0.5;

/**
 * What of a PDF may not read as expected: pages that are pictures, or whose fonts do not say which letters they draw.
 * NO_TEXT when no page has a letter, even when the pages are empty.
 */
export function warnOfPages(pages: readonly PageQuality[]): IngestWarning[] {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  const all = pages.map((_, index) => index);
  if (letters === 0) {
    const what = pages.some((page) => page.picture)
      ? "The pages of this PDF are pictures without text. Recognise their text to read, search and code it; areas of the pages can be coded as they are."
      : "The pages of this PDF are empty. Check that it is the right file.";
    return [{ code: "NO_TEXT", message: what, pages: all }];
  }
  const shares = pages.map(unreadable);
  /** Letters that are not known, of the pages given. */
  const unknown = (some: readonly number[]) =>
    some.reduce((sum, index) => sum + (shares[index] ?? 0) * (pages[index]?.letters ?? 0), 0);
  const limit = unknown(all) > maxUnreadable * letters ? maxUnreadable : maxUnreadableOfPage;
  const bad = all.filter((index) => (shares[index] ?? 0) > limit);
  const badLetters = bad.reduce((sum, index) => sum + (pages[index]?.letters ?? 0), 0);
  const pictures = all.filter((index) => pages[index]?.picture);
  return [
    ...(bad.length > 0 ? [warnOfFonts(bad, pages.length, unknown(bad) / badLetters)] : []),
    ...(pictures.length > 0 ? [warnOfPictures(pictures)] : []),
  ];
}

/** Share of a page's characters whose letter is not known, 0 to 1. */
function unreadable({ letters, unmapped, lines }: PageQuality): number {
  if (letters === 0) return 0;
  return Math.max(unmapped / letters, unreadableShare(lines.map((line) => line.text).join("\n")));
}

/** `share`: of the letters on those pages, how many are not known, 0 to 1. */
function warnOfFonts(bad: readonly number[], count: number, share: number): IngestWarning {
  const where = bad.length === count ? "The text inside this PDF" : `The text of ${listPages(bad)}`;
  const measure = `${Math.max(1, Math.round(100 * share))}% of its letters`;
  return {
    code: "BAD_TEXT",
    message: `${where} is not readable: for ${measure} the fonts do not say which letter they draw. Recognise the text from the pages instead; until then it is kept as it is.`,
    pages: bad,
  };
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function warnOfPictures(pictures: readonly number[]): IngestWarning {
  const isOne = pictures.length === 1;
  return {
    code: "PICTURE_PAGES",
    message: `${capitalised(listPages(pictures))} of the file ${isOne ? "is a picture" : "are pictures"} without text. Recognise the text to read, search and code it.`,
    pages: pictures,
  };
}
