import "server-only";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { PlannedDocument } from "../plan-documents";
import type { KeepFile } from "./keep-file";

/** The files that were taken out of the archive, still under names of their own. */
export interface TakenFiles {
  readonly description: { readonly path: string; readonly byteSize: number; readonly sha256: string };
  /** Paths by SHA-256. */
  readonly taken: ReadonlyMap<string, string>;
}

/** A file that was made of a text. */
export interface StoredText {
  readonly byteSize: number;
  readonly sha256: string;
}

/** Puts files into the store; gives those that were made of texts, by document. */
export async function storeDocuments(
  documents: readonly PlannedDocument[],
  { description, taken }: TakenFiles,
  keep: KeepFile,
): Promise<ReadonlyMap<string, StoredText>> {
  const texts = new Map<string, StoredText>();
  for (const { id, file, recording, read } of documents) {
    for (const each of [file, recording]) {
      const place = each === null ? undefined : taken.get(each.sha256);
      if (each !== null && place !== undefined) await keep(place, each.sha256);
    }
    if (file !== null) continue;
    const sha256 = createHash("sha256").update(read.text).digest("hex");
    const place = path.join(path.dirname(description.path), id);
    await writeFile(place, read.text, { mode: 0o600 });
    texts.set(id, { byteSize: Buffer.byteLength(read.text), sha256 });
    await keep(place, sha256);
  }
  return texts;
}
