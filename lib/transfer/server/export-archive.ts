import "server-only";
import { createHash, type Hash } from "node:crypto";
import { textForProfile, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import type { RefiNote, RefiSource } from "@/lib/exchange/refi-qda/refi-project";
import { originFor } from "@/lib/exchange/refi-qda/stated-convention";
import { writeProject } from "@/lib/exchange/refi-qda/write-project";
import { type ZipEntry, writeZip } from "@/lib/exchange/write-zip";
import { extensionOf } from "@/lib/ingest/file-kind";
import { openStoredFile } from "@/lib/platform/files";
import { groupBy } from "@/lib/shared/group-by";
import { carriesRecordings } from "@/lib/transfer/archive-size";
import type { DocumentRow, ProjectRows } from "@/lib/transfer/project-rows";
import { toRefiFrame } from "@/lib/transfer/to-refi-project";
import { fileOfDocument, textOfDocument, toRefiSource } from "@/lib/transfer/to-refi-source";
import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import { nobody } from "@/lib/transfer/refi-parts";
import { readContent } from "./read-content";
import { listSideEntries } from "./side-entries";

interface Wanted {
  readonly profile: PositionProfile;
  /** The project whose side file stands in the archive as well; null for none. For members who see all of it. */
  readonly side: string | null;
  readonly signal: AbortSignal;
}

/**
 * A project as a REFI-QDA archive (.qdpx), in pieces: the documents' files and texts one after the other, then
 * project.qde, then the side file, of which other programs know nothing.
 * Texts are UTF-8 without BOM; lines end in LF, in the profile "maxqda" in CR LF. A file that the store has lost is left
 * out; its text and codings are there. Ends early when the signal says that nobody waits.
 */
export const exportArchive = (rows: ProjectRows, wanted: Wanted): AsyncGenerator<Uint8Array> =>
  writeZip(listEntries(rows, wanted));

async function* listEntries(rows: ProjectRows, { profile, side, signal }: Wanted): AsyncGenerator<ZipEntry> {
  const { project, factsOf } = toRefiFrame(rows, originFor(profile), new Date());
  const codingsOf = groupBy(rows.codings, ({ passageId }) => passageId);
  const passagesOf = groupBy(rows.passages, ({ documentId }) => documentId);
  const withRecordings = carriesRecordings(rows);
  const sources: RefiSource[] = [];
  const notes: RefiNote[] = [];
  for (const document of rows.documents) {
    signal.throwIfAborted();
    const content = await readContent(document);
    const passages = (passagesOf.get(document.id) ?? []).map((passage) => ({
      ...passage,
      codings: codingsOf.get(passage.id) ?? [],
    }));
    const written = toRefiSource(document, passages, content, { ...factsOf(document), profile });
    sources.push(written.source);
    notes.push(...written.notes);
    if (!document.mediaType.startsWith("image/"))
      yield {
        name: `sources/${textOfDocument(document)}`,
        compress: true,
        bytes: [Buffer.from(textForProfile(content.text, profile))],
      };
    yield* listFiles(withRecordings ? document : { ...document, recording: null }, sources);
  }
  const hash = createHash("sha256");
  yield {
    name: "project.qde",
    compress: true,
    bytes: encode(writeProject({ ...project, sources, notes: [...project.notes, ...notes] }), hash),
  };
  if (side !== null) yield* listSideEntries({ projectId: side, describes: () => hash.digest("hex"), signal });
}

/** The files beside a document's text: what is shown of it as it was printed, and its recording, which is a source of its own. */
async function* listFiles(document: DocumentRow, sources: RefiSource[]): AsyncGenerator<ZipEntry> {
  const { mediaType, sha256, recording } = document;
  if (mediaType === "application/pdf" || mediaType.startsWith("image/"))
    yield* storedEntry(`sources/${fileOfDocument(document)}`, sha256);
  if (recording === null) return;
  const guid = deriveGuid(document.id, "recording");
  const file = `${guid}.${extensionOf(recording.name) || "bin"}`;
  sources.push({
    kind: recording.mediaType.startsWith("video/") ? "video" : "audio",
    ...{ guid, name: recording.name, description: "", path: `internal://${file}`, currentPath: "" },
    ...{ transcripts: [], selections: [], codings: [], noteRefs: [], values: [] },
    ...nobody(document.createdAt),
  });
  yield* storedEntry(`sources/${file}`, recording.sha256);
}

async function* storedEntry(name: string, sha256: string): AsyncGenerator<ZipEntry> {
  const bytes = await openStoredFile(sha256);
  if (bytes !== null) yield { name, compress: false, bytes };
}

/** Bytes of pieces of text, gathered so that few pieces are compressed, and put into a hash. */
function* encode(pieces: Iterable<string>, hash: Hash): Generator<Uint8Array> {
  let gathered = "";
  const take = () => {
    const bytes = Buffer.from(gathered);
    hash.update(bytes);
    gathered = "";
    return bytes;
  };
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length >= 64 * 1024) yield take();
  }
  if (gathered !== "") yield take();
}
