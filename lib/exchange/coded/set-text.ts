import type { Rect } from "@/lib/text/page-runs";
import { isRightToLeft } from "../xml-text";
import { breakLines, type Line } from "./break-lines";
import type { LaidPiece, PassagePart } from "./lay-out-coded";
import { type MarkPlace, noteAt } from "./list-pdf-marks";
import { orderRuns } from "./order-runs";
import { Paper, quiet, type Type } from "./paper";

/** A stretch of a set text that passages cover. */
interface Stretch extends Line {
  readonly parts: readonly PassagePart[];
}

/** The words of a block as they are set: one string without line ends. */
interface Words {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** Places of the original that begin in it. */
  readonly places: readonly { readonly at: number; readonly name: string }[];
}

interface Column {
  readonly left: number;
  readonly width: number;
}

/** Points: how large the letters of a place of the original are, beside the text. */
const placeSize = 7;

/** Sets coded words on paper and keeps where each passage came to stand. */
export class CodedSetter {
  private readonly rects = new Map<string, Map<number, Rect[]>>();
  /** Where a passage begins of which no word may be shown. */
  private readonly beginnings = new Map<string, MarkPlace>();

  /** `write`: a text in the letters there are. */
  constructor(
    private readonly paper: Paper,
    private readonly write: (text: string) => string,
  ) {}

  /** The places of a passage, one a page; a note where it begins for one without shown words, none for one that was not set. */
  placesOf(passageId: string): readonly MarkPlace[] {
    const shown = [...(this.rects.get(passageId) ?? [])];
    if (shown.length > 0) return shown.map(([page, rects]) => ({ page, kind: "words", rects }));
    const beginning = this.beginnings.get(passageId);
    return beginning === undefined ? [] : [beginning];
  }

  /** Says that a passage begins where the next line does. */
  begin(passageId: string): void {
    if (this.beginnings.has(passageId)) return;
    this.beginnings.set(passageId, noteAt(this.paper.page, Paper.column.left - 26, this.paper.top));
  }

  gather(pieces: readonly LaidPiece[]): Words {
    let text = "";
    const stretches: Stretch[] = [];
    const places: { at: number; name: string }[] = [];
    for (const piece of pieces) {
      const written = this.write(piece.text);
      const words = text === "" || text.endsWith(" ") ? written.trimStart() : written;
      for (const name of piece.places) places.push({ at: text.length, name });
      stretches.push({ start: text.length, end: text.length + words.length, parts: piece.parts });
      text += words;
    }
    return { text, stretches, places };
  }

  linesOf(words: Words, { width }: Column, type: Type): Line[] {
    return breakLines(words.text, width, (some) => this.paper.widthOf(some, type));
  }

  /** Sets words in a column from where the paper is; the paper is below them then. */
  set(words: Words, column: Column, type: Type): void {
    const { paper } = this;
    const rightToLeft = isRightToLeft(words.text);
    const step = Paper.stepOf(type);
    for (const { parts } of words.stretches) for (const { passage } of parts) this.begin(passage.id);
    for (const line of this.linesOf(words, column, type)) {
      paper.makeRoom(step);
      this.setPlaces(words.places.filter(({ at }) => line.start <= at && at < line.end));
      this.setLine(words, line, column, type, rightToLeft);
      paper.top += step;
    }
  }

  private setPlaces(places: Words["places"]): void {
    const type = { size: placeSize, color: quiet };
    for (const { name } of places.filter((place) => place.name.startsWith("p. ")).slice(0, 1)) {
      const left = Math.max(8, Paper.column.left - 24 - this.paper.widthOf(name, type));
      this.paper.write(this.write(name), left, type);
    }
  }

  private setLine(words: Words, line: Line, column: Column, type: Type, rightToLeft: boolean): void {
    const { paper } = this;
    const text = words.text.slice(line.start, line.end);
    const shown = text.trimEnd();
    let left = rightToLeft ? column.left + column.width - paper.widthOf(shown, type) : column.left;
    for (const run of orderRuns(shown, rightToLeft)) {
      const said = shown.slice(run.start, run.end);
      const box = paper.write(said, left, type);
      left = box.right;
      const before = (at: number) => paper.widthOf(said.slice(0, at), type);
      const from = line.start + run.start;
      for (const { start, end, parts } of words.stretches) {
        if (parts.length === 0) continue;
        const [first, last] = [Math.max(0, start - from), Math.min(said.length, end - from)];
        if (first >= last) continue;
        const [near, far] = [before(first), before(last)];
        const sides = run.rightToLeft
          ? { left: box.right - far, right: box.right - near }
          : { left: box.left + near, right: box.left + far };
        for (const { passage } of parts) this.paint(passage.id, { ...box, ...sides });
      }
    }
  }

  private paint(passageId: string, rect: Rect): void {
    const { page } = this.paper;
    const pages = this.rects.get(passageId) ?? new Map<number, Rect[]>();
    this.rects.set(passageId, pages);
    const rects = pages.get(page) ?? [];
    pages.set(page, rects);
    const last = rects.at(-1);
    const follows = last?.top === rect.top && Math.abs(last.right - rect.left) < 0.5;
    if (last !== undefined && follows) rects[rects.length - 1] = { ...last, right: rect.right };
    else rects.push(rect);
  }
}
