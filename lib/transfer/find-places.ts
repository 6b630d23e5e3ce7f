import { draftPassage, type PassageDraft } from "@/lib/coding/draft-passage";
import { draftRegion } from "@/lib/coding/draft-region";
import {
  createOffsetReader,
  type OffsetConvention,
  type OffsetReader,
} from "@/lib/exchange/refi-qda/offset-conventions";
import type { BoxPlace, RefiSelection, RefiText } from "@/lib/exchange/refi-qda/refi-project";
import { createQuoteFinder } from "@/lib/text/anchor-quote";
import type { PlacedDocument, PlannedDocument } from "./plan-documents";
import type { CarriedText, ProjectFiles } from "./project-files";

/** A selection of a file, and the passage it is, or why it is none. */
export interface FoundPlace {
  readonly selection: RefiSelection<unknown>;
  readonly draft: PassageDraft | null;
  /** A sentence part: "it lies outside its text"; "" where there is a passage. */
  readonly reason: string;
}

const lost = (selection: RefiSelection<unknown>, reason: string): FoundPlace => ({
  selection,
  draft: null,
  reason,
});
const outside = "it lies outside its text";

/** The passages that a document's source names, in the order of the file; positions are read by the convention. */
export function findPlaces(
  placed: PlacedDocument,
  convention: OffsetConvention,
  files: ProjectFiles,
): FoundPlace[] {
  const { document } = placed;
  switch (placed.kind) {
    case "text": {
      const read = createOffsetReader(placed.text.stored, convention);
      return placed.source.selections.map((selection) =>
        placeWords(document, selection, read(selection.place.start, selection.place.end)),
      );
    }
    case "transcript":
      return findSpoken(placed, createOffsetReader(placed.text.stored, convention));
    case "media":
      return [];
    case "picture":
      return placed.source.selections.map((selection) =>
        placeBox(document, selection, 0, pixelsOf(placed, selection.place)),
      );
    case "pdf":
      return findPrinted(placed, convention, files);
  }
}

function placeWords(
  { read }: PlannedDocument,
  selection: RefiSelection<unknown>,
  range: { readonly start: number; readonly end: number } | null,
): FoundPlace {
  if (range === null) return lost(selection, outside);
  const draft = draftPassage(read.text, read.blocks, [[range.start, range.end]], pagesOf(read));
  if (draft.ok) return { selection, draft: draft.value, reason: "" };
  return lost(selection, draft.error === "blank" ? "it holds nothing but white space" : outside);
}

/** The pages of a document as passages cite them. */
export const pagesOf = ({ pages }: PlannedDocument["read"]) =>
  pages.map(({ label, start, end, width, height }, index) => ({ label, start, end, width, height, index }));

/** A transcript's selections reach from one mark of time to another, which stand at positions of its text. */
function findSpoken(
  placed: Extract<PlacedDocument, { kind: "transcript" }>,
  read: OffsetReader,
): FoundPlace[] {
  const { transcript, document, text } = placed;
  const positions = new Map(transcript.syncPoints.map(({ guid, position }) => [guid, position]));
  const offsetOf = (guid: string | null, otherwise: number): number | null => {
    if (guid === null) return otherwise;
    const position = positions.get(guid) ?? null;
    if (position === null) return null;
    return position === 0 ? 0 : (read(position - 1, position)?.end ?? null);
  };
  return transcript.selections.map((selection) => {
    const start = offsetOf(selection.place.fromSyncPoint, 0);
    const end = offsetOf(selection.place.toSyncPoint, text.text.length);
    if (start === null || end === null)
      return lost(selection, "its marks of time do not say where they stand in the transcript");
    return placeWords(document, selection, start < end ? { start, end } : null);
  });
}

function pixelsOf({ size, document }: Extract<PlacedDocument, { kind: "picture" }>, box: BoxPlace) {
  const page = document.read.pages[0];
  const scale = page === undefined ? 1 : page.width / size.width;
  return toRect(box.firstX * scale, box.firstY * scale, box.secondX * scale, box.secondY * scale);
}

