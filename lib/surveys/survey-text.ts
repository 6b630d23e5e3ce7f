import { offset, type Range } from "@/lib/shared/offset";
import type { Block, Cell } from "@/lib/text/block";

/** Builds canonical text of survey answers and its blocks. What is added is canonical already and stands verbatim. */
export class SurveyText {
  text = "";
  readonly blocks: Block[] = [];

  addHeading(words: string, level: number, speaker?: string): void {
    const [range] = this.append(words, "\n\n");
    if (range)
      this.blocks.push({
        ...range,
        kind: "heading",
        level,
        hidden: [],
        ...(speaker !== undefined && { speaker }),
      });
  }

  /** An answer, a paragraph for each of its lines; all of it verbatim. */
  addAnswer(answer: string, speaker: string): void {
    for (const range of this.append(answer, "\n\n"))
      this.blocks.push({ ...range, kind: "paragraph", hidden: [], speaker });
  }

  /** One row of a grid as a table of its own, so that a long grid is shown in pieces. Empty cells have no range. */
  addRow(values: readonly string[], { header, speaker }: { header: boolean; speaker?: string }): void {
    const cells: Cell[] = values.map((value, column) => ({
      row: 0,
      column,
      header,
      ranges: this.append(value, column === 0 ? "\n\n" : "\t"),
    }));
    const used = cells.flatMap(({ ranges }) => ranges);
    const [first, last] = [used[0], used.at(-1)];
    if (first === undefined || last === undefined) return;
    const own = speaker === undefined ? {} : { speaker };
    this.blocks.push({ start: first.start, end: last.end, kind: "table", hidden: [], cells, ...own });
  }

  /** Appends words behind a separator; the ranges of their lines that are not blank, without blanks at their ends. */
  private append(words: string, separator: string): Range[] {
    if (this.text !== "") this.text += separator;
    const ranges: Range[] = [];
    let at = this.text.length;
    for (const line of words.split("\n")) {
      const start = at + line.length - line.trimStart().length;
      const end = at + line.trimEnd().length;
      if (start < end) ranges.push({ start: offset(start), end: offset(end) });
      at += line.length + 1;
    }
    this.text += words;
    return ranges;
  }
}
