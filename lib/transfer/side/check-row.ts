import type { Fields } from "@/lib/shared/change";
import { decodeRuns } from "@/lib/text/page-runs";
import type { SideTableName } from "./column";

/**
 * Looks at rows in the order of the tables, each once its columns are what they must be: whether what they say fits
 * together. Why not, as a sentence part that follows "it"; null where it does.
 */
export function openRowChecks(): (name: SideTableName, row: Fields) => string | null {
  const lengths = new Map<string, number>();
  const places = new Set<string>();
  const numbers = new Set<number>();
  const shownIn = new Map<unknown, unknown>();
  const coded = new Set<string>();
  return (name, row) => {
    if (name === "Document") {
      if (row.pageCount !== 0 && !printed.test(row.mediaType as string))
        return "has pages, and is no file with pages";
      if (shownIn.has(row.textId)) return "shows the text of another document";
      shownIn.set(row.textId, row.id);
    }
    if (name === "DocumentText") {
      const text = row as unknown as TextRow;
      if ((shownIn.get(text.id) ?? text.documentId) !== text.documentId)
        return "is shown by another document";
      if (text.text.includes("\r")) return "is no text as texts are kept here";
      if (!fitsText(text)) return "has parts that do not lie in its text";
      lengths.set(text.id, text.text.length);
    }
    if (name === "Passage") {
      const passage = row as unknown as PassageRow;
      if (!fitsDocument(passage, lengths.get(passage.textId))) return "lies outside its text";
      const place = `${passage.textId} ${passage.ranges.join()} ${passage.region.join()}`;
      if (places.has(place)) return "is where another is already";
      places.add(place);
    }
    if (name === "Coding" && row.deletedAt === null) {
      const coding = `${String(row.passageId)} ${String(row.codeId)} ${String(row.layerId)}`;
      if (coded.has(coding)) return "says what another says already";
      coded.add(coding);
    }
    if (name === "Event") {
      const number = row.number as number;
      if (numbers.has(number)) return "has the number of another change";
      numbers.add(number);
    }
    return null;
  };
}

/** What is shown as it was printed; of nothing else are pages ever shown. */
const printed = /^(application\/pdf|image\/(?!svg)[\w.+-]+)$/;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface TextRow {
  readonly id: string;
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly (Span & {
    readonly hidden: readonly Span[];
    readonly cells?: readonly { readonly ranges: readonly Span[] }[];
    readonly parts?: readonly Span[];
  })[];
  readonly pages: readonly (Span & { readonly runs: string })[];
}

/** Blocks and pages ascend; what is inside a block follows one another there. */
function fitsText({ text, blocks, pages }: TextRow): boolean {
  const whole = { start: 0, end: text.length };
  if (!follows(blocks, whole)) return false;
  for (const block of blocks) {
    if (block.start === block.end || !follows(block.hidden, block) || !follows(block.parts ?? [], block))
      return false;
    if (!(block.cells ?? []).every(({ ranges }) => follows(ranges, block))) return false;
  }
  return pages.every(
    (page, at) =>
      page.start <= page.end &&
      page.end <= text.length &&
      page.start >= (pages[at - 1]?.start ?? 0) &&
      hasRuns(page),
  );
}

function follows(spans: readonly Span[], { start, end }: Span): boolean {
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.start > span.end || span.end > end) return false;
    at = span.end;
  }
  return true;
}

function hasRuns({ runs, start }: Span & { readonly runs: string }): boolean {
  try {
    decodeRuns(
      Uint8Array.from(atob(runs), (letter) => letter.charCodeAt(0)),
      start,
    );
    return true;
  } catch {
    return false;
  }
}

interface PassageRow extends Span {
  readonly textId: string;
  readonly ranges: readonly number[];
  readonly region: readonly number[];
  readonly quotes: readonly string[];
}

/** Words or an area, never both; ranges ascend, and lie in the text. */
function fitsDocument(
  { ranges, region, start, end, quotes }: PassageRow,
  length: number | undefined,
): boolean {
  if (length === undefined || start > end || end > length) return false;
  if (ranges.length === 0) return region.length === 5;
  const ascends = ranges.every((at, index) => at > (ranges[index - 1] ?? -1));
  return (
    ascends &&
    region.length === 0 &&
    ranges.length === 2 * quotes.length &&
    ranges[0] === start &&
    ranges[ranges.length - 1] === end
  );
}
