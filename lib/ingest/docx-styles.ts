import { walkXml } from "@/lib/ingest/walk-xml";

interface Style {
  name: string;
  parent: string;
  outline: number | null;
  list: string | null;
  level: number | null;
}

/** What a paragraph style says, with what its parents say. */
export interface DocxStyle {
  /** From 1; null for what is no heading. */
  readonly heading: number | null;
  readonly caption: boolean;
  /** The list its paragraphs belong to, and the level from 0 where it is told. */
  readonly list: string | null;
  readonly level: number | null;
}

/** The paragraph styles of a Word document by id; `xml`: the styles part, "" when the document has none. */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private fallback = "";

  constructor(xml: string) {
    if (xml !== "") this.read(xml);
  }

  /** `id` undefined: the style of paragraphs that name none. Parents that go round end the search. */
  find(id: string | undefined): DocxStyle {
    let found: DocxStyle = { heading: null, caption: false, list: null, level: null };
    let style = this.styles.get(id ?? this.fallback);
    for (let steps = 0; style !== undefined && steps < 20; steps += 1) {
      found = {
        heading: found.heading ?? headingOf(style),
        caption: found.caption || /^caption$/i.test(style.name),
        list: found.list ?? style.list,
        level: found.level ?? style.level,
      };
      style = this.styles.get(style.parent);
    }
    return found;
  }

  private read(xml: string): void {
    const open = { style: null as Style | null };
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") {
          const style: Style = { name: "", parent: "", outline: null, list: null, level: null };
          const id = attributes["w:styleId"] ?? "";
          if (attributes["w:type"] !== "paragraph") return false;
          this.styles.set(id, style);
          open.style = style;
          if (attributes["w:default"] === "1" || attributes["w:default"] === "true") this.fallback = id;
        } else if (open.style) readStyle(open.style, name, value);
        return true;
      },
      close: (name) => {
        if (name === "w:style") open.style = null;
      },
      text: () => undefined,
    });
  }
}

function readStyle(style: Style, name: string, value: string): void {
  if (name === "w:name") style.name = value;
  else if (name === "w:basedOn") style.parent = value;
  else if (name === "w:outlineLvl") style.outline = Number(value);
  else if (name === "w:numId") style.list = value;
  else if (name === "w:ilvl") style.level = Number(value);
}

function headingOf(style: Style): number | null {
  const named = /^heading (\d)$/i.exec(style.name)?.[1];
  if (named !== undefined) return Math.max(1, Number(named));
  if (/^title$/i.test(style.name)) return 1;
  return style.outline !== null && style.outline >= 0 && style.outline <= 8 ? style.outline + 1 : null;
}
