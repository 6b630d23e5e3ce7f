import { followsApart, followsBelow, type FlowLine } from "@/lib/ingest/pdf-flow";
import type { MarkedPage } from "@/lib/ingest/pdf-marked-page";
import { bullet, clearBullet, ordinal, referenceMark } from "@/lib/ingest/pdf-item-marks";
import type { PdfLine } from "@/lib/ingest/pdf-page";
import { indentOf, type Strip } from "@/lib/ingest/pdf-strips";
import { mainTag } from "@/lib/ingest/pdf-tags";
import type { PdfTable } from "@/lib/ingest/pdf-table";
import type { BlockKind } from "@/lib/text/block";
import { isCaption } from "@/lib/text/caption";
import { opensReferences } from "@/lib/text/headings";
import { endsSentence, startsLower } from "@/lib/text/sentence";

/** A line by its page and its place there. */
export interface LinePlace {
  readonly page: number;
  readonly index: number;
}

/** What becomes one block: lines that belong together, in content order. */
export interface Part {
  readonly kind: BlockKind;
  readonly lines: readonly LinePlace[];
  /** Lines among them that are page furniture between two of the part's own. */
  readonly interruptions: readonly LinePlace[];
  readonly level?: number;
  /** It goes on with what the last part of its kind says, over the notes or the table between them. */
  readonly continues?: true;
  readonly table?: PdfTable;
  /** UTF-16 units at its beginning that the reader draws itself: a bullet. */
  readonly mark?: number;
}

const figureTitle = /^(?:[Tt]able|TABLE|[Ff]igure|FIGURE|Fig\.?|FIG\.?)\s+(?:\d+|[IVX]+)\.?\s+\p{Lu}/u;

/** The parts of a document, in content order; every line is in one. */
export function findParts(pages: readonly MarkedPage[]): Part[] {
  const writer = new PartWriter(pages);
  pages.forEach((_, page) => writer.addPage(page));
  return writer.parts;
}

/** A part to which lines may still be added. */
type OpenPart = Part & { readonly lines: LinePlace[]; readonly interruptions: LinePlace[] };

class PartWriter {
  readonly parts: OpenPart[] = [];
  /** The last part of running text, until something closes it. */
  private open: OpenPart | null = null;
  /** Whose sentence a caption or another aside stands in the middle of, perhaps. */
  private around: OpenPart | null = null;
  /** Level of the heading over a list of references. */
  private references: number | null = null;

  constructor(private readonly pages: readonly MarkedPage[]) {}

  addPage(page: number): void {
    const marked = this.pages[page];
    if (!marked) return;
    for (let index = 0; index < marked.lines.length;) {
      const table = marked.tables.get(index);
      const note = marked.notes.get(index);
      const heading = marked.headings.get(index);
      const strip = marked.strips[index];
      if (table) index = this.push(page, index, table.to, { kind: "table", table });
      else if (note !== undefined) index = this.push(page, index, note, { kind: "footnote" });
      else if (heading) index = this.addHeading(page, index, heading);
      else if (strip) index = this.addText({ page, index }, strip);
      else index = this.addFurniture(page, index, marked);
    }
  }

  private push(page: number, from: number, to: number, part: Omit<Part, "lines" | "interruptions">): number {
    const lines = Array.from({ length: to - from }, (_, index) => ({ page, index: from + index }));
    this.parts.push({ ...part, lines, interruptions: [] });
    return to;
  }

  /** Numbers of lines make one part a page; other furniture a part for each line. */
  private addFurniture(page: number, index: number, marked: MarkedPage): number {
    let to = index + 1;
    if (marked.lineNumbers.has(index)) while (marked.lineNumbers.has(to)) to += 1;
    return this.push(page, index, to, { kind: "furniture" });
  }

  private addHeading(
    page: number,
    index: number,
    { lines, level }: { lines: number; level: number },
  ): number {
    const text = Array.from({ length: lines }, (_, line) => this.lineAt({ page, index: index + line }).text);
    if (opensReferences(text.join(" ").replace(/^[IVX]+\.?\s+/, ""))) this.references = level;
    else if (this.references !== null && level <= this.references) this.references = null;
    this.open = null;
    this.around = null;
    return this.push(page, index, index + lines, { kind: "heading", level });
  }

  private addText(place: LinePlace, strip: Strip): number {
    const below = { line: this.lineAt(place), strip };
    for (const open of [this.open, this.around]) {
      const above = open && this.lastLine(open);
      if (!open || !above || !this.goesOn(open, above, below, place.page)) continue;
      this.goOn(open, place);
      return place.index + 1;
    }
    this.begin(place, below);
    return place.index + 1;
  }

