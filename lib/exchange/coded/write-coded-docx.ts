import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from "docx";
import { drawnPaintOf, underlineOf } from "@/lib/codebook/paint";
import { isRightToLeft, toXmlText } from "../xml-text";
import type { CodedDocument, CodedFrame } from "./coded-document";
import { type LaidBlock, type LaidPiece, type PassagePart, layOutCoded } from "./lay-out-coded";
import { type PassageComment, listComments } from "./passage-comments";

const GREY = "59636E";
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Word's comments as they come up, and what is needed to write them. */
interface Writing {
  readonly comments: ICommentOptions[];
  /** Ids of the comments of each part that is open, or was. */
  readonly idsOf: Map<string, number[]>;
  readonly commentsOf: (part: PassagePart) => readonly PassageComment[];
  readonly colorOf: (codeId: string) => string | undefined;
}

/**
 * A document with its codings as a Word document (.docx): headings, lists and tables are Word's own, passages are painted
 * and underlined, and each coder's codes on a passage are a comment by that coder over its words, memos comments by their
 * authors. Comments overlap as passages do. Of a passage in several ranges each has its comment, which says so, since
 * Word's are of one stretch. Hidden ranges are left out; characters that XML cannot hold become U+FFFD.
 */
export async function writeCodedDocx(
  document: CodedDocument,
  frame: CodedFrame,
): Promise<Uint8Array<ArrayBuffer>> {
  const colors = new Map(frame.codes.map(({ id, color }) => [id, color]));
  const writing: Writing = {
    comments: [],
    idsOf: new Map(),
    commentsOf: (part) => listComments(part, document, frame),
    colorOf: (id) => colors.get(id),
  };
  const { title, authors, year } = document;
  const by = [authors, year].filter(Boolean).join(", ");
  const children = [
    toParagraph(title, [new TextRun(toXmlText(title))], { heading: HeadingLevel.TITLE }),
    ...(by === "" ? [] : [toParagraph(by, [new TextRun({ text: toXmlText(by), color: GREY })])]),
    ...layOutCoded(document).flatMap((block) => writeBlock(block, writing)),
  ];
  const file = new Document({
    title: toXmlText(title),
    creator: "Excerpta",
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
    comments: { children: writing.comments },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const toParagraph = (
  text: string,
  children: readonly ParagraphChild[],
  look: Omit<NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>, "children"> = {},
): Paragraph =>
  new Paragraph({ children, bidirectional: isRightToLeft(text), spacing: { after: 100 }, ...look });

function writeBlock(block: LaidBlock, writing: Writing): (Paragraph | Table)[] {
  const { kind, level, places, wordless, pieces, rows } = block;
  const beside = wordless.flatMap((passage) =>
    writeWordless({ passage, index: 0, of: 1, first: true }, writing),
  );
  if (rows !== null) {
    const table = writeTable(rows, writing);
    // Word joins tables that nothing stands between.
    const after = toParagraph("", beside);
    const before = writePlaces(places);
    return [
      ...(before.length > 0 ? [toParagraph("", before)] : []),
      ...(table === null ? [] : [table]),
      after,
    ];
  }
  const text = pieces.map((piece) => piece.text).join("");
  const quiet = kind === "footnote" || kind === "reference" || kind === "caption" || kind === "furniture";
  const children = [...beside, ...pieces.flatMap((piece) => writePiece(piece, writing, quiet))];
  return [
    toParagraph(text, children, {
      ...(kind === "heading" && { heading: headings[level - 1]! }),
      ...(kind === "listItem" && { bullet: { level: level - 1 } }),
    }),
  ];
}

function writeTable(rows: NonNullable<LaidBlock["rows"]>, writing: Writing): Table | null {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return null;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: filled.map(
      (row) =>
        new TableRow({
          children: row.map(({ header, rows: down, columns, pieces }) => {
            const text = pieces.map((piece) => piece.text).join("");
            const children = pieces.flatMap((piece) => writePiece(piece, writing, false));
            return new TableCell({
              children: [toParagraph(text, children)],
              ...{ rowSpan: down, columnSpan: columns },
              ...(header && { shading: { fill: "EEF1F4" } }),
            });
          }),
        }),
    ),
  });
}

function writePiece(piece: LaidPiece, writing: Writing, quiet: boolean): ParagraphChild[] {
  const { text, places, parts, opens, closes } = piece;
  const innermost = parts[parts.length - 1]?.passage.codings[0];
  const color = innermost && writing.colorOf(innermost.codeId);
  const rightToLeft = isRightToLeft(text);
  const run = new TextRun({
    text: toXmlText(text.replace(/\s+/g, " ")),
    ...(rightToLeft && { rightToLeft }),
    ...(quiet && { color: GREY, size: 20 }),
    ...(color !== undefined && {
      shading: { type: ShadingType.CLEAR, fill: drawnPaintOf(color, "light").slice(1) },
      underline: {
        type: parts.length > 1 ? UnderlineType.DOUBLE : UnderlineType.SINGLE,
        color: underlineOf(color, "light").slice(1),
      },
    }),
  });
  return [
    ...writePlaces(places),
    ...opens.flatMap((part) => openPart(part, writing).map((id) => new CommentRangeStart(id))),
    run,
    ...closes.flatMap((part) => (writing.idsOf.get(keyOf(part)) ?? []).flatMap(endComment)),
  ];
}

/** Pages as printed; paragraphs Word's reader counts without us. */
const writePlaces = (places: readonly string[]): TextRun[] =>
  places
    .filter((place) => place.startsWith("p. "))
    .map((place) => new TextRun({ text: toXmlText(`[${place}] `), color: GREY, size: 16 }));

/** Comments of a passage without words stand where it begins. */
const writeWordless = (part: PassagePart, writing: Writing): ParagraphChild[] =>
  openPart(part, writing).flatMap((id) => [new CommentRangeStart(id), ...endComment(id)]);

const endComment = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

const keyOf = ({ passage, index }: PassagePart): string => `${passage.id} ${index}`;

/** Writes the comments of a part; their ids. */
function openPart(part: PassagePart, { comments, idsOf, commentsOf }: Writing): number[] {
  const ids = commentsOf(part).map(({ author, date, lines }) => {
    const id = comments.length;
    comments.push({
      id,
      author: toXmlText(author),
      date,
      initials: initialsOf(author),
      children: lines.map((line) => toParagraph(line, [new TextRun(toXmlText(line))])),
    });
    return id;
  });
  idsOf.set(keyOf(part), ids);
  return ids;
}

const initialsOf = (name: string): string =>
  toXmlText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .slice(0, 4);
