import "server-only";
import type { RecognitionLanguage } from "@/lib/ingest/recognition-language";
import { listRecognitionLanguages } from "./recognition-languages";
import { versionOf } from "./version-of";

/** Which package reads, by the name an extraction gives its engine. */
const packages: Readonly<Record<string, string>> = {
  pdfium: "@embedpdf/pdfium",
  "rehype-parse": "rehype-parse",
  tesseract: "tesseract.js",
};

/** What this server can read with now. */
export function findInstalledReaders(): {
  languages: RecognitionLanguage[];
  versionOf: (engine: string) => string | null;
} {
  return {
    languages: listRecognitionLanguages(),
    versionOf: (engine) => {
      const name = packages[engine];
      return name === undefined ? null : versionOf(name);
    },
  };
}
