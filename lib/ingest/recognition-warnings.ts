import { listPages } from "@/lib/ingest/list-pages";
import type { IngestWarning } from "@/lib/ingest/ingested";
import type { PdfPage } from "@/lib/ingest/pdf-page";
import { meanConfidence } from "@/lib/ingest/recognised-page";

/** Words below this confidence are shown as uncertain. */
export const uncertainWord = 70;
/** Pages whose words are on average below this are named. */
const uncertainPage = 80;

/** What of recognised pages may be wrong; `recognised`: their indices. */
export function warnOfRecognition(pages: readonly PdfPage[], recognised: readonly number[]): IngestWarning[] {
  const empty = recognised.filter((index) => pages[index]?.lines.length === 0);
  const read = recognised.filter((index) => (pages[index]?.lines.length ?? 0) > 0);
  const uncertain = read.filter((index) => meanConfidence(pages[index]?.lines ?? []) < uncertainPage);
  const mean = meanConfidence(read.flatMap((index) => pages[index]?.lines ?? []));
  const warnings: IngestWarning[] = [];
  if (read.length > 0) {
    const doubt = uncertain.length > 0 ? `; ${listPages(uncertain)} less surely: check them` : "";
    warnings.push({
      code: "UNCERTAIN",
      message: `The text of ${listPages(read)} was recognised from pictures, its words with ${mean} % certainty on average${doubt}. Words that may be wrong are marked in the text.`,
      pages: uncertain.length > 0 ? uncertain : read,
    });
  }
  if (empty.length > 0) {
    warnings.push({
      code: read.length > 0 ? "PICTURE_PAGES" : "NO_TEXT",
      message: `No text was found in the ${empty.length === 1 ? "picture" : "pictures"} of ${listPages(empty)}. Areas of pages can be coded as they are.`,
      pages: empty,
    });
  }
  return warnings;
}
