import "server-only";
import { createHash, type Hash } from "node:crypto";
import { textForProfile, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import type { RefiNote, RefiSource } from "@/lib/exchange/refi-qda/refi-project";
import { originFor } from "@/lib/exchange/refi-qda/stated-convention";
import { typesOf, writeProjectWith } from "@/lib/exchange/refi-qda/write-project";
import { writeSource } from "@/lib/exchange/refi-qda/write-source";
import { type ZipEntry, writeZip } from "@/lib/exchange/write-zip";
import { extensionOf } from "@/lib/ingest/file-kind";
import { openStoredFile } from "@/lib/platform/files";
import { groupBy } from "@/lib/shared/group-by";
import { carriesRecordings } from "@/lib/transfer/archive-size";
import type { DocumentRow } from "@/lib/transfer/project-rows";
import { toRefiFrame } from "@/lib/transfer/to-refi-project";
import { fileOfDocument, textOfDocument, toRefiSource } from "@/lib/transfer/to-refi-source";
import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import { nobody } from "@/lib/transfer/refi-parts";
import { readContent } from "./read-content";
import type { OpenedProject } from "./read-rows";
import { listSideEntries } from "./side-entries";

interface Wanted {
  readonly profile: PositionProfile;
  /** The project whose side file stands in the archive as well; null for none. For members who see all of it. */
  readonly side: string | null;
  readonly signal: AbortSignal;
}

/**
 * A project as a REFI-QDA archive (.qdpx), in pieces: the documents' files and texts one after the other, each with what
 * stands in it read when its turn has come, then project.qde, then the side file, of which other programs know nothing.
 * Texts are UTF-8 without BOM; lines end in LF, in the profile "maxqda" in CR LF. A file that the store has lost is left
 * out; its text and codings are there. Ends early when the signal says that nobody waits.
 */
export function exportArchive(opened: OpenedProject, wanted: Wanted): AsyncGenerator<Uint8Array> {
  const { side, signal } = wanted;
  const hash = createHash("sha256");
  const parts = [listProjectEntries(opened, wanted, hash)];
  if (side !== null)
    parts.push(listSideEntries({ projectId: side, describes: () => hash.digest("hex"), signal }));
  return writeZip(inTurn(parts));
}

/** One after the other; what one holds is let go before the next begins. Empties `parts`. */
async function* inTurn<T>(parts: AsyncGenerator<T>[]): AsyncGenerator<T> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) yield* part;
}

/** `hash` gets the description's bytes. */
async function* listProjectEntries(
  { frame, textIdOf, readWork }: OpenedProject,
  { profile, signal }: Wanted,
  hash: Hash,
): AsyncGenerator<ZipEntry> {
  const { project, factsOf } = toRefiFrame(frame, originFor(profile), new Date());
  const withRecordings = carriesRecordings(frame);
  const known = new Set([...frame.codes, ...frame.layers].map(({ id }) => id));
  // Written at once: as bytes they take a tenth of the room.
  const sources: Buffer[] = [];
  const types = typesOf(project);
  const add = (source: RefiSource) =>
    void sources.push(Buffer.from([...writeSource(source, types)].join("")));
  const notes: RefiNote[] = [];
  for (const document of frame.documents) {
    signal.throwIfAborted();
    const content = await readContent(document, textIdOf(document.id));
    const work = await readWork(document.id);
    // A code or a layer that was made meanwhile is not in the file.
    const codings = work.codings.filter(({ codeId, layerId }) => known.has(codeId) && known.has(layerId));
    const codingsOf = groupBy(codings, ({ passageId }) => passageId);
    const passages = work.passages.map((passage) => ({
      ...passage,
      codings: codingsOf.get(passage.id) ?? [],
    }));
    const written = toRefiSource(document, passages, content, { ...factsOf(document), profile });
    add(written.source);
    notes.push(...written.notes);
    if (!document.mediaType.startsWith("image/"))
      yield {
        name: `sources/${textOfDocument(document)}`,
        compress: true,
        bytes: [Buffer.from(textForProfile(content.text, profile))],
      };
    yield* listFiles(withRecordings ? document : { ...document, recording: null }, add);
  }
  yield {
    name: "project.qde",
    compress: true,
    bytes: encode(
      writeProjectWith({ ...project, notes: [...project.notes, ...notes] }, sources, (source) => [
        source.toString(),
      ]),
      hash,
    ),
  };
}

/** The files beside a document's text: what is shown of it as it was printed, and its recording, which is a source of its own. */
async function* listFiles(
  document: DocumentRow,
  add: (source: RefiSource) => void,
): AsyncGenerator<ZipEntry> {
  const { mediaType, sha256, recording } = document;
  if (mediaType === "application/pdf" || mediaType.startsWith("image/"))
    yield* storedEntry(`sources/${fileOfDocument(document)}`, sha256);
  if (recording === null) return;
  const guid = deriveGuid(document.id, "recording");
  const file = `${guid}.${extensionOf(recording.name) || "bin"}`;
  add({
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
