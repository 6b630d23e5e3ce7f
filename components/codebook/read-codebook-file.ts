import { codebookFileLimit } from "@/lib/exchange/codebook-file";

/** A codebook file as text. */
export interface CodebookFile {
  readonly fileName: string;
  readonly text: string;
}

/** Reads a chosen file as UTF-8, or as UTF-16 where its byte order mark says so. Throws a sentence for people. */
export async function readCodebookFile(file: File): Promise<CodebookFile> {
  if (file.size === 0) throw new Error(`“${file.name}” is empty. Choose a file that holds codes.`);
  if (file.size > codebookFileLimit * 2)
    throw new Error(`“${file.name}” is too large for a codebook. Choose a CSV or .qdc file.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return { fileName: file.name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    throw new Error(
      `“${file.name}” is not a text file in UTF-8. In a spreadsheet program, save it as “CSV UTF-8”, and try again.`,
    );
  }
}
