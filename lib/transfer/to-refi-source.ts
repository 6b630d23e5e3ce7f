import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import { makePositionCounter, type PositionProfile } from "@/lib/exchange/refi-qda/count-positions";
import type {
  BoxPlace,
  RefiCoding,
  RefiNote,
  RefiSelection,
  RefiSource,
  RefiVariableValue,
  TextPlace,
} from "@/lib/exchange/refi-qda/refi-project";
import { extensionOf } from "@/lib/ingest/file-kind";
import type { Range } from "@/lib/shared/offset";
import { rectsOf, type Rect } from "@/lib/text/page-runs";
import { joiningNote } from "./joining-note";
import { nobody } from "./refi-parts";
import type { CodingRow, DocumentContent, DocumentRow, PassageRow } from "./project-rows";

/** The longest name of a selection, UTF-16 units; what is cut off ends in "…". */
const nameLimit = 250;

/** What is said of a document's passages beside its rows. */
export interface SourceFacts {
  readonly profile: PositionProfile;
  readonly values: readonly RefiVariableValue[];
  /** Memos on the document, and on a passage. */
  readonly memosOn: (targetId: string) => readonly string[];
  readonly codeGuid: (codeId: string) => string;
}

/** A passage with what is coded there. */
export interface CodedPassage extends PassageRow {
  readonly codings: readonly CodingRow[];
}

/** What a document becomes: its source, and the notes that say which selections are one passage. */
export interface WrittenSource {
  readonly source: RefiSource;
  readonly notes: readonly RefiNote[];
}

/**
 * A document as a source of REFI-QDA: a PDF and a picture with the boxes of their passages, a PDF with its text beside
 * them, everything else as plain text. Of a passage in several ranges or on several pages each part is a selection; the
 * first has the passage's GUID, and a note joins them. The files are named after the document's id.
 */
export function toRefiSource(
  document: DocumentRow,
  passages: readonly CodedPassage[],
  content: DocumentContent,
  facts: SourceFacts,
): WrittenSource {
  const parts = { document, passages, content, facts, notes: [] as RefiNote[] };
  const shared = {
    guid: document.id,
    ...{ name: document.title, description: "", codings: [] },
    ...{ noteRefs: [...facts.memosOn(document.id)], values: [...facts.values] },
    ...nobody(document.createdAt),
  };
  const path = `internal://${fileOfDocument(document)}`;
  if (document.mediaType.startsWith("image/")) {
    const selections = writePictureBoxes(parts);
    const source = {
      ...shared,
      kind: "picture" as const,
      path,
      currentPath: "",
      textDescription: null,
      selections,
    };
    return { source, notes: parts.notes };
  }
  const textual = { ...shared, ...emptyText, plainTextPath: `internal://${textOfDocument(document)}` };
  if (document.mediaType !== "application/pdf") {
    const source = { ...textual, kind: "text" as const, selections: writeTextSelections(parts, false) };
    return { source, notes: parts.notes };
  }
  const representation = {
    ...textual,
    ...{ guid: deriveGuid(document.id, "text"), values: [], noteRefs: [] },
    selections: writeTextSelections(parts, true),
  };
  const selections = writePageBoxes(parts);
  const source = { ...shared, kind: "pdf" as const, path, currentPath: "", selections, representation };
  return { source, notes: parts.notes };
}

const emptyText = { richTextPath: "", content: null };

/** The name of a document's file inside `sources/`. */
export const fileOfDocument = ({ id, fileName, mediaType }: DocumentRow): string =>
  `${id}.${mediaType === "application/pdf" ? "pdf" : extensionOf(fileName) || "bin"}`;

/** The name of the file of a document's text. */
export const textOfDocument = ({ id }: Pick<DocumentRow, "id">): string => `${id}.txt`;

interface Parts {
  readonly passages: readonly CodedPassage[];
  readonly content: DocumentContent;
  readonly facts: SourceFacts;
  readonly notes: RefiNote[];
}

/** `beside`: the places of a PDF's text, whose codings stand with the boxes as well. */
function writeTextSelections(
  { passages, content, facts, notes }: Parts,
  beside: boolean,
): RefiSelection<TextPlace>[] {
  const positionOf = makePositionCounter(content.text, facts.profile);
  return passages
    .filter(({ ranges }) => ranges.length > 0)
    .flatMap((passage) => {
      const places = passage.ranges.map((range) => ({
        place: { start: positionOf(range.start), end: positionOf(range.end) },
        words: content.text.slice(range.start, range.end),
      }));
      return selectionsOf(passage, places, { facts, notes, suffix: beside ? "text" : "" });
    });
}

