import type { RefiMediaSource, RefiSource, RefiTranscript, RefiVariableType } from "./refi-project";
import { openElement, writeEmpty, writeText } from "./write-element";
import {
  authored,
  writeBoxSelection,
  writeCodings,
  writeRefs,
  writeSyncSelection,
  writeTextElement,
  writeTimeSelection,
  writeValues,
} from "./write-selections";

type Types = ReadonlyMap<string, RefiVariableType>;

const elements = {
  picture: "PictureSource",
  pdf: "PDFSource",
  audio: "AudioSource",
  video: "VideoSource",
} as const;

/** One source with all that it holds, in the order the schema asks for. `types` of variables by GUID. */
export function* writeSource(source: RefiSource, types: Types): Generator<string> {
  if (source.kind === "text") {
    yield* writeTextElement("TextSource", source, types);
    return;
  }
  const { guid, name, path, currentPath } = source;
  const element = elements[source.kind];
  yield openElement(element, { guid, name, path, currentPath, ...authored(source) });
  yield writeText("Description", source.description);
  yield* writeParts(source);
  yield* writeCodings(source.codings);
  yield* writeRefs("NoteRef", source.noteRefs);
  yield* writeValues(source.values, types);
  yield `</${element}>\n`;
}

function* writeParts(source: Exclude<RefiSource, { kind: "text" }>): Generator<string> {
  const none: Types = new Map();
  if (source.kind === "picture") {
    const { textDescription } = source;
    if (textDescription !== null) yield* writeTextElement("TextDescription", textDescription, none);
    for (const each of source.selections) yield* writeBoxSelection("PictureSelection")(each);
  } else if (source.kind === "pdf") {
    for (const each of source.selections) yield* writeBoxSelection("PDFSelection")(each);
    if (source.representation !== null)
      yield* writeTextElement("Representation", source.representation, none);
  } else yield* writeMedia(source);
}

function* writeMedia({ kind, transcripts, selections }: RefiMediaSource): Generator<string> {
  for (const transcript of transcripts) yield* writeTranscript(transcript);
  const write = writeTimeSelection(kind === "audio" ? "AudioSelection" : "VideoSelection");
  for (const each of selections) yield* write(each);
}

function* writeTranscript(transcript: RefiTranscript): Generator<string> {
  const { guid, name, richTextPath, plainTextPath } = transcript;
  yield openElement("Transcript", { guid, name, richTextPath, plainTextPath, ...authored(transcript) });
  yield writeText("Description", transcript.description);
  yield writeText("PlainTextContent", transcript.content ?? "");
  for (const { guid: point, timeStamp, position } of transcript.syncPoints)
    yield writeEmpty("SyncPoint", { guid: point, timeStamp, position });
  for (const selection of transcript.selections) yield* writeSyncSelection(selection);
  yield* writeRefs("NoteRef", transcript.noteRefs);
  yield "</Transcript>\n";
}
