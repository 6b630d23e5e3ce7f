import { paintClass } from "@/components/coding/color-classes";
import { type PassageEdges, listPassageEdges, sayEdges } from "@/lib/coding/passage-edges";
import type { PassageSpan } from "@/lib/coding/passage-index";
import { flattenPieces } from "@/lib/coding/pieces";
import { type ShownName, coverNames, namesWithin, noNames } from "@/lib/pseudonyms/shown-name";
import type { Range } from "@/lib/shared/offset";
import type { Block, Cell } from "@/lib/text/block";
import { speakerLabel } from "@/lib/text/speaker-label";
import { formatClock } from "@/lib/text/time-mark";
import { subtractRanges } from "@/lib/text/ranges";
import { type GridPlace, layOutTable } from "@/lib/text/table-grid";
import { type Cut, cutAtNames, listNameParts } from "./name-parts";

/** What is painted over a block. */
export interface Painting {
  /** The passages that touch the block. */
  readonly spans: readonly PassageSpan[];
  /** Code ids of a passage, in the order they are shown; none: it is not painted. */
  readonly codesOf: (passageId: string) => readonly string[];
  /** What a screen reader says where a passage begins and ends: its codes and coders. Null: it says nothing. */
  readonly describe: ((passageId: string) => string) | null;
}

/** A piece shows at most this many codes; the stripes in the margin show all. */
const shownCodes = 3;

// A bare carriage return would reach the page as a line feed.
const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text made safe as content and as a quoted attribute. The parser reads back exactly what went in. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (character) => escapes[character]!);

/**
 * One block as HTML. Every text node is exactly one slice of `text` and stands alone in a `span` or `mark` whose
 * `data-s` is the slice's start; hidden ranges are left out. Without a painting all text is plain. What is shown for
 * `names` is in no text node: it stands in the `data-as` of an element around the name's slice, and is drawn by the style
 * sheet, which takes the slice away from view. A passage that cuts a name is painted over all of it.
 */
export function renderBlock(
  text: string,
  block: Block,
  index: number,
  painting?: Painting,
  names: readonly ShownName[] = noNames,
): string {
  const tag = tagOf(block);
  const level = block.level === undefined ? "" : ` data-level="${Math.min(6, block.level)}"`;
  const bullet = block.kind === "listItem" && block.hidden[0]?.start === block.start ? " data-bullet" : "";
  const row = isRow(block) ? " data-row" : "";
  const rest = block.continues ? " data-continues" : "";
  const depth = block.kind === "listItem" && (block.level ?? 1) > 1 ? ` aria-level="${block.level}"` : "";
  const attributes = `data-b="${index}" data-kind="${block.kind}"${level}${depth}${bullet}${row}${rest} dir="auto"`;
  return `<${tag} ${attributes}>${renderBlockContent(text, block, painting, names)}</${tag}>`;
}

/** What stands inside a block's element; what repainting a block replaces. `names`: in text order, of other blocks too. */
export function renderBlockContent(
  text: string,
  block: Block,
  given?: Painting,
  names: readonly ShownName[] = noNames,
): string {
  const own = namesWithin(names, block);
  const painting = given && own.length > 0 ? { ...given, spans: coverNames(own, given.spans) } : given;
  const edges = painting && edgesIn(painting, block, subtractRanges(block, block.hidden));
  const parts = own.length === 0 ? noNames : listNameParts(block, own);
  const renderRange = (range: Range) =>
    subtractRanges(range, block.hidden)
      .map((run) => renderRun(text, run, painting, edges, parts))
      .join("");
  if (block.cells === undefined) return renderTime(block) + renderSpoken(text, block, renderRange);
  return renderTable(block.cells, renderRange, isRow(block));
}

/** Where passages begin and end in a part of the text; null where nothing is to be said of it. */
export function edgesIn(painting: Painting, part: Range, shown: readonly Range[]): PassageEdges | null {
  if (painting.describe === null) return null;
  const painted = painting.spans.filter(({ passageId }) => painting.codesOf(passageId).length > 0);
  return listPassageEdges(painted, part, shown);
}

/** Plays from where the block is heard. Its time is drawn by the style sheet: it is no text of the document. */
function renderTime({ time }: Block): string {
  if (time === undefined) return "";
  const clock = formatClock(time.start);
  const attributes = `data-time="${time.start}" data-clock="${clock}" aria-label="Play from ${clock}"`;
  return `<button type="button" tabindex="-1" ${attributes}></button>`;
}

/** The speaker's name apart from the words. */
function renderSpoken(text: string, block: Block, renderRange: (range: Range) => string): string {
  const label = speakerLabel(text, block);
  if (label === null) return renderRange(block);
  const words = { start: label.end, end: block.end };
  return `<span data-label>${renderRange({ ...block, end: label.end })}</span>${renderRange(words)}`;
}

/** A table of one row is part of a grid, whose rows are blocks of their own so that a long one is shown in pieces. */
const isRow = ({ cells = [] }: Block): boolean => cells.length > 1 && cells.every(({ row }) => row === 0);

/** What blocks of a kind that follow one another are gathered in. */
const gathered = {
  // Said, for browsers that take a list without bullets for none.
  list: ['<ul role="list">', "</ul>"],
  grid: ['<div role="table">', "</div>"],
} as const;

const gatheringOf = (block: Block | undefined): keyof typeof gathered | null => {
  if (block?.kind === "listItem") return "list";
  return block !== undefined && isRow(block) ? "grid" : null;
};

