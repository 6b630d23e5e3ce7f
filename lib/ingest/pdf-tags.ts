import { placeCells, type Span } from "@/lib/ingest/place-cells";

/** What a tagged PDF says of a stretch of its text. Stretches of one element share its tag. */
export type PdfTag = TextTag | CellTag | ArtifactTag;

interface TextTag {
  readonly role: "heading" | "item" | "caption" | "paragraph";
  /** Of headings and items of lists: from 1. */
  readonly level: number;
}

interface CellTag {
  readonly role: "cell";
  readonly table: TaggedTable;
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** What belongs to the page and not to the document: running heads, page numbers, ornaments. */
interface ArtifactTag {
  readonly role: "artifact";
}

/** Rows of a table on one page, with their cells in the file's order. */
export interface TaggedTable {
  readonly rows: CellTag[][];
}

/** UTF-16 units from the line's beginning, half-open; ascending, one after the other. */
export interface TagSpan {
  readonly start: number;
  readonly end: number;
  readonly tag: PdfTag;
}

/** An element of a file's structure: its type in the standard's words, the marked content it holds, its children. */
export interface StructureElement {
  readonly type: string;
  readonly contents: readonly number[];
  readonly children: readonly StructureElement[];
  /** Of cells; 1 for others. */
  readonly columns: number;
  readonly rows: number;
}

/** What stands around an element. */
interface Context {
  readonly tag: PdfTag | null;
  /** Lists in lists. */
  readonly depth: number;
  readonly table: TaggedTable | null;
}

/**
 * Tags by the number of their marked content (ISO 32000-1, 14.8.4): headings, items of lists, captions, paragraphs, and
 * cells of tables. What stands in a cell is the cell's, also a paragraph or another table.
 */
export function readTags(roots: readonly StructureElement[]): Map<number, PdfTag> {
  const tags = new Map<number, PdfTag>();
  for (const root of roots) addTags(root, { tag: null, depth: 0, table: null }, tags);
  return tags;
}

function addTags(element: StructureElement, around: Context, tags: Map<number, PdfTag>): void {
  const inside = enter(element, around);
  if (inside.tag) for (const content of element.contents) tags.set(content, inside.tag);
  for (const child of element.children) addTags(child, inside, tags);
}

function enter({ type, columns, rows }: StructureElement, around: Context): Context {
  if (around.tag?.role === "cell") return around;
  const heading = /^(?:H([1-6])?|Title)$/.exec(type);
  if (heading) return { ...around, tag: { role: "heading", level: Number(heading[1] ?? 1) } };
  if (type === "L") return { ...around, depth: around.depth + 1 };
  if (type === "LI") return { ...around, tag: { role: "item", level: Math.max(1, around.depth) } };
  if (type === "Table") return { ...around, table: { rows: [] } };
  if (type === "Caption") return { ...around, tag: { role: "caption", level: 1 } };
  if (type === "P" && around.tag === null) return { ...around, tag: { role: "paragraph", level: 1 } };
  if (type === "TR") around.table?.rows.push([]);
  if (around.table && (type === "TD" || type === "TH")) {
    const tag = { role: "cell" as const, table: around.table, header: type === "TH", columns, rows };
    around.table.rows.at(-1)?.push(tag);
    return { ...around, tag };
  }
  return around;
}

/** The tag that most characters of a line have; null when most have none. */
export function mainTag({
  text,
  tags = [],
}: {
  readonly text: string;
  readonly tags?: readonly TagSpan[];
}): PdfTag | null {
  if (tags.length === 0) return null;
  const sizes = new Map<PdfTag, number>();
  for (const { start, end, tag } of tags) sizes.set(tag, (sizes.get(tag) ?? 0) + end - start);
  const [most] = [...sizes].sort((a, b) => b[1] - a[1]);
  return most && most[1] * 2 >= text.length ? most[0] : null;
}

/** Where each cell of a table stands in its grid, 0-based; cells may reach over several rows and columns. */
export const placeTagged = ({
  rows,
}: TaggedTable): Map<PdfTag, { row: number; column: number; span: Span }> =>
  new Map(placeCells(rows).map(({ cell, ...place }) => [cell, place]));
