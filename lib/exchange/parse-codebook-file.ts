import type { CodeDraft } from "@/lib/codebook/code-draft";
import type { Result } from "@/lib/shared/result";
import type { CodebookFileProblem } from "./codebook-file";
import { parseCodebookCsv } from "./parse-codebook-csv";
import { parseCodebookQdc } from "./parse-codebook-qdc";

/** Reads a codebook file by what it holds: text that begins with `<` as REFI-QDA, any other as CSV. */
export const parseCodebookFile = (text: string): Result<readonly CodeDraft[], CodebookFileProblem[]> =>
  /^\ufeff?\s*</.test(text) ? parseCodebookQdc(text) : parseCodebookCsv(text);
