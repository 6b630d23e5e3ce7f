import "server-only";
import { readerVersions } from "@/lib/ingest/reader-versions";
import type { RecognitionLanguage } from "@/lib/ingest/recognition-language";
import { listRecognitionLanguages } from "./recognition-languages";
import { versionOf } from "./version-of";

/** Which package reads, by the name an extraction gives its engine. */
const packages: Readonly<Record<string, string>> = {
  pdfium: "@embedpdf/pdfium",
  "rehype-parse": "rehype-parse",
  tesseract: "tesseract.js",
};

/** The version of a reader that is here now, by its engine's name; null for one that is not known. */
export function findReaderVersion(engine: string): string | null {
  const name = packages[engine];
  if (name !== undefined) return versionOf(name);
  return engine in readerVersions ? readerVersions[engine as keyof typeof readerVersions] : null;
}

/** What this server can read with now. */
export const findInstalledReaders = (): {
  languages: RecognitionLanguage[];
  versionOf: (engine: string) => string | null;
} => ({ languages: listRecognitionLanguages(), versionOf: findReaderVersion });
