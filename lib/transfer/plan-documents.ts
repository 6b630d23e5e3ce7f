import type {
  RefiMediaSource,
  RefiPdfSource,
  RefiPictureSource,
  RefiSource,
  RefiTextSource,
  RefiTranscript,
} from "@/lib/exchange/refi-qda/refi-project";
import type { Recording } from "@/lib/documents/recording";
import type { Ingested } from "@/lib/ingest/ingested";
import { cleanLine } from "@/lib/shared/clean-text";
import type { LossList } from "./loss-list";
import type { CarriedFile, CarriedText, ProjectFiles } from "./project-files";

/** A document as it will be saved. */
export interface PlannedDocument {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** The file it came of; null for a text that stood in the description: its own text is its file then. */
  readonly file: CarriedFile | null;
  readonly recording: Recording | null;
  readonly read: Pick<Ingested, "text" | "blocks" | "form" | "language" | "pages" | "extraction">;
  readonly createdAt: Date | null;
}

/** A document together with what its source says of places in it. */
export type PlacedDocument =
  | {
      readonly kind: "text";
      readonly source: RefiTextSource;
      readonly text: CarriedText;
      readonly document: PlannedDocument;
    }
  | {
      readonly kind: "transcript";
      readonly source: RefiMediaSource;
      readonly transcript: RefiTranscript;
      readonly text: CarriedText;
      readonly document: PlannedDocument;
    }
  | {
      readonly kind: "media";
      readonly source: RefiMediaSource;
      readonly document: PlannedDocument;
      /** False: it only keeps a file that is not played, beside its transcripts. */
      readonly alone: boolean;
    }
  | {
      readonly kind: "picture";
      readonly source: RefiPictureSource;
      readonly size: { readonly width: number; readonly height: number };
      readonly document: PlannedDocument;
    }
  | { readonly kind: "pdf"; readonly source: RefiPdfSource; readonly document: PlannedDocument };

const missing = "its file did not come with the project";

/** The documents of one source: one, or one for each transcript of a recording; none where its file is missing or bad. */
export function planDocuments(
  source: RefiSource,
  files: ProjectFiles,
  { lose }: LossList,
  newId: () => string,
): PlacedDocument[] {
  switch (source.kind) {
    case "text":
      return planText(source, files, lose, newId);
    case "audio":
    case "video":
      return planMedia(source, files, lose, newId);
    case "picture":
    case "pdf": {
      const file = files.file(source.path) ?? files.file(source.currentPath);
      const read = files.document(source.path) ?? files.document(source.currentPath);
      const what = source.kind === "pdf" ? "PDF" : "picture";
      if (file === null || read === null) return none(lose, what, missing, source.name);
      if ("problem" in read) return none(lose, what, `it could not be read: ${read.problem}`, source.name);
      const document = makeDocument(newId(), source, file, read, null, read.mediaType);
      if (source.kind === "pdf") return [{ kind: "pdf", source, document }];
      const size = files.pictureSize(source.path) ?? files.pictureSize(source.currentPath) ?? read.pages[0];
      return size === undefined ? [] : [{ kind: "picture", source, size, document }];
    }
  }
}

function none(lose: LossList["lose"], what: string, reason: string, name: string): [] {
  lose(what, reason, name);
  return [];
}

/** The plain text counts, since passages are counted in it; a styled file beside it is kept as the original. */
function planText(
  source: RefiTextSource,
  files: ProjectFiles,
  lose: LossList["lose"],
  newId: () => string,
): PlacedDocument[] {
  const { content, plainTextPath, richTextPath } = source;
  const text = content === null ? files.text(plainTextPath) : files.content(content);
  const rich = files.file(richTextPath);
  if (text !== null) {
    const document = makeDocument(newId(), source, rich ?? files.file(plainTextPath), asRead(text), null);
    return [{ kind: "text", source, text, document }];
  }
  const read = files.document(richTextPath);
  if (rich === null || read === null) return none(lose, "text", missing, source.name);
  if ("problem" in read) return none(lose, "text", `it could not be read: ${read.problem}`, source.name);
  const styled = { ...read, stored: read.text };
  return [
    {
      kind: "text",
      source,
      text: styled,
      document: makeDocument(newId(), source, rich, read, null, read.mediaType),
    },
  ];
}

function planMedia(
  source: RefiMediaSource,
  files: ProjectFiles,
  lose: LossList["lose"],
  newId: () => string,
): PlacedDocument[] {
  const file = files.file(source.path) ?? files.file(source.currentPath);
  if (file === null) lose(source.kind === "audio" ? "sound file" : "film", missing, source.name);
  else if (file.recording === null)
    lose(
      "recording that can be heard",
      "browsers do not play files of this kind; it can be loaded",
      source.name,
    );
  const recording: Recording | null =
    file === null || file.recording === null
      ? null
      : { name: file.name, mediaType: file.recording, byteSize: file.byteSize, sha256: file.sha256 };
  const transcripts = source.transcripts.flatMap((transcript): PlacedDocument[] => {
    const text =
      transcript.content === null ? files.text(transcript.plainTextPath) : files.content(transcript.content);
    if (text === null) return none(lose, "transcript", missing, transcript.name || source.name);
    const original = files.file(transcript.richTextPath) ?? files.file(transcript.plainTextPath);
    const named = { ...transcript, name: transcript.name || source.name };
    const document = makeDocument(newId(), named, original, asRead(text), recording);
    return [{ kind: "transcript", source, transcript, text, document }];
  });
  if (file === null || (transcripts.length > 0 && recording !== null)) return transcripts;
  // Nothing is written of what is heard: the name stands for it, so that it can be found, opened and played.
  const line = files.content(cleanLine(source.name) || file.name);
  const document = makeDocument(newId(), source, file, asRead(line), recording);
  return [...transcripts, { kind: "media", source, document, alone: transcripts.length === 0 }];
}

const asRead = ({ text, blocks, form, language }: CarriedText): PlannedDocument["read"] => ({
  ...{ text, blocks, form, language },
  pages: [],
  extraction: { engine: "refi-qda", version: "1", warnings: [] },
});

const longestTitle = 500;
const longestFileName = 255;

function makeDocument(
  id: string,
  { name, created }: { readonly name: string; readonly created: string | null },
  file: CarriedFile | null,
  read: PlannedDocument["read"],
  recording: Recording | null,
  mediaType = file === null ? "text/plain" : typeOfName(file.name),
): PlannedDocument {
  const title = cleanLine(name).slice(0, longestTitle).toWellFormed() || file?.name || "Untitled document";
  const extension = /\.[a-z0-9]{1,8}$/i.exec(file?.name ?? ".txt")?.[0] ?? "";
  const stem = title.toLowerCase().endsWith(extension.toLowerCase())
    ? title.slice(0, -extension.length || undefined)
    : title;
  const fileName =
    stem
      .replace(/[/\\]/g, "_")
      .slice(0, longestFileName - extension.length)
      .toWellFormed() + extension;
  return { id, title, fileName, mediaType, file, recording, read, createdAt: readDate(created) };
}

const types: Readonly<Record<string, string>> = {
  txt: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const typeOfName = (name: string): string =>
  types[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";

/** A moment as XML writes it; without a zone it counts as UTC. Null for none, and for dates no calendar has. */
export function readDate(written: string | null): Date | null {
  if (written === null || !/^\d{4}-\d\d-\d\dT/.test(written)) return null;
  const date = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`);
  const year = date.getUTCFullYear();
  // The database has no year 0, and nothing was coded before the first.
  return Number.isNaN(year) || year < 1 || year > 9_999 ? null : date;
}