const toRect = (x1: number, y1: number, x2: number, y2: number) => ({
  left: Math.min(x1, x2),
  right: Math.max(x1, x2),
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});

function placeBox(
  { read }: PlannedDocument,
  selection: RefiSelection<BoxPlace>,
  index: number,
  rect: ReturnType<typeof toRect>,
): FoundPlace {
  const page = pagesOf(read)[index];
  if (page === undefined) return lost(selection, "its page is not in the file");
  const draft = draftRegion(page, {
    left: Math.max(0, rect.left),
    top: Math.max(0, rect.top),
    right: Math.min(page.width, rect.right),
    bottom: Math.min(page.height, rect.bottom),
  });
  if (draft.ok) return { selection, draft: draft.value, reason: "" };
  return lost(
    selection,
    draft.error === "too-small"
      ? "it lies outside its page, or is too small to be seen"
      : "it lies outside its page",
  );
}

/**
 * Of a PDF: places in the text that the program took from it are sought in the text as it is read here, by their words;
 * boxes are regions. The same GUID in both is one place: that of its words where they are found.
 */
function findPrinted(
  { source, document }: Extract<PlacedDocument, { kind: "pdf" }>,
  convention: OffsetConvention,
  files: ProjectFiles,
): FoundPlace[] {
  const text = source.representation === null ? null : textOf(source.representation, files);
  const words = (source.representation?.selections ?? []).map((selection) =>
    text === null
      ? lost(selection, "the text it counts in did not come with the project")
      : placeQuote(document, selection, text, createOffsetReader(text.stored, convention)),
  );
  const found = new Map(
    words.flatMap((place) => (place.draft === null ? [] : [[place.selection.guid, place.draft] as const])),
  );
  const boxes = source.selections.map((selection) => {
    const draft = found.get(selection.guid);
    if (draft !== undefined) return { selection, draft, reason: "" };
    const { page, firstX, firstY, secondX, secondY } = selection.place;
    const height = document.read.pages[page ?? 0]?.height ?? 0;
    return placeBox(
      document,
      selection,
      page ?? 0,
      toRect(firstX, height - firstY, secondX, height - secondY),
    );
  });
  const boxed = new Map(
    boxes.flatMap((place) => (place.draft === null ? [] : [[place.selection.guid, place.draft] as const])),
  );
  const placedWords = words.map((place) => {
    const draft = place.draft ?? boxed.get(place.selection.guid) ?? null;
    return draft === null ? place : { selection: place.selection, draft, reason: "" };
  });
  return [...boxes, ...placedWords];
}

export const textOf = (text: RefiText, files: Pick<ProjectFiles, "text" | "content">): CarriedText | null =>
  text.content === null ? files.text(text.plainTextPath) : files.content(text.content);

/** How much is read on both sides of words to tell equal ones apart, in UTF-16 units. */
const surroundings = 40;

function placeQuote(
  document: PlannedDocument,
  selection: RefiText["selections"][number],
  { text }: CarriedText,
  read: OffsetReader,
): FoundPlace {
  const range = read(selection.place.start, selection.place.end);
  if (range === null) return lost(selection, outside);
  const found = finderOf(document)({
    exact: text.slice(range.start, range.end),
    prefix: text.slice(Math.max(0, range.start - surroundings), range.start),
    suffix: text.slice(range.end, range.end + surroundings),
  });
  const [first] = found.ok ? found.value : [];
  if (first === undefined) return lost(selection, "its words are not found in the PDF as it is read here");
  return placeWords(document, selection, first);
}

const finders = new WeakMap<PlannedDocument, ReturnType<typeof createQuoteFinder>>();

function finderOf(document: PlannedDocument): ReturnType<typeof createQuoteFinder> {
  const finder = finders.get(document) ?? createQuoteFinder(document.read.text, document.read.blocks);
  finders.set(document, finder);
  return finder;
}
