import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { BodyNode } from "@/lib/memos/memo";
import { readReference, sayReference } from "@/lib/memos/reference";
import { type MemoPage, type MemoPages, untitled } from "./memo-page";
import { isRightToLeft, toXmlText } from "./xml-text";

/** Twentieths of a point. */
const INDENT = 360;
const DEEPEST = 8;
const GREY = "59636E";
const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/** How a block stands: inside of which lists and quotes. */
interface Place {
  readonly indent: number;
  /** The list whose mark the next paragraph bears. */
  readonly list?: { readonly reference: string; readonly level: number };
}

/** Each numbered list counts by itself, from where it starts. */
type Numberings = { readonly reference: string; readonly start: number }[];

/**
 * Memos as a Word document (.docx): each begins with its title as a heading of the first level and what is known of it,
 * its own headings stand below that. Lists, quotes, tables and links are Word's own. Characters that XML cannot hold
 * become U+FFFD.
 */
export async function writeMemosDocx({ title, memos }: MemoPages): Promise<Uint8Array<ArrayBuffer>> {
  const numberings: Numberings = [];
  const children = memos.flatMap((memo) => writeMemo(memo, numberings));
  const document = new Document({
    title: toXmlText(title),
    creator: "Excerpta",
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
    numbering: {
      config: numberings.map(({ reference, start }) => ({ reference, levels: listLevels(start) })),
    },
    sections: [{ children: children.length > 0 ? children : [new Paragraph({})] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const listLevels = (start: number) =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));

function writeMemo({ title, facts, body }: MemoPage, numberings: Numberings): (Paragraph | Table)[] {
  const about = facts.map(([name, value]) => `${name}: ${value}`).join(" · ");
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun(toXmlText(title || untitled))],
      bidirectional: isRightToLeft(title),
    }),
    new Paragraph({
      children: [new TextRun({ text: toXmlText(about), color: GREY, size: 18 })],
      spacing: { after: 160 },
    }),
    ...writeBlocks(body.content, { indent: 0 }, numberings),
  ];
}

/** Only the first paragraph of a list's item bears the mark. */
function writeBlocks(
  nodes: readonly BodyNode[] = [],
  place: Place,
  numberings: Numberings,
): (Paragraph | Table)[] {
  return nodes.flatMap((node, i) => writeBlock(node, i === 0 ? place : { indent: place.indent }, numberings));
}

function writeBlock(node: BodyNode, place: Place, numberings: Numberings): (Paragraph | Table)[] {
  const { type, attrs, content = [] } = node;
  if (type === "bulletList" || type === "orderedList") {
    const reference = type === "bulletList" ? "" : `list ${numberings.length}`;
    if (type === "orderedList") numberings.push({ reference, start: Number(attrs?.start ?? 1) });
    const level = Math.min(place.indent, DEEPEST);
    const inItem: Place = { indent: place.indent + 1, list: { reference, level } };
    return content.flatMap((item) => writeBlocks(item.content, inItem, numberings));
  }
  if (type === "blockquote") return writeBlocks(content, { indent: place.indent + 1 }, numberings);
  if (type === "table") return [writeTable(content, numberings), new Paragraph({})];
  if (type === "horizontalRule") return [new Paragraph({ thematicBreak: true })];
  const heading = type === "heading" ? headings[Number(attrs?.level ?? 1) - 1] : undefined;
  return [
    new Paragraph({
      children: type === "codeBlock" ? writeCode(content) : content.flatMap(writeInline),
      bidirectional: isRightToLeft(content.map(({ text = "" }) => text).join("")),
      spacing: { after: 100 },
      ...(heading && { heading }),
      ...markOf(place),
    }),
  ];
}

function markOf({ indent, list }: Place) {
  if (list === undefined) return indent === 0 ? {} : { indent: { left: INDENT * indent } };
  return list.reference === "" ? { bullet: { level: list.level } } : { numbering: { ...list } };
}

function writeTable(rows: readonly BodyNode[], numberings: Numberings): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ content = [] }) =>
        new TableRow({
          children: content.map(({ type, attrs, content: inside }) => {
            const blocks = writeBlocks(inside, { indent: 0 }, numberings);
            return new TableCell({
              // Word refuses a cell that does not end with a paragraph.
              children: blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({})],
              columnSpan: Number(attrs?.colspan ?? 1),
              rowSpan: Number(attrs?.rowspan ?? 1),
              ...(type === "tableHeader" && { shading: { fill: "EEF1F4" } }),
            });
          }),
        }),
    ),
  });
}

const writeCode = (content: readonly BodyNode[]): TextRun[] =>
  content.flatMap(({ text = "" }) =>
    toXmlText(text)
      .split("\n")
      .map((line, i) => new TextRun({ text: line, font: "Courier New", ...(i > 0 && { break: 1 }) })),
  );

function writeInline(node: BodyNode): ParagraphChild[] {
  if (node.type === "hardBreak") return [new TextRun({ break: 1 })];
  const reference = readReference(node);
  const text = toXmlText(reference ? sayReference(reference, reference.label) : (node.text ?? ""));
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const href = node.marks?.find(({ type }) => type === "link")?.attrs?.href;
  const run = new TextRun({
    text,
    bold: has("bold"),
    italics: has("italic"),
    strike: has("strike"),
    ...(has("underline") && { underline: {} }),
    ...(has("code") && { font: "Courier New" }),
    ...(typeof href === "string" && { style: "Hyperlink" }),
  });
  return typeof href === "string" ? [new ExternalHyperlink({ link: href, children: [run] })] : [run];
}
