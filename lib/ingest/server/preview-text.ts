import { open } from "node:fs/promises";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { decodeText } from "./read-text";

/** What `previewText` is asked for. */
export interface PreviewInput {
  /** Of a text file; on this machine. */
  readonly path: string;
  /** As iconv names it; without one, the file is looked at. */
  readonly encoding?: string;
}

export interface TextPreview {
  /** The beginning of the file, about 600 UTF-16 units, never ending inside a character. */
  readonly text: string;
  readonly encoding: string;
}

const shown = 600;
const bytesRead = 64 * 1024;

/** How a text file begins under an encoding, so that a person can choose. Throws ENCODING as reading it would. */
export async function previewText({ path, encoding }: PreviewInput): Promise<TextPreview> {
  const file = await open(path);
  try {
    const { bytesRead: length, buffer } = await file.read(Buffer.alloc(bytesRead), 0, bytesRead, 0);
    // The last line may end inside a letter.
    const lastLine = buffer.lastIndexOf(0x0a);
    const end = length < bytesRead || lastLine < 4 * shown ? length : lastLine + 1;
    const decoded = decodeText(buffer.subarray(0, end), encoding === undefined ? {} : { chosen: encoding });
    const text = canonicalText(decoded.text).slice(0, shown);
    return { text: text.replace(/[\ud800-\udbff]$/, ""), encoding: decoded.encoding };
  } finally {
    await file.close();
  }
}
