import { readTextFile } from "@/components/shell/read-text-file";
import { codebookFileLimit } from "@/lib/exchange/codebook-file";

/** A codebook file as text. */
export interface CodebookFile {
  readonly fileName: string;
  readonly text: string;
}

/** Reads a chosen codebook file. Throws a sentence for people. */
export const readCodebookFile = async (file: File): Promise<CodebookFile> => ({
  fileName: file.name,
  text: await readTextFile(
    file,
    codebookFileLimit * 2,
    "too large for a codebook. Choose a CSV or .qdc file.",
  ),
});
