import "server-only";
import { open } from "node:fs/promises";
import { notPlayable, type Recording, recordingTypeOf } from "@/lib/documents/recording";
import type { Transaction } from "@/lib/platform/db/client";
import { database } from "@/lib/platform/db/client";
import { type Committed, type Decision, commit } from "@/lib/platform/events";
import { storeFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";
import type { Received } from "./receive-upload";

/** Largest recording, in bytes: EXCERPTA_RECORDING_MB, or 2 GB, several hours of film. */
export function recordingLimit(): number {
  const megabytes = Number(process.env.EXCERPTA_RECORDING_MB);
  return (megabytes > 0 ? megabytes : 2048) * 1024 * 1024;
}

/** The same for recordings that arrive among other files: the column that holds a job's size ends at 2 GB less one byte. */
export const droppedRecordingLimit = (): number => Math.min(recordingLimit(), 2 ** 31 - 1);

/**
 * Lets a received file be the recording of a document, in the place of the one it has. BAD_REQUEST for what is no
 * sound or film that browsers play. The bytes of the one replaced stay in the store, so that undo brings it back.
 */
export async function attachRecording(
  member: Member,
  documentId: string,
  file: Received,
  fileName: string,
): Promise<Committed<Recording>> {
  await getRow(database(), member, documentId);
  const mediaType = recordingTypeOf(await readBeginning(file.path), fileName);
  if (mediaType === null) throw new AppError("BAD_REQUEST", notPlayable);
  await storeFile(file.path, file.sha256);
  const recording = { name: fileName, mediaType, byteSize: file.byteSize, sha256: file.sha256 };
  return commit(member, async (tx) => ({
    ...(await decideAttaching(tx, member, documentId, recording)),
    result: recording,
  }));
}

/** The event that lets a stored file be a document's recording; its result is the document's title. Throws NOT_FOUND. */
export async function decideAttaching(
  tx: Transaction,
  member: Member,
  documentId: string,
  recording: Recording,
): Promise<Decision<string>> {
  const row = await getRow(tx, member, documentId);
  // The database keeps no order of names, so the same file is told by its content.
  const same = readRecording(row.recording)?.sha256 === recording.sha256;
  const change = same ? null : updated("document", documentId, { ...row }, { recording });
  return {
    kind: "document.attachRecording",
    summary: `attached “${recording.name}” to “${row.title}”`,
    changes: change === null ? [] : [change],
    result: row.title,
  };
}

/** Takes the recording off a document; undo brings it back. NOT_FOUND when it has none. */
export function removeRecording(member: Member, documentId: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const row = await getRow(tx, member, documentId);
    const change = updated("document", documentId, { ...row }, { recording: null });
    if (change === null) throw new AppError("NOT_FOUND", "This document has no recording any more.");
    return {
      kind: "document.removeRecording",
      summary: `removed the recording of “${row.title}”`,
      changes: [change],
      result: null,
    };
  });
}

/** The recording of a document of the member's project; null when either is not there. */
export async function findRecording(member: Member, documentId: string): Promise<Recording | null> {
  const row = await database().document.findFirst({
    where: { id: documentId, projectId: member.projectId, deletedAt: null },
    select: { recording: true },
  });
  return readRecording(row?.recording);
}

/** A document's column as what it holds. */
export const readRecording = (stored: unknown): Recording | null => (stored ?? null) as Recording | null;

async function getRow(tx: Pick<Transaction, "document">, { projectId }: Member, id: string) {
  const row = await tx.document.findFirst({
    where: { id, projectId, deletedAt: null },
    select: { title: true, recording: true },
  });
  if (row === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  return row;
}

async function readBeginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
