import { deflateSync } from "node:zlib";
import { assemblePdf } from "@/lib/ingest/server/assemble-pdf";

interface PdfContent {
  /** What each page's content stream draws. */
  readonly pages: readonly string[];
  /** Of every page, in points; as the file writes it. */
  readonly mediaBox?: string;
  /** What stands inside the font's dictionary. */
  readonly font?: string;
  /** Deflated objects between those of the pages and the font: a ToUnicode map. */
  readonly streams?: readonly string[];
}

/** A PDF with a table of its objects, deflated content, page labels and one font F1. */
export function makePdf({
  pages,
  mediaBox = "[0 0 300 200]",
  font = "/Subtype/Type1/BaseFont/Helvetica",
  streams = [],
}: PdfContent): Uint8Array {
  const stream = (words: string) => {
    const packed = deflateSync(Buffer.from(words, "latin1"));
    return `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed.toString("latin1")}\nendstream`;
  };
  const first = 5 + streams.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R/PageLabels 4 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox${mediaBox}/Resources<</Font<</F1 3 0 R>>>>>>`,
    `<</Type/Font${font}>>`,
    "<</Nums[0<</S/r>>1<</S/D/St 7>>]>>",
    ...streams.map(stream),
    ...pages.flatMap((words, at) => [
      `<</Type/Page/Parent 2 0 R/Contents ${first + 2 * at + 1} 0 R>>`,
      stream(words),
    ]),
  ];
  return assemblePdf(objects.map((object) => [object]));
}
