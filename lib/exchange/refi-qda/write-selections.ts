import type {
  BoxPlace,
  RefiAuthored,
  RefiCoding,
  RefiSelection,
  RefiText,
  RefiVariableValue,
  RefiVariableType,
  SyncPlace,
  TextPlace,
  TimePlace,
} from "./refi-project";
import { openElement, writeEmpty, writeText } from "./write-element";

/** Who and when, by the standard's names. */
export const authored = ({ creatingUser, created, modifyingUser, modified }: RefiAuthored) => ({
  creatingUser,
  creationDateTime: created,
  modifyingUser,
  modifiedDateTime: modified,
});

export function* writeRefs(name: string, guids: readonly string[]): Generator<string> {
  for (const targetGUID of guids) yield writeEmpty(name, { targetGUID });
}

export function* writeCodings(codings: readonly RefiCoding[]): Generator<string> {
  for (const { guid, code, creatingUser, created, noteRefs } of codings) {
    yield openElement("Coding", { guid, creatingUser, creationDateTime: created });
    yield writeEmpty("CodeRef", { targetGUID: code });
    yield* writeRefs("NoteRef", noteRefs);
    yield "</Coding>\n";
  }
}

/** The values of variables; `types` by the variable's GUID. A missing value writes the reference alone. */
export function* writeValues(
  values: readonly RefiVariableValue[],
  types: ReadonlyMap<string, RefiVariableType>,
): Generator<string> {
  for (const { variable, value } of values) {
    yield "<VariableValue>\n";
    yield writeEmpty("VariableRef", { targetGUID: variable });
    yield writeText(`${types.get(variable) ?? "Text"}Value`, value);
    yield "</VariableValue>\n";
  }
}

/** Any selection: its place as attributes under the standard's names, then what it holds in the schema's order. */
function* writeSelection<P>(
  element: string,
  { guid, name, description, codings, noteRefs, representation, ...selection }: RefiSelection<P>,
  place: Readonly<Record<string, number | string | null>>,
): Generator<string> {
  yield openElement(element, { guid, name, ...place, ...authored(selection) });
  yield writeText("Description", description);
  if (representation !== null) yield* writeTextElement("Representation", representation, new Map());
  yield* writeCodings(codings);
  yield* writeRefs("NoteRef", noteRefs);
  yield `</${element}>\n`;
}

const writeTextSelection = (selection: RefiSelection<TextPlace>): Generator<string> =>
  writeSelection("PlainTextSelection", selection, {
    startPosition: selection.place.start,
    endPosition: selection.place.end,
  });

export const writeBoxSelection =
  (element: "PDFSelection" | "PictureSelection") =>
  (selection: RefiSelection<BoxPlace>): Generator<string> =>
    writeSelection(element, selection, { ...selection.place });

export const writeTimeSelection =
  (element: "AudioSelection" | "VideoSelection") =>
  (selection: RefiSelection<TimePlace>): Generator<string> =>
    writeSelection(element, selection, { ...selection.place });

export const writeSyncSelection = (selection: RefiSelection<SyncPlace>): Generator<string> =>
  writeSelection("TranscriptSelection", selection, { ...selection.place });

/** A text under any of the names that the schema gives it: TextSource, Note, Representation, TextDescription. */
export function* writeTextElement(
  element: "TextSource" | "Note" | "Representation" | "TextDescription",
  text: RefiText,
  types: ReadonlyMap<string, RefiVariableType>,
): Generator<string> {
  const { guid, name, plainTextPath, richTextPath } = text;
  yield openElement(element, { guid, name, richTextPath, plainTextPath, ...authored(text) });
  yield writeText("Description", text.description);
  yield writeText("PlainTextContent", text.content ?? "");
  for (const selection of text.selections) yield* writeTextSelection(selection);
  yield* writeCodings(text.codings);
  yield* writeRefs("NoteRef", text.noteRefs);
  yield* writeValues(text.values, types);
  yield `</${element}>\n`;
}
