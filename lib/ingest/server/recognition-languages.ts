import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { type RecognitionLanguage, readLanguageCode } from "@/lib/ingest/recognition-language";

/** Of each package, the data that are small and as good as the best. */
const variant = "4.0.0_best_int";

const folderOf = (code: string): string =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@tesseract.js-data", code, variant);

/** The languages whose data are installed, by name. */
export function listRecognitionLanguages(): RecognitionLanguage[] {
  const parent = path.dirname(path.dirname(folderOf("any")));
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((code) => existsSync(path.join(folderOf(code), `${code}.traineddata.gz`)))
    .flatMap((code) => readLanguageCode(code) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Where the data of an installed language are; null for any other. */
export function findLanguageFolder(code: string): string | null {
  const known = listRecognitionLanguages().some((language) => language.code === code);
  return known ? folderOf(code) : null;
}
