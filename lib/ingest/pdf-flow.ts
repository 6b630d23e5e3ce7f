import type { PdfLine } from "@/lib/ingest/pdf-page";
import { indentOf, roomOf, type Strip } from "@/lib/ingest/pdf-strips";
import { endsSentence, startsLower } from "@/lib/text/sentence";

/** A line of running text and the strip it stands in. */
export interface FlowLine {
  readonly line: PdfLine;
  readonly strip: Strip;
}

/** Distances from this many times the usual one on set a line apart. */
const widePitch = 1.35;
/** Where most lines stand at one distance, a little more sets apart what the text above does not need to go on. */
const steadyPitch = 1.12;
/** Indents of paragraphs, times the size. */
const indents = { least: 0.7, most: 5 };

/**
 * True when a line goes on with what the one above says: they stand in one strip, one under the other, and no distance,
 * size, indent or early end parts them.
 */
export function followsBelow(above: FlowLine, below: FlowLine): boolean {
  const { line, strip } = below;
  const distance = line.bottom - above.line.bottom;
  const open = !endsSentence(above.line.text);
  const unfinished = open && startsLower(line.text);
  // A few lines do not tell what is usual: at most double spacing.
  const pitch = strip.lines < 4 ? Math.min(strip.pitch, 1.9 * line.size) : strip.pitch;
  if (pitch > 0 && distance > widePitch * Math.max(pitch, 1.2 * line.size)) return unfinished;
  const wider = strip.steady && strip.lines > 3 && distance > steadyPitch * strip.pitch;
  if (wider && !(open && isFull(above, line))) return unfinished;
  const size = Math.max(above.line.size, line.size);
  if (Math.abs(above.line.size - line.size) > 0.08 * size && distance > 0.6 * strip.pitch) return unfinished;
  if (above.line.bold !== line.bold && !open) return false;
  if (unfinished) return true;
  if (isIndented(below) && !isIndented(above) && (!open || !isFull(above, line))) return false;
  if (indentOf(line, strip) < -indents.least * line.size && indentOf(above.line, strip) > -1) return false;
  if (isFull(above, line)) return true;
  return open && (closes.test(line.text) || !isShort(above));
}

/**
 * True when a line goes on with what the last line before a column, page, note, table or figure says: the sentence is
 * open, or it ends at the very edge and the line does not begin as paragraphs begin here.
 */
export function followsApart(above: FlowLine, below: FlowLine): boolean {
  const open = !endsSentence(above.line.text);
  if (Math.abs(above.line.size - below.line.size) > 0.08 * below.line.size) return false;
  if (startsLower(below.line.text)) return open || isFull(above, below.line);
  return open && above.strip.lines > 1 && isFull(above, below.line) && !isIndented(below);
}

function isIndented({ line, strip }: FlowLine): boolean {
  const indent = indentOf(line, strip);
  return indent > indents.least * line.size && indent < indents.most * line.size;
}

/** Nothing begins with what closes or parts. */
const closes = /^[,.;:)\]]/;

/** Even an open sentence ends a line like that: of an address, a formula, a verse, or without a full stop. */
const isShort = ({ line, strip }: FlowLine): boolean =>
  strip.lines > 3 && roomOf(line, strip) > 0.25 * Math.abs(strip.to - strip.from);

/** The next line's first word had no room here. */
function isFull({ line, strip }: FlowLine, next: PdfLine): boolean {
  const word = next.text.split(" ")[0] ?? "";
  const width = (word.length * (next.right - next.left)) / Math.max(1, next.text.length);
  return width + 0.2 * line.size > roomOf(line, strip) - 1;
}
