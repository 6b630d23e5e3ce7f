import type { CodeDraft } from "@/lib/codebook/code-draft";
import type { Result } from "@/lib/shared/result";
import type { CodebookFileProblem } from "./codebook-file";
import { hasCodebookHeadings, parseCodebookCsv } from "./parse-codebook-csv";
import { parseCodebookQdc } from "./parse-codebook-qdc";
import { isRock, parseCodebookRock } from "./rock/parse-codebook-rock";

/**
 * Reads a codebook file by what it holds: text that begins with `<` as REFI-QDA; without headings of a codebook but with
 * codes in double brackets or a tree of codes as ROCK; any other as CSV.
 */
export function parseCodebookFile(text: string): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  if (/^\ufeff?\s*</.test(text)) return parseCodebookQdc(text);
  return !hasCodebookHeadings(text) && isRock(text) ? parseCodebookRock(text) : parseCodebookCsv(text);
}
