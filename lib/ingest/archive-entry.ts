import { extensionOf } from "@/lib/ingest/file-kind";
import { isSystemFile } from "@/lib/ingest/system-file";
import type { ZipEntry } from "@/lib/ingest/zip-directory";

const archives: ReadonlySet<string> = new Set(["zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz"]);

/**
 * Why an entry of an archive is not taken out, as a sentence part that follows its path; null when it is. `limit` in
 * bytes.
 */
export function reasonToLeaveOut(path: string, entry: ZipEntry, limit: number): string | null {
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes(".."))
    return "its name leads out of the archive.";
  if (isSystemFile(path)) return "a hidden file that a system keeps.";
  if (entry.isEncrypted)
    return "it is locked with a password. Unpack the archive and add the file by itself.";
  if (archives.has(extensionOf(path)))
    return "an archive inside an archive. Unpack it and add what is inside.";
  if (entry.size === 0) return "it is empty.";
  if (entry.size > limit) return "it is larger than a file may be.";
  if (entry.method !== 0 && entry.method !== 8) return "it is packed in a way that cannot be unpacked here.";
  return null;
}

/** Entries whose unpacked size is beyond sense: over 10 MB and more than 200 times what they take. */
export const isDense = ({ size, packed }: ZipEntry): boolean =>
  size > 10 * 1024 * 1024 && size > 200 * Math.max(1, packed);
