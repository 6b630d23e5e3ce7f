import { writeNumber, type NumberFormat } from "@/lib/ingest/list-number";
import type { Marker } from "@/lib/ingest/text-writer";
import { walkXml } from "@/lib/ingest/walk-xml";

interface Level {
  start: number;
  /** null: neither a number nor a bullet is shown. */
  format: NumberFormat | "bullet" | null;
  /** As written: "%1.%2" stands for the numbers of the first and second level. */
  text: string;
  /** The paragraph style that is numbered at this level. */
  style: string;
  /** Numbers of all levels in 1, 2, 3, whatever their own format. */
  legal: boolean;
}

interface Numbering {
  abstract: string;
  /** By level: where this list begins anew. */
  readonly starts: Map<number, number>;
}

const formats: Readonly<Record<string, NumberFormat | "bullet" | null>> = {
  decimal: "1",
  decimalZero: "01",
  lowerLetter: "a",
  upperLetter: "A",
  lowerRoman: "i",
  upperRoman: "I",
  bullet: "bullet",
  none: null,
};

/** The lists of a Word document and how far each has counted. */
export class DocxNumbering {
  private readonly levels = new Map<string, (Level | undefined)[]>();
  private readonly lists = new Map<string, Numbering>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** `xml`: the numbering part; "" when the document has none. */
  constructor(xml: string) {
    if (xml !== "") this.read(xml);
  }

  /** The level that a style's paragraphs have in a list; 0 when the list does not say. */
  levelOf(list: string, style: string): number {
    const abstract = this.lists.get(list)?.abstract ?? "";
    return Math.max(0, this.levels.get(abstract)?.findIndex((level) => level?.style === style) ?? 0);
  }

  /** Counts a paragraph of a list; null when nothing is shown before it. `level` from 0. */
  takeMarker(list: string, level: number): Marker | null {
    const numbering = this.lists.get(list);
    const levels = numbering && this.levels.get(numbering.abstract);
    const own = levels?.[level];
    if (!numbering || !levels || !own) return null;
    const counts = this.count(list, numbering, levels, level);
    if (own.format === "bullet") return { text: "• ", hidden: true, taken: false };
    if (own.format === null || own.text === "") return null;
    const text = own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const format = own.legal ? "1" : levels[at]?.format;
      return writeNumber(counts[at] ?? levels[at]?.start ?? 1, isNumber(format) ? format : "1");
    });
    return { text: `${text.trim()} `, hidden: false, taken: text.trim() === "" };
  }

  /** Lists of one definition count on together, unless one says where it begins. */
  private count(
    list: string,
    numbering: Numbering,
    levels: readonly (Level | undefined)[],
    level: number,
  ): number[] {
    const counts = this.counts.get(numbering.abstract) ?? [];
    this.counts.set(numbering.abstract, counts);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const [at, start] of numbering.starts) counts[at] = start - 1;
    }
    counts.length = Math.min(counts.length, level + 1);
    for (let at = 0; at < level; at += 1) counts[at] ??= levels[at]?.start ?? 1;
    counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    return counts;
  }

  private read(xml: string): void {
    const open = { abstract: "", list: null as Numbering | null, level: null as Level | null, override: 0 };
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          open.abstract = attributes["w:abstractNumId"] ?? "";
          this.levels.set(open.abstract, []);
        } else if (name === "w:num") {
          open.list = { abstract: "", starts: new Map() };
          this.lists.set(attributes["w:numId"] ?? "", open.list);
        } else if (open.list) {
          // A list may redefine levels too; what it shows is then its definition's.
          if (name === "w:lvl") return false;
          if (name === "w:abstractNumId") open.list.abstract = value;
          else if (name === "w:lvlOverride") open.override = levelNumber(attributes["w:ilvl"]);
          else if (name === "w:startOverride") open.list.starts.set(open.override, Number(value) || 1);
        } else if (name === "w:lvl") {
          open.level = { start: 1, format: "1", text: "", style: "", legal: false };
          const levels = this.levels.get(open.abstract);
          if (levels) levels[levelNumber(attributes["w:ilvl"])] = open.level;
        } else if (open.level) readLevel(open.level, name, value);
        return true;
      },
      close: (name) => {
        if (name === "w:num") open.list = null;
        if (name === "w:lvl") open.level = null;
      },
      text: () => undefined,
    });
  }
}

/** From 0 to 8; what is no level is the first. */
function levelNumber(told: string | undefined): number {
  const level = Number(told ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

const isNumber = (format: NumberFormat | "bullet" | null | undefined): format is NumberFormat =>
  format !== undefined && format !== null && format !== "bullet";

function readLevel(level: Level, name: string, value: string): void {
  if (name === "w:start") level.start = Number(value) || 0;
  else if (name === "w:numFmt") level.format = formats[value] === undefined ? "1" : formats[value];
  else if (name === "w:lvlText") level.text = value.slice(0, 100);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:isLgl") level.legal = value !== "0" && value !== "false";
}
