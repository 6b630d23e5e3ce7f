import { readFileSync } from "node:fs";
import { fileTypeFromFile } from "file-type";
import { IngestFailure } from "@/lib/ingest/ingest-failure";

/**
 * Whether a file of tables is an Excel workbook or text, by its content. Throws OFFICE_PASSWORD, OLD_OFFICE or
 * WRONG_TYPE for what is neither.
 */
export async function detectTables(path: string): Promise<"xlsx" | "text"> {
  const known = await fileTypeFromFile(path);
  if (known?.ext === "xlsx") return "xlsx";
  if (known?.ext === "cfb") {
    const locked = readFileSync(path).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw locked
      ? new IngestFailure(
          "OFFICE_PASSWORD",
          "This workbook is protected with a password, so it cannot be opened here. Save a copy without the password and add that.",
        )
      : new IngestFailure(
          "OLD_OFFICE",
          "This is a workbook in the old Excel format (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and add that.",
        );
  }
  // A UTF-16 mark is also how some sound begins.
  if (known !== undefined && !known.mime.startsWith("audio/")) {
    throw new IngestFailure(
      "WRONG_TYPE",
      `This is not a table but a ${known.mime} file. Add a table as .xlsx, .csv or .tsv.`,
    );
  }
  return "text";
}
