import type { IngestForm } from "@/lib/ingest/ingested";
import type { DocumentReport } from "@/lib/jobs/import-report";
import { countOf } from "@/lib/shared/count-of";

const forms: Readonly<Record<IngestForm, string>> = {
  plain: "Plain text",
  markdown: "Markdown",
  html: "Web page (HTML)",
  docx: "Word document",
  odt: "OpenDocument text",
  rtf: "RTF document",
  epub: "E-book (EPUB)",
  pdf: "PDF",
  image: "Picture",
  transcript: "Transcript",
  survey: "Survey",
};

/** A report's facts as pairs of name and value, in the order they are read; what does not apply is left out. */
export function describeReport(report: DocumentReport): [string, string][] {
  const { form, encoding, language, pages, characters, headings, tables, footnotes } = report;
  const found = [
    ...(headings > 0 ? [countOf(headings, "heading")] : []),
    ...(tables > 0 ? [countOf(tables, "table")] : []),
    ...(footnotes > 0 ? [countOf(footnotes, "footnote")] : []),
  ];
  return [
    ["Read as", forms[form]],
    ...(pages > 0 ? ([["Pages", pages.toLocaleString("en-US")]] satisfies [string, string][]) : []),
    ["Characters", characters.toLocaleString("en-US")],
    ["Found", found.length > 0 ? found.join(", ") : "Paragraphs only"],
    ["Language", nameLanguage(language)],
    ...(encoding === null ? [] : ([["Letters stored as", encoding]] satisfies [string, string][])),
    ["Read by", `${report.engine} ${report.version}`],
  ];
}

function nameLanguage(tag: string): string {
  if (tag === "") return "Not recognised";
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
