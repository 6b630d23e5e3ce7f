import { writeNumber } from "@/lib/ingest/list-number";
import type { OdtListLevel, OdtStyles } from "@/lib/ingest/odt-styles";
import type { Marker } from "@/lib/ingest/text-writer";
import type { Attributes } from "@/lib/ingest/walk-xml";

interface OpenList {
  readonly style: string;
  /** Items numbered so far. */
  count: number;
  /** The item that is open and has no marker yet, and the number it begins anew with. */
  waiting: { start: number | null } | null;
  marker: Marker | null;
  inItem: boolean;
}

/** The lists open around a paragraph, and the numbers of headings. */
export class OdtLists {
  private readonly open: OpenList[] = [];
  /** Where numbering of each top-level list style stopped. */
  private readonly stopped = new Map<string, number>();
  private readonly headings: number[] = [];

  constructor(private readonly styles: OdtStyles) {}

  get depth(): number {
    return this.open.length;
  }

  openList(attributes: Attributes): void {
    const style = attributes["text:style-name"] ?? this.open.at(-1)?.style ?? "";
    const continued = attributes["text:continue-numbering"] === "true" || "text:continue-list" in attributes;
    const count = continued ? (this.stopped.get(`${this.depth} ${style}`) ?? 0) : this.before(style);
    this.open.push({ style, count, waiting: null, marker: null, inItem: false });
  }

  closeList(): void {
    const list = this.open.pop();
    if (list) this.stopped.set(`${this.depth} ${list.style}`, list.count);
  }

  openItem(attributes: Attributes): void {
    const list = this.open.at(-1);
    const start = Number(attributes["text:start-value"]);
    if (!list) return;
    list.waiting = { start: Number.isInteger(start) ? start : null };
    list.inItem = true;
  }

  closeItem(): void {
    const list = this.open.at(-1);
    if (list) [list.marker, list.waiting, list.inItem] = [null, null, false];
  }

  /** The marker of a paragraph that begins here; null where the list around has none, as for its header. */
  takeMarker(): Marker | null {
    const list = this.open.at(-1);
    if (!list?.inItem) return null;
    if (list.waiting) {
      list.count = list.waiting.start ?? list.count + 1;
      list.waiting = null;
      list.marker = this.makeMarker();
    }
    return list.marker;
  }

  /** The number of a heading outside of lists, as the outline counts them; null without numbering. */
  takeHeadingMarker(level: number): Marker | null {
    const style = this.styles.outline[level];
    this.headings.length = level;
    this.headings[level - 1] = (this.headings[level - 1] ?? (style?.start ?? 1) - 1) + 1;
    if (!style?.format) return null;
    return numberMarker(style, (above) => [
      this.styles.outline[level - above],
      this.headings[level - 1 - above] ?? 1,
    ]);
  }

  private makeMarker(): Marker | null {
    const style = this.levelOf(0);
    if (!style) return { text: "• ", hidden: true, taken: false };
    if (style.bullet) return { text: "• ", hidden: true, taken: false };
    if (style.format === null) return null;
    return numberMarker(style, (above) => [this.levelOf(above), this.open.at(-1 - above)?.count ?? 1]);
  }

  private levelOf(above: number): OdtListLevel | undefined {
    const style = this.open.at(-1)?.style ?? "";
    return this.styles.lists.get(style)?.[this.depth - above];
  }

  private before(style: string): number {
    return (this.styles.lists.get(style)?.[this.depth + 1]?.start ?? 1) - 1;
  }
}

/** `levelAt(0)` is the level itself, `levelAt(1)` the one above: its style and its number. */
function numberMarker(
  style: OdtListLevel,
  levelAt: (above: number) => readonly [OdtListLevel | undefined, number],
): Marker {
  const numbers: string[] = [];
  for (let above = style.shown - 1; above >= 0; above -= 1) {
    const [level, count] = levelAt(above);
    if (level?.format) numbers.push(writeNumber(count, level.format));
  }
  return { text: `${style.prefix}${numbers.join(".")}${style.suffix} `, hidden: false, taken: false };
}
