import { pairRecordings } from "@/lib/documents/pair-recordings";

/** A file by its name and the folders it came out of, with `/` between them; "" for none. */
interface FilePlace {
  readonly fileName: string;
  readonly folder: string;
}

/** Where a recording belongs. */
export type RecordingHome =
  | { readonly kind: "document"; readonly id: string }
  /** A file that is still being added. */
  | { readonly kind: "expected"; readonly fileName: string }
  | { readonly kind: "unknown" };

/**
 * The document that a recording came with: one of its name in its folder, as `pairRecordings` says. `documents`: those
 * that may take it; `expected`: files that may yet become documents, which are waited for where they are likelier.
 */
export function placeRecording(
  recording: FilePlace,
  documents: readonly (FilePlace & { readonly id: string })[],
  expected: readonly FilePlace[],
): RecordingHome {
  const others = [...documents, ...expected];
  const found = pairRecordings([recording, ...others].map(pathOf)).find((pair) => pair.recording === 0);
  if (found === undefined) return { kind: "unknown" };
  const index = found.transcript - 1;
  const document = documents[index];
  if (document !== undefined) return { kind: "document", id: document.id };
  return { kind: "expected", fileName: others[index]?.fileName ?? "" };
}

const pathOf = ({ folder, fileName }: FilePlace): string =>
  folder === "" ? fileName : `${folder}/${fileName}`;

/** The one document of a recording's name that has none yet, in whatever folder; null when there is no such or several. */
export function suggestHome(
  recordingName: string,
  documents: readonly { readonly id: string; readonly fileName: string; readonly recording: string | null }[],
): string | null {
  const free = documents.filter(
    ({ fileName, recording }) => recording === null && pairRecordings([recordingName, fileName]).length > 0,
  );
  return free.length === 1 ? (free[0]?.id ?? null) : null;
}