  private goesOn(open: OpenPart, above: FlowLine, below: FlowLine, page: number): boolean {
    const told = tellByTags(above.line, below.line, open.lines.at(-1)?.page === page);
    if (told !== null) return told;
    const direct = above.strip === below.strip && this.parts.at(-1) === open;
    const flows = direct ? followsBelow(above, below) : followsApart(above, below);
    const { text } = below.line;
    const unfinished = flows && !endsSentence(above.line.text);
    if (clearBullet.test(text) || (opensCaption(text) && !unfinished)) return false;
    const marked = bullet.test(text) || (this.references === null && ordinal.test(text));
    if (marked && (!unfinished || open.kind === "listItem")) return false;
    if (open === this.around && !startsLower(text)) return false;
    if (open.kind === "reference") return this.goesOnReference(open, below, flows);
    if (open.kind === "caption" && !direct) return false;
    return flows || (open.kind === "listItem" && direct && this.hangs(open, above, below));
  }

  /** A list of numbered references is parted by its numbers alone, others also by lines that hang out. */
  private goesOnReference(open: OpenPart, below: FlowLine, flows: boolean): boolean {
    const [first] = open.lines;
    const mark = first ? referenceMark(this.lineAt(first).text) : null;
    if (mark !== null) return referenceMark(below.line.text) !== mark;
    return flows || indentOf(below.line, below.strip) > 0.7 * below.line.size;
  }

  /** Stands under an item's words rather than under its mark. */
  private hangs(open: OpenPart, above: FlowLine, below: FlowLine): boolean {
    const [first] = open.lines;
    const indent = first ? indentOf(this.lineAt(first), below.strip) : Infinity;
    const close =
      below.line.bottom - above.line.bottom < 1.35 * Math.max(below.strip.pitch, 1.2 * below.line.size);
    return close && indentOf(below.line, below.strip) > indent + 0.5 * below.line.size;
  }

  /** Adds a line to the open part: over furniture it stays one, over notes and tables its rest is a part that continues. */
  private goOn(open: OpenPart, place: LinePlace): void {
    const after = this.parts.slice(this.parts.indexOf(open) + 1);
    if (after.every((part) => part.kind === "furniture")) {
      this.parts.splice(this.parts.length - after.length, after.length);
      for (const part of after) {
        open.lines.push(...part.lines);
        open.interruptions.push(...part.lines);
      }
      open.lines.push(place);
      return;
    }
    const { kind, level } = open;
    const rest: OpenPart = {
      kind,
      lines: [place],
      interruptions: [],
      continues: true,
      ...(level !== undefined && { level }),
    };
    this.parts.push(rest);
    this.open = rest;
    this.around = null;
  }

  private begin(place: LinePlace, { line, strip }: FlowLine): void {
    const mark = bullet.exec(line.text)?.[0].length;
    const tag = mainTag(line);
    const item =
      this.references === null && (tag?.role === "item" || mark !== undefined || ordinal.test(line.text));
    const kind: BlockKind =
      this.references !== null
        ? "reference"
        : item
          ? "listItem"
          : opensCaption(line.text) || tag?.role === "caption"
            ? "caption"
            : "paragraph";
    const depth =
      tag?.role === "item" ? tag.level : 1 + Math.floor(Math.max(0, indentOf(line, strip)) / (2 * line.size));
    const part: OpenPart = {
      kind,
      lines: [place],
      interruptions: [],
      ...(item && { level: Math.min(6, depth) }),
      ...(item && mark !== undefined && { mark }),
    };
    this.parts.push(part);
    const above = this.open && this.lastLine(this.open);
    if (this.open?.kind === "paragraph" && above && !endsSentence(above.line.text)) this.around = this.open;
    this.open = part;
  }

  private lineAt({ page, index }: LinePlace): PdfLine {
    const line = this.pages[page]?.lines[index];
    if (!line) throw new RangeError(`There is no line ${index} on page ${page}.`);
    return line;
  }

  private lastLine(part: OpenPart): FlowLine | null {
    const place = part.lines.at(-1);
    const strip = place && this.pages[place.page]?.strips[place.index];
    return place && strip ? { line: this.lineAt(place), strip } : null;
  }
}

/** The title of a table or figure; prose that begins with one goes on in lower case. */
const opensCaption = (text: string): boolean => isCaption(text) || figureTitle.test(text);

/**
 * What a tagged file says of two lines of running text: true when they are of one element, false when one is another
 * item of a list; null where it says nothing, which it does of lines on two pages. Files call much one paragraph that is
 * several, so of those only what is unfinished goes on by its tag alone.
 */
function tellByTags(above: PdfLine, below: PdfLine, samePage: boolean): boolean | null {
  const [upper, lower] = [mainTag(above), mainTag(below)];
  if (!upper || !lower || !samePage) return null;
  if (upper === lower && (lower.role !== "paragraph" || !endsSentence(above.text))) return true;
  return upper !== lower && (upper.role === "item" || lower.role === "item") ? false : null;
}
