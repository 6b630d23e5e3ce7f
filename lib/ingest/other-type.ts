import { extensionOf, type FileKind } from "@/lib/ingest/file-kind";
import { IngestFailure } from "@/lib/ingest/ingest-failure";

/** Names that go with what a file is; a kind that is not here goes with its own name. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  pdf: ["pdf", "ai"],
  docx: ["docx", "docm", "dotx", "dotm", "doc"],
  odt: ["odt", "ott"],
  rtf: ["rtf", "doc"],
};

const words: Readonly<Record<string, string>> = {
  pdf: "a PDF",
  docx: "a Word document",
  odt: "an OpenDocument text",
  rtf: "an RTF document",
  epub: "an e-book (EPUB)",
};

/**
 * Throws OTHER_TYPE, whose message asks, when a file's name promises something else than what it was found to be. Text
 * and web pages go by any name, and a name without extension promises nothing.
 */
export function refuseOtherType(kind: FileKind, fileName: string): void {
  const what = words[kind];
  const extension = extensionOf(fileName);
  if (what === undefined || extension === "" || (fitting[kind] ?? [kind]).includes(extension)) return;
  throw new IngestFailure(
    "OTHER_TYPE",
    `The file is named .${extension} but is ${what}. Import it as ${what}?`,
  );
}
