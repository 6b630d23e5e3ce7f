import { canonicalText } from "@/lib/ingest/canonical-text";
import { walkXml } from "@/lib/ingest/walk-xml";

/** What is said in readings of Asian writing beside it is no part of a string. */
export const isBesideText = (name: string): boolean => name === "x:rPh" || name === "x:phoneticPr";

/** A string as a cell shows it: what workbooks write as `_x000D_` is decoded, white space at its ends left out. */
export const shownString = (text: string): string =>
  canonicalText(
    text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  ).trim();

/** The strings that a workbook's cells share, as shown. Throws BrokenPart. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let open: string | null = null;
  let inText = false;
  walkXml(xml, {
    open(name) {
      if (isBesideText(name)) return false;
      if (name === "x:si") open = "";
      if (name === "x:t") inText = true;
      return true;
    },
    close(name) {
      if (name === "x:t") inText = false;
      if (name !== "x:si" || open === null) return;
      strings.push(shownString(open));
      open = null;
    },
    text(words) {
      if (inText && open !== null) open += words;
    },
  });
  return strings;
}
