import { walkXml } from "@/lib/ingest/walk-xml";

/**
 * The formats that a workbook names by number only (ECMA-376 part 1, 18.8.30). Currency among them depends on the
 * machine that opens the file, so none is shown; workbooks that mean one write it out.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "#,##0",
  6: "#,##0",
  7: "#,##0.00",
  8: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
  41: "#,##0",
  42: "#,##0",
  43: "#,##0.00",
  44: "#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  48: "##0.0E+0",
  49: "@",
};

/** East Asian dates and times: 27 to 36 and 50 to 58. */
const eastAsian = (id: number): string | undefined =>
  id >= 32 && id <= 35
    ? "h:mm:ss"
    : (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
      ? "yyyy-mm-dd"
      : undefined;

/** The number format of each cell style of a workbook, in order; `xml`: its styles part. Throws BrokenPart. */
export function readCellFormats(xml: string): string[] {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inside = false;
  walkXml(xml, {
    open(name, attributes) {
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "x:numFmt") own.set(id, attributes["formatCode"] ?? "");
      else if (name === "x:cellXfs") inside = true;
      else if (name === "x:xf" && inside) styles.push(id);
      return true;
    },
    close(name) {
      if (name === "x:cellXfs") inside = false;
    },
    text: () => undefined,
  });
  return styles.map((id) => own.get(id) ?? builtIn[id] ?? eastAsian(id) ?? "General");
}