/** Blocks side by side, list items and rows of a grid that follow one another gathered. `first`: index of the first. */
export function renderBlocks(
  text: string,
  blocks: readonly Block[],
  first: number,
  names: readonly ShownName[] = noNames,
): string {
  let html = "";
  blocks.forEach((block, i) => {
    const gathering = gatheringOf(block);
    if (gathering !== null && gatheringOf(blocks[i - 1]) !== gathering) html += gathered[gathering][0];
    html += renderBlock(text, block, first + i, undefined, names);
    if (gathering !== null && gatheringOf(blocks[i + 1]) !== gathering) html += gathered[gathering][1];
  });
  return html;
}

/** The page has the document's title as its first heading, so the document's own begin at the second level. */
function tagOf(block: Block): string {
  if (block.kind === "heading") return `h${Math.min(6, (block.level ?? 1) + 1)}`;
  if (block.kind === "listItem") return "li";
  return block.kind === "table" ? "div" : "p";
}

/**
 * A table's cells where they stand. A row of a grid lies in a table of its own only to be drawn: to assistive technology
 * it is a row of the table it is gathered in.
 */
function renderTable(cells: readonly Cell[], renderRange: (range: Range) => string, ofGrid: boolean): string {
  const role = (name: string) => (ofGrid ? ` role="${name}"` : "");
  const renderPlace = ({ cell, rows, columns }: GridPlace) => {
    const content = (cell?.ranges ?? [])
      .map((range) => `<span data-part>${renderRange(range)}</span>`)
      .join("");
    const down = rows > 1 ? ` rowspan="${rows}"` : "";
    const across = columns > 1 ? ` colspan="${columns}"` : "";
    const attributes = `${down}${across} dir="auto"`;
    const scope = columns > 1 ? "colgroup" : "col";
    if (cell?.header) return `<th scope="${scope}"${role("columnheader")}${attributes}>${content}</th>`;
    const named = ofGrid && cell?.column === 0;
    return named
      ? `<th scope="row"${role("rowheader")}${attributes}>${content}</th>`
      : `<td${role("cell")}${attributes}>${content}</td>`;
  };
  const html = layOutTable(cells).map((row) => `<tr${role("row")}>${row.map(renderPlace).join("")}</tr>`);
  const drawn = role("presentation");
  return `<table${drawn}><tbody${drawn}>${html.join("")}</tbody></table>`;
}

/** One stretch of shown text as `span` and `mark` pieces. `edges`, `parts`: of the part of the text it belongs to. */
export function renderRun(
  text: string,
  run: Range,
  painting: Painting | undefined,
  edges: PassageEdges | null | undefined,
  parts: readonly ShownName[] = noNames,
): string {
  const renderCuts = (piece: { start: number; end: number }, render: (cut: Cut) => string) =>
    // Nearly always: there are parts only where names are shown as something else.
    parts.length === 0 ? render(piece) : cutAtNames(piece, parts).map(render).join("");
  const renderPlains = (piece: { start: number; end: number }) =>
    renderCuts(piece, (cut) => renderPlain(text, cut));
  if (painting === undefined) return renderPlains(run);
  return flattenPieces(run, painting.spans)
    .map((piece) => {
      const passageIds = piece.passageIds.filter((id) => painting.codesOf(id).length > 0);
      if (passageIds.length === 0) return renderPlains(piece);
      return renderCuts(piece, (cut) => renderMark(text, cut, passageIds, painting, edges));
    })
    .join("");
}

const sliceOf = (text: string, { start, end }: Cut): string => escapeHtml(text.slice(start, end));

/** A name's own letters, taken away from view and from what a screen reader reads: what is drawn for it is read. */
const renderTaken = (text: string, cut: Cut): string =>
  `<span data-s="${cut.start}" aria-hidden="true">${sliceOf(text, cut)}</span>`;

const shownAs = ({ shown }: Cut): string => `data-as="${escapeHtml(shown ?? "")}"`;

const renderPlain = (text: string, cut: Cut): string =>
  cut.shown === undefined
    ? `<span data-s="${cut.start}">${sliceOf(text, cut)}</span>`
    : `<span ${shownAs(cut)}>${renderTaken(text, cut)}</span>`;

/**
 * The attributes that paint a piece under some passages; each has a code. The innermost passage's codes come first: its
 * colour is the one the eye should meet.
 */
export function paintAttributes(passageIds: readonly string[], codesOf: Painting["codesOf"]): string {
  const codes = [...new Set([...passageIds].reverse().flatMap((id) => codesOf(id)))].slice(0, shownCodes);
  const classes = codes.map((id, i) => paintClass(id, (i + 1) as 1 | 2 | 3)).join(" ");
  return `data-p="${escapeHtml(passageIds.join(" "))}" data-n="${codes.length}" class="${classes}"`;
}

function renderMark(
  text: string,
  cut: Cut,
  passageIds: readonly string[],
  painting: Painting,
  edges: PassageEdges | null | undefined,
): string {
  const description = edges && painting.describe ? sayEdges(edges, cut, painting.describe) : "";
  // Else a screen reader would speak of every mark it meets.
  const aria = description === "" ? ' role="none"' : ` aria-description="${escapeHtml(description)}"`;
  const paint = paintAttributes(passageIds, painting.codesOf);
  return cut.shown === undefined
    ? `<mark data-s="${cut.start}" ${paint}${aria}>${sliceOf(text, cut)}</mark>`
    : `<mark ${shownAs(cut)} ${paint}${aria}>${renderTaken(text, cut)}</mark>`;
}
