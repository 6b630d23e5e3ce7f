import { walkXml } from "@/lib/ingest/walk-xml";

export interface XlsxWorkbook {
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  /** Days are counted from 1904, as old Excel for the Macintosh did. */
  readonly from1904: boolean;
}

/** The main part of a workbook. Throws BrokenPart. */
export function readXlsxWorkbook(xml: string): XlsxWorkbook {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "x:sheet")
        sheets.push({ name: attributes["name"] ?? "", relation: attributes["r:id"] ?? "" });
      if (name === "x:workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      return true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, from1904 };
}
