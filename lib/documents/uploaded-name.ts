import { cleanLine } from "@/lib/shared/clean-text";

/** In UTF-16 units; file systems hold 255 bytes. */
const longest = 255;

/**
 * The name of an uploaded file from its header, which is percent-encoded UTF-8: without folders, control characters
 * and marks that turn the direction of writing, which can make a name look like another. Never empty.
 */
export function uploadedName(header: string | null): string {
  const name = cleanLine(decode(header ?? ""))
    .replace(/^.*[/\\]/, "")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
  return name.slice(0, longest).toWellFormed() || "document";
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
