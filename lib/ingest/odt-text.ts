import type { LeftOut } from "@/lib/ingest/left-out";
import { OdtLists } from "@/lib/ingest/odt-lists";
import type { OdtStyles } from "@/lib/ingest/odt-styles";
import { OfficeBuilder } from "@/lib/ingest/office-builder";
import { noteMark } from "@/lib/ingest/office-text";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { top, type Context } from "@/lib/ingest/text-writer";
import { walkXml, type Attributes } from "@/lib/ingest/walk-xml";

/** Elements that hold no words of the text; those of index sources are templates. */
const leftOut = new Set([
  "office:forms",
  "office:scripts",
  "office:font-face-decls",
  "office:automatic-styles",
  "office:annotation-end",
  "office:change-info",
  "table:title",
  "table:desc",
  "text:script",
  "svg:title",
  "svg:desc",
  "text:ruby-text",
  "text:meta-field-template",
]);

/** What holds paragraphs of its own inside a paragraph. */
const boxes = new Set(
  "text-box custom-shape rect ellipse circle line polygon polyline path connector caption"
    .split(" ")
    .map((name) => `draw:${name}`),
);

/** A file can say that a cell or row stands here a million times; sheets do so for what is empty. */
const maxRepeats = 500;
/** Over the whole document. */
const repeatBudget = 20_000;

/**
 * The text of an OpenDocument text's content part. Comments, deletions of tracked changes, pictures and embedded
 * objects are counted in `left` and left out; notes follow at the end. Throws BrokenPart, TOO_COMPLEX, TOO_LARGE.
 */
export function readOdtText(content: string, styles: OdtStyles, left: LeftOut): StructuredText {
  const reader = new OdtReader(styles, left);
  walkXml(content, reader);
  return reader.builder.finish();
}

class OdtReader {
  readonly builder = new OfficeBuilder();
  private lists: OdtLists;
  /** Lists of what is around an open note, cell or text box. */
  private readonly outer: OdtLists[] = [];
  private readonly cells: Attributes[] = [];
  private readonly rows: number[] = [];
  private citation: string | null = null;
  private mark = "";
  private repeats = repeatBudget;

  constructor(
    private readonly styles: OdtStyles,
    private readonly left: LeftOut,
  ) {
    this.lists = new OdtLists(styles);
  }

  open(name: string, attributes: Attributes): boolean {
    if (leftOut.has(name) || (name.startsWith("text:") && name.endsWith("-source"))) return false;
    if (this.count(name)) return false;
    const { builder } = this;
    if (boxes.has(name)) {
      this.enter();
      builder.openStory();
      return true;
    }
    switch (name) {
      case "text:p":
      case "text:h":
        builder.startParagraph(this.contextOf(name, attributes));
        break;
      case "text:s":
      case "text:tab":
        builder.add(" ");
        break;
      case "text:line-break":
        builder.breakLine();
        break;
      case "text:list":
        this.lists.openList(attributes);
        break;
      case "text:list-item":
        this.lists.openItem(attributes);
        break;
      case "text:note-citation":
        this.citation = "";
        break;
      case "text:note-body":
        this.enter();
        builder.openStory();
        break;
      default:
        if (name.startsWith("table:")) return this.openTablePart(name, attributes);
    }
    return true;
  }

  close(name: string): void {
    const { builder } = this;
    if (boxes.has(name)) {
      this.leave();
      return builder.closeTextBox();
    }
    switch (name) {
      case "text:p":
      case "text:h":
        return builder.endParagraph();
      case "text:list":
        return this.lists.closeList();
      case "text:list-item":
        return this.lists.closeItem();
      case "text:note-citation":
        this.mark = (this.citation ?? "").trim();
        this.citation = null;
        return;
      case "text:note-body":
        this.leave();
        builder.closeNote(this.mark);
        return builder.add(noteMark(this.mark));
      case "table:table-header-rows":
        return builder.markHeaderRows(false);
      case "table:table":
        return builder.closeTable();
      case "table:table-row":
        return builder.closeRow(this.rows.pop());
      case "table:table-cell":
        return this.closeCell();
    }
  }

  text(words: string): void {
    if (this.citation !== null) this.citation += words;
    else this.builder.add(words);
  }

  private count(name: string): boolean {
    if (name === "office:annotation") this.left.comments += 1;
    else if (name === "draw:image") this.left.pictures += 1;
    else if (name === "draw:object" || name === "draw:object-ole") this.left.objects += 1;
    else if (name === "text:deletion") this.left.deletions += 1;
    else return false;
    return true;
  }

  private contextOf(name: string, attributes: Attributes): Context {
    const role = this.styles.roles.get(attributes["text:style-name"] ?? "");
    const told = Number(attributes["text:outline-level"] ?? 1) || 1;
    const level = name === "text:h" ? told : typeof role === "number" ? role : null;
    const { depth } = this.lists;
    const inList = this.lists.takeMarker();
    if (level !== null) {
      const within = Math.min(10, Math.max(1, level));
      const unnumbered = name !== "text:h" || attributes["text:is-list-header"] === "true";
      const marker = depth > 0 || unnumbered ? inList : this.lists.takeHeadingMarker(within);
      const shown = marker && !marker.hidden ? { marker } : {};
      return { kind: "heading", level: Math.min(6, within), depth, ...shown };
    }
    if (inList) return { kind: "listItem", level: Math.max(1, depth), depth, marker: inList };
    return role === "caption" ? { kind: "caption", depth } : { ...top, depth };
  }

  private openTablePart(name: string, attributes: Attributes): boolean {
    const { builder } = this;
    if (name === "table:table") builder.openTable();
    else if (name === "table:table-header-rows") builder.markHeaderRows(true);
    else if (name === "table:table-row") {
      this.rows.push(this.takeRepeats(attributes["table:number-rows-repeated"]));
      builder.openRow();
    } else if (name === "table:table-cell") {
      this.enter();
      this.cells.push(attributes);
      builder.openCell();
    } else if (name === "table:covered-table-cell") return false;
    return true;
  }

  private closeCell(): void {
    this.leave();
    const attributes = this.cells.pop() ?? {};
    const span = (key: string) => Number(attributes[`table:number-${key}-spanned`] ?? 1) || 1;
    const cell = { columns: span("columns"), rows: span("rows"), header: false, continues: false };
    this.builder.closeCell(cell, this.takeRepeats(attributes["table:number-columns-repeated"]));
  }

  private takeRepeats(told: string | undefined): number {
    const repeats = Math.min(Math.max(1, Math.floor(Number(told ?? 1)) || 1), maxRepeats, this.repeats + 1);
    this.repeats -= repeats - 1;
    return repeats;
  }

  private enter(): void {
    this.outer.push(this.lists);
    this.lists = new OdtLists(this.styles);
  }

  private leave(): void {
    this.lists = this.outer.pop() ?? this.lists;
  }
}
