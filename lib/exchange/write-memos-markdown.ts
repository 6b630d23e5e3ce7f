import type { BodyMark, BodyNode } from "@/lib/memos/memo";
import { readReference, sayReference } from "@/lib/memos/reference";
import { type MemoPages, untitled } from "./memo-page";

/**
 * Memos as Markdown (CommonMark with tables): the title heads the file, each memo a section of it, its own headings
 * below that. What Markdown would take for its marks is escaped. Underlined text keeps its HTML tag, as Markdown has
 * no mark for it. Ends with a line end.
 */
export function writeMemosMarkdown({ title, memos }: MemoPages): string {
  const sections = memos.map(({ title: name, facts, body }) =>
    [
      `## ${escape(name || untitled)}`,
      facts.map(([fact, value]) => `- ${escape(fact)}: ${escape(value)}`).join("\n"),
      ...blocksOf(body.content),
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
  );
  return `${[`# ${escape(title)}`, ...sections].join("\n\n")}\n`;
}

const blocksOf = (nodes: readonly BodyNode[] = []): string[] =>
  nodes.map(writeBlock).filter((block) => block !== "");

function writeBlock(node: BodyNode): string {
  const { type, attrs, content = [] } = node;
  if (type === "heading")
    return `${"#".repeat(Math.min(6, Number(attrs?.level ?? 1) + 2))} ${inline(content)}`;
  if (type === "bulletList") return writeList(content, () => "- ");
  if (type === "orderedList") return writeList(content, (index) => `${Number(attrs?.start ?? 1) + index}. `);
  if (type === "blockquote") return prefixLines(blocksOf(content).join("\n\n"), "> ");
  if (type === "codeBlock") return writeCode(content.map(({ text = "" }) => text).join(""));
  if (type === "horizontalRule") return "---";
  if (type === "table") return writeTable(content);
  return inline(content);
}

function writeList(items: readonly BodyNode[], mark: (index: number) => string): string {
  return items
    .map((item, index) => {
      const bullet = mark(index);
      const text = blocksOf(item.content).join("\n\n");
      return bullet + prefixLines(text, " ".repeat(bullet.length)).slice(bullet.length);
    })
    .join("\n");
}

/** Empty lines stay empty, but for quotes, which they would end. */
const prefixLines = (text: string, prefix: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? prefix.trimEnd() : prefix + line))
    .join("\n");

function writeCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}

/** The first row heads it, as Markdown knows no table without a head. Paragraphs of a cell are parted by a break. */
function writeTable(rows: readonly BodyNode[]): string {
  const cells = rows.map(({ content = [] }) =>
    content.map((cell) => blocksOf(cell.content).join("<br>").replace(/\n+/g, "<br>").replaceAll("|", "\\|")),
  );
  const width = Math.max(1, ...cells.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? "").join(" | ")} |`;
  const [head = [], ...rest] = cells;
  return [line(head), `|${" --- |".repeat(width)}`, ...rest.map(line)].join("\n");
}

const inline = (nodes: readonly BodyNode[]): string => nodes.map(writeInline).join("");

function writeInline(node: BodyNode): string {
  const reference = readReference(node);
  if (reference !== null) return escape(sayReference(reference, reference.label));
  if (node.type === "hardBreak") return "\\\n";
  return (node.marks ?? []).reduce(
    writeMark,
    node.marks?.some(isCode) ? (node.text ?? "") : escape(node.text ?? ""),
  );
}

const isCode = ({ type }: BodyMark): boolean => type === "code";

/** Marks stand close to the words: Markdown takes `** bold **` for stars. */
function writeMark(text: string, { type, attrs }: BodyMark): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === "") return text;
  if (type === "code") return `${before}${codeSpan(words)}${after}`;
  if (type === "link")
    return `${before}[${words}](<${String(attrs?.href).replace(/[<>\\]/g, encodeURIComponent)}>)${after}`;
  const [open, close] = marks[type] ?? ["", ""];
  return `${before}${open}${words}${close}${after}`;
}

const marks: Readonly<Record<string, readonly [string, string]>> = {
  bold: ["**", "**"],
  italic: ["*", "*"],
  strike: ["~~", "~~"],
  underline: ["<u>", "</u>"],
};

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return ticks + room + text + room + ticks;
}

/** Text that Markdown shows as it is: its marks everywhere, those of blocks at the beginning of lines. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~]/g, "\\$&")
    .replace(/^(\s*)([#+-]|=+|\d{1,9}[.)])(?=\s|$)/gm, (_, blank: string, mark: string) =>
      /^\d/.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
    )
    .replace(/&(?=[a-z0-9#]+;)/gi, "\\&");