function writePictureBoxes({ passages, content, facts, notes }: Parts): RefiSelection<BoxPlace>[] {
  const scale = content.pixelsPerPoint ?? 1;
  const at = (points: number) => Math.round(points * scale);
  return passages.flatMap((passage) => {
    const boxes =
      passage.region !== null ? [passage.region] : boxesOfWords(passage, content).map(({ rect }) => rect);
    const places = boxes.map((rect) => ({
      place: {
        page: null,
        ...{ firstX: at(rect.left), firstY: at(rect.top), secondX: at(rect.right), secondY: at(rect.bottom) },
      },
      words: passage.quotes.join(" "),
    }));
    return selectionsOf(passage, places, { facts, notes, suffix: "" });
  });
}

/** Points from the bottom left of the page as it is seen; the first corner is the lower left one. */
function writePageBoxes({ passages, content, facts, notes }: Parts): RefiSelection<BoxPlace>[] {
  return passages.flatMap((passage) => {
    const { region } = passage;
    const boxes =
      region !== null ? [{ page: region.page, rect: region, words: "" }] : boxesOfWords(passage, content);
    const places = boxes.map(({ page, rect, words }) => {
      const height = content.pages[page]?.height ?? 0;
      const place = {
        page,
        ...{ firstX: Math.floor(rect.left), firstY: Math.floor(height - rect.bottom) },
        ...{ secondX: Math.ceil(rect.right), secondY: Math.ceil(height - rect.top) },
      };
      return { place, words };
    });
    return selectionsOf(passage, places, { facts, notes, suffix: "" });
  });
}

/** Of each page that a passage's words stand on: the box around them, and the words. Words without a place have none. */
function boxesOfWords({ ranges }: PassageRow, { pages, text }: DocumentContent) {
  return pages.flatMap((page) => {
    const within = ranges.flatMap((range): Range[] => {
      const [start, end] = [Math.max(range.start, page.start), Math.min(range.end, page.end)];
      return start < end ? [{ start, end } as Range] : [];
    });
    const rects = within.flatMap((range) => rectsOf(range, page.runs));
    if (rects.length === 0) return [];
    const words = within.map((range) => text.slice(range.start, range.end)).join(" ");
    return [{ page: page.index, rect: around(rects), words }];
  });
}

const around = (rects: readonly Rect[]): Rect => ({
  left: Math.min(...rects.map(({ left }) => left)),
  top: Math.min(...rects.map(({ top }) => top)),
  right: Math.max(...rects.map(({ right }) => right)),
  bottom: Math.max(...rects.map(({ bottom }) => bottom)),
});

interface Placing {
  readonly facts: SourceFacts;
  readonly notes: RefiNote[];
  /** Tells the GUIDs of codings apart where a passage is written twice. */
  readonly suffix: string;
}

function selectionsOf<P>(
  passage: CodedPassage,
  places: readonly { readonly place: P; readonly words: string }[],
  { facts, notes, suffix }: Placing,
): RefiSelection<P>[] {
  const noteRefs = [...facts.memosOn(passage.id)];
  if (places.length > 1) {
    const note = joiningNote(passage.id, suffix, places.length, passage.createdAt);
    notes.push(note);
    noteRefs.push(note.guid);
  }
  return places.map(({ place, words }, index) => {
    const part = index === 0 ? "" : String(index);
    return {
      guid: part === "" ? passage.id : deriveGuid(passage.id, suffix + part),
      ...{ name: nameOf(words), description: "", place, noteRefs },
      codings: passage.codings.map((coding) => toRefiCoding(coding, suffix + part, facts)),
      representation: null,
      ...nobody(passage.createdAt),
    };
  });
}

const toRefiCoding = (
  { id, codeId, layerId, createdAt }: CodingRow,
  part: string,
  facts: SourceFacts,
): RefiCoding => ({
  guid: part === "" ? id : deriveGuid(id, part),
  code: facts.codeGuid(codeId),
  creatingUser: layerId,
  created: createdAt.toISOString(),
  noteRefs: [],
});

function nameOf(words: string): string {
  const name = words.replace(/\s+/g, " ").trim();
  if (name.length <= nameLimit) return name;
  return `${name.slice(0, nameLimit).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
