import { recordingTypeOf } from "@/lib/documents/recording";
import { canonicalText } from "@/lib/ingest/canonical-text";
import type { Ingested } from "@/lib/ingest/ingested";
import type { ReadProject } from "@/lib/ingest/project-reading";
import type { CarriedFile, CarriedText, ProjectFiles, Unreadable } from "./project-files";

/**
 * The files of a project as they were read; `documents`: its PDFs, pictures and Word documents, by path. `load` gives a
 * text by the file it is kept in; each is asked for once.
 */
export function makeProjectFiles(
  { files, texts, contents }: ReadProject,
  documents: ReadonlyMap<string, Ingested | Unreadable>,
  load: (file: string) => CarriedText,
): ProjectFiles {
  const loaded = new Map<string, CarriedText>();
  const textOf = (file: string | undefined): CarriedText | null => {
    if (file === undefined) return null;
    const text = loaded.get(file) ?? load(file);
    loaded.set(file, text);
    return text;
  };
  const carried = new Map<string, CarriedFile>();
  for (const [path, { name, byteSize, sha256, beginning }] of files)
    carried.set(path, { name, byteSize, sha256, recording: recordingTypeOf(beginning, name) });
  return {
    file: (path) => carried.get(path) ?? null,
    text: (path) => textOf(texts.get(path)),
    content: (stored) =>
      textOf(contents.get(stored)) ?? {
        stored,
        text: canonicalText(stored),
        blocks: [],
        form: "plain",
        language: "",
      },
    document: (path) => documents.get(path) ?? null,
    pictureSize: (path) => files.get(path)?.pixels ?? null,
  };
}
