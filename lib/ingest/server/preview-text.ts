import "server-only";
import iconv from "iconv-lite";
import { openStoredFile } from "@/lib/platform/files";
import { AppError } from "@/lib/shared/app-error";

/** Enough of a file to judge by, in bytes, and of its text, in UTF-16 units. */
const previewBytes = 4_096;
const previewLength = 600;

/** The beginning of a stored text file as an encoding reads it; a letter cut at its end is left out. */
export async function previewText(sha256: string, encoding: string): Promise<{ text: string }> {
  const stream = await openStoredFile(sha256, { start: 0, end: previewBytes - 1 });
  if (!stream) throw new AppError("NOT_FOUND", "This file is no longer kept here.");
  if (!iconv.encodingExists(encoding)) throw new AppError("BAD_REQUEST", "There is no such encoding.");
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = iconv.decode(Buffer.concat(chunks), encoding).replace(/\r\n?/g, "\n");
  return {
    text: text
      .slice(0, previewLength)
      .replace(/\ufffd$/, "")
      .toWellFormed(),
  };
}
